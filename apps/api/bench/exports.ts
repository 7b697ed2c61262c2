import { createWriteStream, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startPostgresServer } from '@claimdesk/db/testing';
import { Client, Pool } from 'pg';
import type { ExportView } from '../src/views.ts';
import { bareExport, bareQueries } from './bare-export.ts';
import { printBars, type Bar } from './bars.ts';
import { cpuSeconds, get, serve, type Served } from './process-under-load.ts';
import { seedExports } from './seed-exports.ts';

/**
 * 100,000 claims with reviews and evidence on a real PostgreSQL server, exported over HTTP as everybody does it, beside
 * the same columns written by a bare cursor and csv-stringify in the same run.
 */
const claims = process.argv.includes('--short') ? 10_000 : 100_000;
const formats = ['claims.csv', 'reviews.csv', 'evidence.csv'] as const;

const postgres = await startPostgresServer({ fsync: true });
if (postgres === null) throw new Error('There is no PostgreSQL server for this system in the packages.');
const folder = await mkdtemp(join(tmpdir(), 'claimdesk-bench-'));
try {
  const admin = new Pool({ connectionString: postgres.url, max: 1 });
  await admin.query('create database exports');
  await admin.end();
  const url = new URL(postgres.url);
  url.pathname = '/exports';
  const product = await serve(fileURLToPath(new URL('../bin/claimdesk.mjs', import.meta.url)), ['serve'], {
    DATABASE_URL: url.toString(),
    CLAIMDESK_PORT: '0',
  });
  const cookie = await setUp(product);
  const pool = new Pool({ connectionString: url.toString(), max: 1 });
  const { rows } = await pool.query<{ workspaceId: string; memberId: string }>(
    'select workspace_id as "workspaceId", id as "memberId" from member',
  );
  const [member] = rows;
  if (member === undefined) throw new Error('The setup made no member.');
  await seedExports(url.toString(), { ...member, count: claims });

  const bare = await bareRun(url.toString(), member.workspaceId);
  // The first export of a kind loads what it needs: this one is of the 1,439 claims of a day.
  await exported(product, cookie, { dates: { of: 'decided', from: '2026-02-02', to: '2026-02-02' } });
  await wait(2000);
  const real = await realRun(product, cookie);
  console.table([
    {
      run: 'cursor and csv-stringify',
      seconds: seconds(bare.ms),
      'MB written': megabytes(bare.bytes),
      'client CPU s': bare.cpu.toFixed(1),
    },
    {
      run: 'export over HTTP',
      seconds: seconds(real.ms),
      'MB written': megabytes(real.bytes),
      'of it making': seconds(real.madeMs),
      'client CPU s': real.cpu.toFixed(1),
      'peak MB above idle': Math.round(real.peakMb),
      'longest answer ms': Math.round(real.longestMs),
    },
  ]);
  console.table(formats.map((format) => ({ file: format, rows: real.lines[format], bare: bare.lines[format] })));
  for (const format of formats) {
    if (Math.abs(real.lines[format] - bare.lines[format]) > 0)
      throw new Error(`${format} has not the rows of the bare run`);
  }
  await pool.end();
  await product.stop();
  const bars: Bar[] = [
    { name: 'exports-peak-rss-mb', value: real.peakMb, limit: 150 },
    { name: 'exports-speed-ratio', value: bare.ms / real.ms, limit: 0.4, atLeast: true },
  ];
  printBars(bars);
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true });
}

async function setUp(product: Served): Promise<string> {
  const answer = await post(product, '', 'auth.setup', {
    token: product.lines.join('\n').match(/#token=(\S+)/)?.[1],
    workspaceName: 'Bench',
    name: 'Bench Sample',
    email: 'bench@sample.example',
    password: 'a long bench passphrase',
  });
  return answer.headers
    .getSetCookie()
    .map((value) => value.split(';')[0])
    .join('; ');
}

async function post({ origin }: Served, cookie: string, path: string, input: unknown): Promise<Response> {
  const answer = await fetch(`${origin}/api/trpc/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, cookie },
    body: JSON.stringify(input),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return answer;
}

async function bareRun(connectionString: string, workspaceId: string) {
  const client = new Client({ connectionString });
  await client.connect();
  const begun = performance.now();
  const cpuBefore = process.cpuUsage();
  for (const format of formats) {
    await bareExport(client, { sql: bareQueries[format], values: [workspaceId], path: join(folder, `bare-${format}`) });
  }
  const ms = performance.now() - begun;
  const { user, system } = process.cpuUsage(cpuBefore);
  await client.end();
  return { ms, cpu: (user + system) / 1e6, ...(await written('bare-')) };
}

/** Asks for an export and waits until it is made. */
async function exported(product: Served, cookie: string, selection: unknown): Promise<ExportView> {
  const answer = await post(product, cookie, 'report.create', { selection, formats });
  let view = ((await answer.json()) as { result: { data: ExportView } }).result.data;
  const url = `${product.origin}/api/trpc/report.byId?input=${encodeURIComponent(JSON.stringify({ id: view.id }))}`;
  while (view.state === 'waiting' || view.state === 'running') {
    await wait(100);
    view = ((await (await fetch(url, { headers: { cookie } })).json()) as { result: { data: ExportView } }).result.data;
  }
  if (view.state !== 'done') throw new Error(`the export is ${view.state}: ${view.error}`);
  return view;
}

async function realRun(product: Served, cookie: string) {
  const idleMb = memoryMb(product, 'VmRSS');
  // From here on the kernel remembers the peak anew.
  writeFileSync(`/proc/${product.pid}/clear_refs`, '5');
  const watch = watchAnswers(product);
  const cpuBefore = cpuSeconds(product.pid);
  const begun = performance.now();
  const view = await exported(product, cookie, {});
  const madeMs = performance.now() - begun;
  for (const { format, url } of view.files.filter(({ format }) => formats.some((one) => one === format))) {
    const answer = await fetch(product.origin + url, { headers: { cookie } });
    if (!answer.ok || answer.body === null) throw new Error(await answer.text());
    await pipeline(Readable.fromWeb(answer.body as never), createWriteStream(join(folder, `real-${format}`)));
  }
  const ms = performance.now() - begun;
  const cpu = cpuSeconds(product.pid) - cpuBefore;
  const peakMb = memoryMb(product, 'VmHWM') - idleMb;
  return { ms, madeMs, cpu, peakMb, longestMs: await watch.stop(), ...(await written('real-')) };
}

/** How long the server keeps others waiting meanwhile. */
function watchAnswers({ origin }: Served) {
  const agent = new Agent({ keepAlive: true });
  let longest = 0;
  let on = true;
  const watching = (async () => {
    for (;;) {
      if (!on) return;
      const { milliseconds } = await get(agent, { url: `${origin}/health`, headers: {} });
      longest = Math.max(longest, milliseconds);
      await wait(100);
    }
  })();
  return {
    async stop() {
      on = false;
      await watching;
      agent.destroy();
      return longest;
    },
  };
}

function memoryMb({ pid }: Served, field: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]) / 1024;
}

async function written(prefix: string) {
  const lines = {} as Record<(typeof formats)[number], number>;
  let bytes = 0;
  for (const format of formats) {
    const path = join(folder, prefix + format);
    bytes += (await stat(path)).size;
    lines[format] = readFileSync(path, 'latin1').split('\r\n').length - 2;
  }
  return { bytes, lines };
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(2);
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1e6);
}
