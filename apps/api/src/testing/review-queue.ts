import { Agent, request } from 'node:http';
import type { QueueDesk, QueueMember } from './prepare-queue.ts';
import { evidence } from './test-desk.ts';

export type Submitted = { reviewId: string; claimId: string; memberId: string };
export type QueueRun = {
  /** What the server said was leased, and what it said was submitted. */
  leased: Submitted[];
  submitted: Submitted[];
  /** Answers "nothing is left", and refusals with CONFLICT. */
  empty: number;
  conflicts: number;
  /** Every other refusal or failure. */
  errors: string[];
  seconds: number;
};

type Reply = { status: number; data: unknown; message: string };
type Task = { claim: { id: string }; review: { id: string; version: number } } | null;

const judgement = {
  ratingKey: 'true',
  confidence: 'high',
  flags: [],
  rationale: 'The register says so.',
};

export type QueueClient = {
  post(path: string, input: unknown): Promise<Reply>;
  close(): void;
};

/** One signed-in member as a program calls the API: one connection, kept open. */
export function queueClient(origin: string, { cookie }: QueueMember): QueueClient {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return {
    post: (path, input) =>
      new Promise((resolve, reject) => {
        const body = JSON.stringify(input);
        const headers = {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          cookie,
          origin,
        };
        request(`${origin}/api/trpc/${path}`, { agent, method: 'POST', headers }, (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            const answer = JSON.parse(Buffer.concat(chunks).toString()) as {
              result?: { data: unknown };
              error?: { message: string };
            };
            const message = answer.error?.message ?? '';
            resolve({ status: response.statusCode ?? 0, data: answer.result?.data, message });
          });
        })
          .on('error', reject)
          .end(body);
      }),
    close: () => agent.destroy(),
  };
}

/** All members of a desk review its claims at once, each through one of the servers, until no claim waits. */
export async function reviewQueue(
  origins: string[],
  desk: QueueDesk,
  { reviewsWanted, inOneCall }: { reviewsWanted: number; inOneCall: boolean },
): Promise<QueueRun> {
  const total = desk.claimIds.length * reviewsWanted;
  const run: QueueRun = { leased: [], submitted: [], empty: 0, conflicts: 0, errors: [], seconds: 0 };

  function isDone({ status, message }: Reply): boolean {
    if (status === 409) run.conflicts += 1;
    else if (status !== 200) run.errors.push(`${status} ${message}`);
    return status === 200;
  }

  async function member(who: QueueMember, client: QueueClient): Promise<void> {
    while (run.leased.length < total && run.errors.length === 0) {
      const next = await client.post('review.next', {});
      if (!isDone(next)) continue;
      const task = next.data as Task;
      if (task === null) {
        run.empty += 1;
        continue;
      }
      const one = { reviewId: task.review.id, claimId: task.claim.id, memberId: who.memberId };
      run.leased.push(one);
      const isIn = inOneCall ? await submitAtOnce(client, task) : await submitStepwise(client, task);
      if (isIn) run.submitted.push(one);
    }
  }

  async function submitAtOnce(client: QueueClient, { review }: NonNullable<Task>): Promise<boolean> {
    const input = { reviewId: review.id, expectedVersion: review.version, draft: judgement, evidence: [evidence] };
    return isDone(await client.post('review.submit', input));
  }

  async function submitStepwise(client: QueueClient, { review: { id: reviewId, version } }: NonNullable<Task>) {
    if (!isDone(await client.post('evidence.add', { reviewId, ...evidence }))) return false;
    const saved = await client.post('review.saveDraft', { reviewId, ...judgement, expectedVersion: version });
    if (!isDone(saved)) return false;
    const { version: expectedVersion } = saved.data as { version: number };
    return isDone(await client.post('review.submit', { reviewId, expectedVersion }));
  }

  const clients = desk.members.map((who, index) => ({
    who,
    client: queueClient(origins[index % origins.length] ?? '', who),
  }));
  const start = performance.now();
  await Promise.all(clients.map(({ who, client }) => member(who, client)));
  run.seconds = (performance.now() - start) / 1000;
  for (const { client } of clients) client.close();
  return run;
}
