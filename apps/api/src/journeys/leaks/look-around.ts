import { appRouter } from '../../app-router.ts';
import { whenMade } from '../../testing/exported-report.ts';
import { pictureOf } from '../../testing/sample-files.ts';
import type { Answer, TestCaller } from '../../testing/test-api.ts';
import { attempts, pages, questions } from './leak-questions.ts';
import { sealed, type LeakWorld } from './leak-world.ts';

const idShape = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gu;
const hashShape = /[0-9a-f]{64}/gu;
const idOrHash = new RegExp(`${idShape.source}|${hashShape.source}`, 'gu');

/** Question to answer, both as text; the answer holds status, headers and body. */
export type Transcript = Map<string, string>;

/** Everything that these callers can ask, each caller in the same order each time. */
export async function lookAround(world: LeakWorld, callers: Record<string, TestCaller>): Promise<Transcript> {
  const answers = Object.entries(callers).map(async ([name, caller]) => {
    const heard: [string, string][] = [];
    for (const [path, inputs] of Object.entries(questions)) {
      for (const input of inputs(world)) {
        heard.push([`${name} ${path} ${JSON.stringify(input)}`, shown(await caller.query(path, input))]);
      }
    }
    for (const address of pages(world)) heard.push([`${name} ${address}`, await readPage(world, caller, address)]);
    return heard;
  });
  return new Map((await Promise.all(answers)).flat());
}

/**
 * What these callers learn when they upload pictures: somebody else may have uploaded the same before, in secret. In
 * place of ids and hashes the answer says whether the file was made just now. `shadesOf` chooses each caller's pictures.
 */
export async function uploadAround(
  callers: Record<string, TestCaller>,
  shadesOf: (nth: number) => number[],
): Promise<Transcript> {
  const transcript: Transcript = new Map();
  for (const [nth, [name, caller]] of Object.entries(callers).entries()) {
    for (const [which, shade] of shadesOf(nth).entries()) {
      const begun = Date.now();
      const answer = await textOf(await caller.upload(pictureOf(shade), 'a.gif'));
      const fresh = (id: string) => (madeAt(id) < begun ? 'OLD' : 'NEW');
      transcript.set(`${name} uploads ${which}`, answer.replace(idShape, fresh).replace(hashShape, 'HASH'));
    }
  }
  return transcript;
}

/** Milliseconds since 1970, which a UUIDv7 begins with. */
function madeAt(id: string): number {
  return Number.parseInt(id.replace('-', '').slice(0, 12), 16);
}

/** Laid out from the rows that the text files show too; ids and hashes in their compressed bytes cannot be told apart. */
const laidOut = /\.(?:pdf|docx|xlsx)$/u;

/** What these callers learn from what they try to do. */
export async function tryAround(world: LeakWorld, callers: Record<string, TestCaller>): Promise<Transcript> {
  const transcript: Transcript = new Map();
  for (const [name, caller] of Object.entries(callers)) {
    for (const [path, inputs] of Object.entries(attempts)) {
      for (const [nth, input] of inputs(world).entries()) {
        // It names the head of the open chain, and the row of the report before may not be sealed yet.
        if (path === 'report.create') await sealed(world);
        const answer = await caller.mutate(path, input);
        transcript.set(`${name} tries ${path} ${nth}`, shown(answer));
        const { id } = (answer.data ?? {}) as { id?: string };
        if (path !== 'report.create' || id === undefined) continue;
        const report = await whenMade(caller, id);
        transcript.set(`${name} gets report ${nth}`, shown(await caller.query('report.byId', { id })));
        const { files } = report;
        for (const { fileName } of files.filter((file) => !laidOut.test(file.fileName))) {
          const file = await readPage(world, caller, `/exports/${id}/${fileName}`);
          transcript.set(`${name} reads ${nth} ${fileName}`, file);
        }
      }
    }
  }
  return transcript;
}

export function procedurePaths(type: 'query' | 'mutation'): string[] {
  const procedures = appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>;
  return Object.keys(procedures)
    .filter((path) => procedures[path]?._def.type === type)
    .sort();
}

/** Questions that got another answer the second time. */
export function differences(first: Transcript, second: Transcript): string[] {
  const all = new Set([...first.keys(), ...second.keys()]);
  return [...all].filter((question) => first.get(question) !== second.get(question));
}

/**
 * Ids and hashes are other ones in each run, those in a cursor too: each becomes its place of first appearance. The
 * test's clock stands still; times that the database took from the real one become WALL.
 */
export function normalised(transcript: Transcript): Transcript {
  const known = new Map<string, string>();
  const name = (found: string) => {
    if (!known.has(found)) known.set(found, `#${known.size}`);
    return known.get(found) ?? '';
  };
  const plain = (text: string) =>
    text
      .replace(/(?<="nextCursor":)"([\w-]+)"/gu, (_, cursor: string) => Buffer.from(cursor, 'base64url').toString())
      .replace(idOrHash, name)
      .replace(/(?:http:\/\/)?127\.0\.0\.1:\d+/gu, 'ORIGIN')
      .replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/gu, (time) => (time.startsWith('2026-03-') ? time : 'WALL'))
      .replace(/"prefix":"[^"]{4,12}"/gu, '"prefix":"KEY"');
  return new Map([...transcript].map(([question, answer]) => [plain(question), plain(answer)]));
}

function shown({ status, headers, text }: Answer): string {
  return `${status}\n${headerText(headers)}\n${withoutRequestId(text)}`;
}

async function readPage({ api }: LeakWorld, caller: TestCaller, address: string): Promise<string> {
  const response = await fetch(`${api.origin}${address}`, { headers: caller.headers(), redirect: 'manual' });
  // The operator's page of counters says how many requests there were, these here included.
  if (address === '/metrics') return `${response.status}`;
  return textOf(response);
}

async function textOf(response: Response): Promise<string> {
  const text = await response.text();
  return `${response.status}\n${headerText(response.headers)}\n${withoutRequestId(text)}`;
}

function headerText(headers: Headers): string {
  return [...headers]
    .filter(([name]) => !['date', 'connection', 'keep-alive', 'set-cookie'].includes(name))
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
}

function withoutRequestId(text: string): string {
  return text.replace(/"requestId":"[^"]*"/gu, '"requestId":""');
}
