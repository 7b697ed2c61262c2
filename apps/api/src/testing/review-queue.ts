import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { QueueDesk, QueueMember } from './prepare-queue.ts';
import { evidence } from './test-desk.ts';

type Submitted = { reviewId: string; claimId: string; memberId: string };
export type QueueRun = {
  /** What the server said was leased, and what it said was submitted. */
  leased: Submitted[];
  submitted: Submitted[];
  /** Answers "nothing is left", and refusals with CONFLICT. */
  empty: number;
  conflicts: number;
  /** Calls that broke off and were repeated with their idempotency key. */
  repeated: number;
  /** Every other refusal or failure. */
  errors: string[];
  seconds: number;
};

export type QueueOptions = {
  reviewsWanted: number;
  /** The address of a server that is up; asked before each call. */
  origin(memberIndex: number): string | Promise<string>;
  /** Draft and evidence come with the submit; otherwise each is a call of its own, as somebody who types saves them. */
  inOneCall: boolean;
  /** False: the claims are taken only. */
  submits?: boolean;
  /** Servers may die: calls carry an idempotency key, and those that break off are made again. */
  repeat?: boolean;
};

type Reply = { status: number; data: unknown; message: string };
type Task = { claim: { id: string }; review: { id: string; version: number } };

const judgement = { ratingKey: 'true', confidence: 'high', flags: [], rationale: 'The register says so.' };

/** All members of a desk review its claims at once, until all reviews are in or something fails. */
export async function reviewQueue(desk: QueueDesk, options: QueueOptions): Promise<QueueRun> {
  const total = desk.claimIds.length * options.reviewsWanted;
  const run: QueueRun = { leased: [], submitted: [], empty: 0, conflicts: 0, repeated: 0, errors: [], seconds: 0 };
  const agents = desk.members.map(() => new Agent({ keepAlive: true, maxSockets: 1 }));

  /** The answer, or undefined when the call was refused; a refusal is counted. */
  async function call(index: number, path: string, input: object): Promise<unknown> {
    const body = options.repeat === true ? { ...input, idempotencyKey: randomUUID() } : input;
    for (;;) {
      const url = `${await options.origin(index)}/api/trpc/${path}`;
      try {
        const { status, data, message } = await post(agents[index]!, url, desk.members[index]!, body);
        if (status === 200) return data;
        if (status === 409) run.conflicts += 1;
        else run.errors.push(`${path}: ${status} ${message}`);
        return undefined;
      } catch (error) {
        if (options.repeat !== true) throw error;
        run.repeated += 1;
      }
    }
  }

  async function submit(index: number, { review: { id: reviewId, version } }: Task): Promise<boolean> {
    if (options.inOneCall) {
      const input = { reviewId, expectedVersion: version, draft: judgement, evidence: [evidence] };
      return (await call(index, 'review.submit', input)) !== undefined;
    }
    if ((await call(index, 'evidence.add', { reviewId, ...evidence })) === undefined) return false;
    const saved = await call(index, 'review.saveDraft', { reviewId, ...judgement, expectedVersion: version });
    if (saved === undefined) return false;
    const { version: expectedVersion } = saved as { version: number };
    return (await call(index, 'review.submit', { reviewId, expectedVersion })) !== undefined;
  }

  async function work({ memberId }: QueueMember, index: number): Promise<void> {
    while (run.leased.length < total && run.errors.length === 0) {
      const task = (await call(index, 'review.next', {})) as Task | null | undefined;
      if (task === null) run.empty += 1;
      if (task == null) continue;
      const one = { reviewId: task.review.id, claimId: task.claim.id, memberId };
      run.leased.push(one);
      if (options.submits !== false && (await submit(index, task))) run.submitted.push(one);
    }
  }

  const start = performance.now();
  await Promise.all(desk.members.map(work));
  run.seconds = (performance.now() - start) / 1000;
  for (const agent of agents) agent.destroy();
  return run;
}

function post(agent: Agent, url: string, { cookie }: QueueMember, input: object): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const body = JSON.stringify(input);
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      cookie,
      origin: new URL(url).origin,
    };
    request(url, { agent, method: 'POST', headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const { result, error } = JSON.parse(Buffer.concat(chunks).toString()) as {
          result?: { data: unknown };
          error?: { message: string };
        };
        resolve({ status: response.statusCode ?? 0, data: result?.data, message: error?.message ?? '' });
      });
    })
      .on('error', reject)
      .end(body);
  });
}
