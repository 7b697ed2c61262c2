import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { getClaims, migrateToLatest, openDatabase, startSealer, type Database } from '@claimdesk/db';
import { startPostgresServer } from '@claimdesk/db/testing';
import { queueFaults, type QueueFaults } from '../src/testing/check-queue.ts';
import { prepareQueue, type QueueDesk } from '../src/testing/prepare-queue.ts';
import { reviewQueue, type QueueRun } from '../src/testing/review-queue.ts';
import { printBars } from './bars.ts';
import { cpuSeconds, median, serve, type Served } from './process-under-load.ts';
import type { BaselineTask } from './queue-baseline.ts';
import { reviewStatements } from './queue-statements.ts';

/**
 * Reviews a second: 50 members with sessions empty a desk through three server processes on one PostgreSQL with fsync
 * on, each over a connection of their own. Every claim wants two blind reviews under strict separation.
 *
 * The baseline, in turns with it on the same server, is three processes that write the same rows with the product's own
 * statements through bare pg: in one transaction the slot, the draft and a journal row; in another one evidence, draft,
 * review, slot and a journal row, and with the last review of a claim its decision, round, state and journal row. It has
 * as many connections and as many members at work, but no HTTP, sessions, rules, answers, or sealing of the journal, and
 * no client beside it on the machine.
 *
 * A review is two calls: `review.next`, and `review.submit` with the draft and one piece of evidence. `--stepwise` makes
 * four of it: `evidence.add` and `review.saveDraft` come before the submit. `--named` lets the baseline
 * prepare its statements by name, as the product does. `--short` takes fewer claims and rounds.
 */
const short = process.argv.includes('--short');
const named = process.argv.includes('--named');
const inOneCall = !process.argv.includes('--stepwise');
const claims = short ? 80 : 600;
const rounds = short ? 3 : 5;
const members = 50;
const processes = 3;
const poolSize = 10;
const reviewsWanted = 2;
const policy = { reviewsWanted, visibility: 'blind', separation: 'strict' } as const;

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

type Baseline = { child: ChildProcess };

async function startBaseline(databaseUrl: string): Promise<Baseline> {
  const child = fork(path('queue-baseline.ts'), [databaseUrl, String(poolSize), ...(named ? ['named'] : [])]);
  await once(child, 'message');
  return { child };
}

/** Seconds until the desk is empty. */
async function runBaseline(baselines: Baseline[], database: Database, desk: QueueDesk): Promise<number> {
  const { workspaceId, scaleVersionId, claimIds } = desk;
  const statements = await reviewStatements(workspaceId, scaleVersionId);
  const rows = await getClaims(database.db, workspaceId, claimIds);
  const known = Object.fromEntries(
    rows.map(({ id, articleId, currentVersionId }) => [id, { article: articleId, version: currentVersionId }]),
  );
  const start = performance.now();
  const answers = await Promise.all(
    baselines.map(async ({ child }, index) => {
      const own = desk.members.filter((_, at) => at % processes === index).map(({ memberId }) => memberId);
      const task: BaselineTask = { workspaceId, statements, members: own, claims: known, reviewsWanted };
      child.send(task);
      const [answer] = (await once(child, 'message')) as [{ written: string[]; error?: string }];
      if (answer.error !== undefined) throw new Error(`The baseline failed: ${answer.error}`);
      return answer.written;
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  const written = answers.flat().length;
  if (written !== claims * reviewsWanted) throw new Error(`The baseline wrote ${written} reviews.`);
  return seconds;
}

async function sealAll(database: Database): Promise<void> {
  const sealer = startSealer(database);
  await sealer.sealNow();
  await sealer.stop();
}

const postgres = await startPostgresServer({ fsync: true });
if (postgres === null) throw new Error('There is no PostgreSQL server for this system in the packages.');
const database = await openDatabase({ url: postgres.url, poolSize: 4 });
const servers: Served[] = [];
const baselines: Baseline[] = [];
const table: Record<string, string | number>[] = [];
const ours: number[] = [];
const theirs: number[] = [];
const found: (QueueFaults & Pick<QueueRun, 'errors' | 'empty' | 'conflicts'>)[] = [];
try {
  await migrateToLatest(database);
  for (let i = 0; i < processes; i += 1) {
    const env = {
      DATABASE_URL: postgres.url,
      CLAIMDESK_PORT: '0',
      CLAIMDESK_POOL_SIZE: String(poolSize),
      // These members are faster than people: the usual limit is 1,200 writes a minute.
      CLAIMDESK_WRITES_PER_MINUTE: '1000000',
    };
    servers.push(await serve(path('../bin/claimdesk.mjs'), ['serve'], env));
    baselines.push(await startBaseline(postgres.url));
  }
  const origins = servers.map(({ origin }) => origin);
  const cpu = () => servers.reduce((sum, { pid }) => sum + cpuSeconds(pid), 0);
  const prepare = () => prepareQueue(database, { claims, members, policy });
  // Round 0 warms both up and does not count.
  for (let round = 0; round <= rounds; round += 1) {
    const desk = await prepare();
    const other = await prepare();
    const before = cpu();
    const run = await reviewQueue(desk, {
      reviewsWanted,
      inOneCall,
      origin: (index) => origins[index % processes] ?? '',
    });
    const spent = cpu() - before;
    const baseline = await runBaseline(baselines, database, other);
    await sealAll(database);
    const faults = await queueFaults(database, desk, run, { reviewsWanted });
    found.push({ ...faults, ...run });
    const product = run.submitted.length / run.seconds;
    const bare = (claims * reviewsWanted) / baseline;
    if (round > 0) {
      ours.push(product);
      theirs.push(bare);
    }
    table.push({
      round: round === 0 ? 'warm-up' : round,
      reviews: run.submitted.length,
      'claimdesk reviews/s': product.toFixed(0),
      'bare pg reviews/s': bare.toFixed(0),
      ratio: (product / bare).toFixed(3),
      'server CPU ms/review': ((spent * 1000) / run.submitted.length).toFixed(2),
      CONFLICT: run.conflicts,
      'nothing left': run.empty,
      errors: run.errors.length,
    });
  }
} finally {
  for (const { child } of baselines) child.disconnect();
  await Promise.all(servers.map((server) => server.stop()));
  await database.close();
  await postgres.stop();
}

console.table(table);
for (const { errors, journal, half } of found)
  for (const line of [...errors, ...journal, ...half].slice(0, 5)) console.log(line);
const total = (count: (faults: (typeof found)[number]) => number) => found.reduce((sum, each) => sum + count(each), 0);
printBars([
  {
    name: 'queue_ratio',
    value: median(ours.map((value, at) => value / (theirs[at] ?? 0))),
    limit: 0.35,
    atLeast: true,
  },
  { name: 'double_leases', value: total((each) => each.doubleLeases), limit: 0 },
  { name: 'lost_or_doubled_reviews', value: total((each) => each.lost + each.doubled + each.half.length), limit: 0 },
  { name: 'undocumented_errors', value: total((each) => each.errors.length), limit: 0 },
  { name: 'journal_faults', value: total((each) => each.journal.length), limit: 0 },
]);
