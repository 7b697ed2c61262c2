import { mkdtempSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { printBars } from './bars.ts';
import { get, serve } from './process-under-load.ts';

/**
 * A text of 5 MB is read beside the requests: the slowest other call meanwhile (limit 1 s, also while claims are saved
 * into the embedded database), and what a cancelled reading keeps. `--until-cancelled SECONDS` (20) is how long it reads.
 */
const bin = fileURLToPath(new URL('../bin/claimdesk.mjs', import.meta.url));
const at = process.argv.indexOf('--until-cancelled');
const seconds = at === -1 ? 20 : Number(process.argv[at + 1]);
const folder = mkdtempSync(join(tmpdir(), 'claimdesk-long-'));
const server = await serve(bin, ['serve'], {
  CLAIMDESK_PORT: '0',
  CLAIMDESK_DATA_FOLDER: join(folder, 'data'),
  DATABASE_URL: '',
});

let cookie = '';
async function mutate(path: string, input: unknown): Promise<{ milliseconds: number; data: unknown }> {
  const start = performance.now();
  const response = await fetch(`${server.origin}/api/trpc/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie !== '' && { cookie, origin: server.origin }) },
    body: JSON.stringify(input),
  });
  cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
  const body = (await response.json()) as { result?: { data: unknown } };
  if (body.result === undefined) throw new Error(`${path}: ${JSON.stringify(body).slice(0, 300)}`);
  return { milliseconds: performance.now() - start, data: body.result.data };
}

type Article = {
  id: string;
  claims: number;
  extraction: { status: string; done: number; total: number; saved: number };
};

try {
  const token = /#token=(\S+)/.exec(server.lines.join('\n'))?.[1];
  await mutate('auth.setup', {
    token,
    workspaceName: 'Bench',
    name: 'Ada',
    email: 'ada@example.org',
    password: 'a password for the bench',
  });
  const text = longText();
  const added = await mutate('article.create', { text });
  const article = added.data as Article;
  const agent = new Agent({ keepAlive: true });
  const call = (path: string, input: unknown) =>
    get(agent, {
      url: `${server.origin}/api/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}`,
      headers: { cookie },
    });
  const times: Record<string, number[]> = { 'article.list': [], 'claim.list': [], 'desk.waiting': [] };
  let steps = 0;
  let last = -1;
  let first = 0;
  const begun = performance.now();
  while (performance.now() - begun < seconds * 1000) {
    for (const [path, taken] of Object.entries(times)) {
      const { milliseconds, body } = await call(path, {});
      taken.push(milliseconds);
      if (path !== 'article.list') continue;
      const { rows } = (JSON.parse(body) as { result: { data: { rows: Article[] } } }).result.data;
      const done = rows[0]?.extraction.done ?? 0;
      if (done > last) steps += 1;
      if (done > 0 && first === 0) first = performance.now() - begun;
      last = done;
    }
  }
  // Of the long article itself, while it is read: its whole text, and a claim of somebody's own in its middle.
  const whole = await call('article.byId', { id: article.id });
  const start = text.indexOf('spent', 2_000_000);
  const byHand = await mutate('claim.add', { articleId: article.id, start, end: start + 30 });
  const cancelled = (await mutate('article.cancelExtraction', { id: article.id })).data as Article;
  const { done, total, saved } = cancelled.extraction;
  for (const [path, taken] of Object.entries(times)) {
    taken.sort((a, b) => a - b);
    const of = (share: number) => Math.round(taken[Math.floor((taken.length - 1) * share)] ?? 0);
    process.stdout.write(
      `${path}: ${taken.length} calls, median ${of(0.5)} ms, p99 ${of(0.99)} ms, slowest ${of(1)} ms\n`,
    );
  }
  process.stdout.write(
    `progress seen ${steps} times, first after ${(first / 1000).toFixed(1)} s; cancelled after ${done} of ${total} sentences; ` +
      `${saved} claims saved, ${cancelled.claims} there\n`,
  );
  process.stdout.write(
    `article.byId of it: ${Math.round(whole.milliseconds)} ms, claim.add in it: ${Math.round(byHand.milliseconds)} ms\n`,
  );
  const slowest = Math.max(...Object.values(times).flat());
  printBars([
    { name: 'add-5-mb-seconds', value: added.milliseconds / 1000, limit: 5 },
    { name: 'slowest-call-meanwhile-seconds', value: slowest / 1000, limit: 1 },
    { name: 'claims-lost-on-cancel', value: saved + 1 - cancelled.claims, limit: 0 },
  ]);
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Sentences that differ, in paragraphs, up to the limit; invented places. */
function longText(): string {
  const lines: string[] = ['Wells of the Oster valley counted again'];
  let size = 0;
  for (let n = 1; size < 4_990_000; n += 1) {
    const line = `The parish of Lowmoor ${n} spent ${(n % 97) + 2} million pounds on ${(n % 13) + 2} wells in 20${10 + (n % 15)}, the council said. Mayor Ida Orr told the Oster Echo that she was pleased with the work and hoped that the people of the upper valley would come to see it.`;
    lines.push('', line);
    size += line.length + 2;
  }
  return `${lines.join('\n')}\n`;
}
