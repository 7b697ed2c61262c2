import { spawn } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { migrateToLatest, openDatabase } from '@claimdesk/db';
import { startPostgresServer } from '@claimdesk/db/testing';
import { Pool } from 'pg';
import { openTestDesk } from '../src/testing/test-desk.ts';
import { publishClaim } from '../src/testing/test-site.ts';
import { printBars, type Bar } from './bars.ts';
import { cpuPerCall, cpuSeconds, median, serve, type Call, type Served } from './process-under-load.ts';

/**
 * The public site, on a real PostgreSQL server.
 *
 * 1. CPU of a claim's page, of the server and of PostgreSQL together, against a file of the web app of about its size
 *    (as it is sent, with brotli) from the same server, rounds taken in turns. Limit 3 times.
 * 2. Lighthouse on a phone, without a network: list, claim and article; each of its four scores. At least 95.
 *
 * `--short` takes fewer rounds and calls; `--cpu` and `--lighthouse` take one part alone.
 */
const short = process.argv.includes('--short');
const wanted = (part: string) => !['--cpu', '--lighthouse'].some((one) => one !== part && process.argv.includes(one));
const rounds = short ? 5 : 9;
const callsOfRound = short ? 800 : 2000;
const publicOrigin = 'https://claims.example';
const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const webFolder = path('../../web/dist');

type Published = { home: string; claim: string; article: string };

/** A newsroom with one published claim, whose public origin is that of the bench. */
async function fill(url: string): Promise<Published> {
  const database = await openDatabase({ url, poolSize: 2 });
  try {
    await migrateToLatest(database);
    const config = { publicOrigin, publicOriginConfigured: true };
    const desk = await openTestDesk(database, { policy: { reviewsWanted: 1, separation: 'strict' }, config });
    const people = { editor: await desk.join('Eva', ['editor']), reviewer: await desk.join('Ben', ['reviewer']) };
    const { claimId, articleId } = await publishClaim(people, {
      quote: 'cost £41m',
      ratingKey: 'mostly-true',
      explanation: 'The wall cost £41m by the accounts of 2025. [1]\n\nThe second phase is not in that sum.',
    });
    const home = '/n/the-oster-valley-desk';
    return { home, claim: `/p/${claimId}`, article: `${home}/article/${articleId}` };
  } finally {
    await database.close();
  }
}

/** The file of the web app that is sent with about as many bytes. */
function fileLike(bytes: number): string {
  const sent = readdirSync(webFolder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:js|css)$/.test(name) && statSync(join(webFolder, name)).size < 100_000)
    .map((name) => ({ name, away: Math.abs(brotliSize(join(webFolder, name)) - bytes) }))
    .sort((a, b) => a.away - b.away);
  const [nearest] = sent;
  if (nearest === undefined) throw new Error('The web app is not built; run npm run build.');
  return `/${nearest.name}`;
}

async function cpuBars(databaseUrl: string, { claim }: Published): Promise<Bar[]> {
  const server = await serve(path('../bin/claimdesk.mjs'), ['serve'], {
    DATABASE_URL: databaseUrl,
    CLAIMDESK_PORT: '0',
  });
  const pool = new Pool({ connectionString: databaseUrl, max: 1 });
  const headers = { 'accept-encoding': 'br' };
  const page: Call = { url: server.origin + claim, headers };
  const pageBytes = brotliSize(Buffer.from(await (await fetch(page.url)).arrayBuffer()));
  const file = fileLike(pageBytes);
  const asset: Call = { url: server.origin + file, headers };
  const measure = async (call: Call) => {
    const before = await backendSeconds(pool);
    const own = await cpuPerCall(server, call, callsOfRound);
    const after = await backendSeconds(pool);
    const theirs = [...after].reduce((sum, [pid, seconds]) => sum + seconds - (before.get(pid) ?? seconds), 0);
    return { server: own, postgres: (theirs * 1000) / callsOfRound };
  };
  await measure(page);
  await measure(asset);
  const pages: { server: number; postgres: number }[] = [];
  const files: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    pages.push(await measure(page));
    files.push((await measure(asset)).server);
  }
  await pool.end();
  await server.stop();
  const own = median(pages.map((one) => one.server));
  const whole = median(pages.map((one) => one.server + one.postgres));
  console.table([
    { what: `the claim's page (${pageBytes} bytes sent)`, 'server CPU ms': ms(own), 'with PostgreSQL': ms(whole) },
    { what: `${file} (${brotliSize(join(webFolder, file))} bytes sent)`, 'server CPU ms': ms(median(files)) },
  ]);
  return [
    { name: 'site-page-cpu-ratio', value: own / median(files), limit: 3 },
    { name: 'site-page-cpu-with-postgres-ratio', value: whole / median(files), limit: 3 },
  ];
}

/** CPU seconds of the processes that serve this database, but for the one that is asked. */
async function backendSeconds(pool: Pool): Promise<Map<number, number>> {
  const { rows } = await pool.query<{ pid: number }>(
    'select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  return new Map(rows.map(({ pid }) => [pid, cpuSeconds(pid)]));
}

/** Lighthouse is in the workspace that has the browser; it prints its bars itself and ends with 1 when one is short. */
async function lighthouse(databaseUrl: string, { home, claim, article }: Published): Promise<void> {
  const port = await freePort();
  const server: Served = await serve(path('../bin/claimdesk.mjs'), ['serve'], {
    DATABASE_URL: databaseUrl,
    CLAIMDESK_PORT: String(port),
    CLAIMDESK_PUBLIC_ORIGIN: publicOrigin,
    CLAIMDESK_ALLOWED_HOSTS: `127.0.0.1:${port}`,
  });
  const pages = [`list=${home}`, `claim=${claim}`, `article=${article}`];
  const child = spawn(process.execPath, [path('../../../e2e/lighthouse.ts'), server.origin, ...pages], {
    stdio: 'inherit',
  });
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  await server.stop();
  if (code !== 0) process.exitCode = 1;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

function brotliSize(content: string | Buffer): number {
  return brotliCompressSync(typeof content === 'string' ? readFileSync(content) : content).length;
}

const ms = (value: number) => value.toFixed(3);

const postgres = await startPostgresServer();
if (postgres === null) throw new Error('There is no PostgreSQL server for this system in the packages.');
try {
  const published = await fill(postgres.url);
  if (wanted('--cpu')) printBars(await cpuBars(postgres.url, published));
  if (wanted('--lighthouse')) await lighthouse(postgres.url, published);
} finally {
  await postgres.stop();
}
