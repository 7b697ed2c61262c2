import { fileURLToPath } from 'node:url';
import { startPostgresServer } from '@claimdesk/db/testing';
import { Pool } from 'pg';
import { printBars, type Bar } from './bars.ts';
import { claimsPageSql } from './claims-page-sql.ts';
import { cpuPerCall, get, median, medianLatency, serve, type Call, type Served } from './process-under-load.ts';
import { seedClaims } from './seed-claims.ts';
import { Agent } from 'node:http';

/**
 * The first page of 50 claims, on a real PostgreSQL server.
 *
 * 1. Server CPU of one call against the same statement sent by a bare pg pool behind bare node:http, at 200,000 claims,
 *    rounds taken in turns. Limit 2.5 times.
 * 2. The same call at 10,000 and at 1,000,000 claims. Limit 1.3 times. `--short` leaves the million out.
 */
const short = process.argv.includes('--short');
const rounds = short ? 5 : 9;
const callsOfRound = short ? 600 : 1500;

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

type Desk = { product: Served; call: Call; databaseUrl: string; workspaceId: string; memberId: string };

async function openDesk(serverUrl: string, claims: number): Promise<Desk> {
  const name = `claims_${claims}`;
  const admin = new Pool({ connectionString: serverUrl, max: 1 });
  await admin.query(`create database ${name}`);
  await admin.end();
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const databaseUrl = url.toString();

  const product = await serve(path('../bin/claimdesk.mjs'), ['serve'], {
    DATABASE_URL: databaseUrl,
    CLAIMDESK_PORT: '0',
  });
  const token = product.lines.join('\n').match(/#token=(\S+)/)?.[1];
  if (token === undefined) throw new Error('No setup link was printed.');
  const answer = await fetch(`${product.origin}/api/trpc/auth.setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: product.origin },
    body: JSON.stringify({
      token,
      workspaceName: 'Bench',
      name: 'Bench Sample',
      email: 'bench@sample.example',
      password: 'a long bench passphrase',
    }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  const cookie = answer.headers
    .getSetCookie()
    .map((value) => value.split(';')[0])
    .join('; ');

  const pool = new Pool({ connectionString: databaseUrl, max: 1 });
  const { rows } = await pool.query<{ workspace_id: string; id: string }>('select workspace_id, id from member');
  const [member] = rows;
  if (member === undefined) throw new Error('The setup made no member.');
  await seedClaims(pool, { workspaceId: member.workspace_id, memberId: member.id, count: claims });
  await pool.query('vacuum claim, claim_version, article, round, slot');
  await pool.end();

  const input = encodeURIComponent(JSON.stringify({ order: 'worth', limit: 50 }));
  const call = { url: `${product.origin}/api/trpc/claim.list?input=${input}`, headers: { cookie } };
  return { product, call, databaseUrl, workspaceId: member.workspace_id, memberId: member.id };
}

async function cpuAgainstBare(desk: Desk): Promise<{ product: number; bare: number; ratio: number }> {
  const { sql, parameters } = await claimsPageSql(desk.workspaceId, desk.memberId);
  const bare = await serve(path('bare-server.ts'), [desk.databaseUrl, sql, JSON.stringify(parameters)]);
  const bareCall = { url: bare.origin, headers: {} };

  const agent = new Agent();
  const ours = JSON.parse((await get(agent, desk.call)).body) as { result: { data: { rows: { id: string }[] } } };
  const theirs = (JSON.parse((await get(agent, bareCall)).body) as { id: string }[]).slice(0, 50);
  agent.destroy();
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id).join();
  if (ours.result.data.rows.length !== 50 || ids(ours.result.data.rows) !== ids(theirs)) {
    throw new Error('The two servers do not give the same 50 claims.');
  }

  await cpuPerCall(desk.product, desk.call, callsOfRound);
  await cpuPerCall(bare, bareCall, callsOfRound);
  const product: number[] = [];
  const base: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    product.push(await cpuPerCall(desk.product, desk.call, callsOfRound));
    base.push(await cpuPerCall(bare, bareCall, callsOfRound));
  }
  await bare.stop();
  return { product: median(product), bare: median(base), ratio: median(product) / median(base) };
}

const postgres = await startPostgresServer({ fsync: true });
if (postgres === null) throw new Error('There is no PostgreSQL server for this system in the packages.');
const bars: Bar[] = [];
const table: Record<string, string | number>[] = [];
try {
  const small = await openDesk(postgres.url, 10_000);
  const middle = await openDesk(postgres.url, 200_000);
  const cpu = await cpuAgainstBare(middle);
  table.push({
    claims: 200_000,
    measure: 'server CPU ms/call',
    claimdesk: cpu.product.toFixed(3),
    bare: cpu.bare.toFixed(3),
    ratio: cpu.ratio.toFixed(2),
  });
  bars.push({ name: 'claims-list-cpu-ratio', value: cpu.ratio, limit: 2.5 });
  await middle.product.stop();

  if (!short) {
    const large = await openDesk(postgres.url, 1_000_000);
    await medianLatency(small.call, 300);
    await medianLatency(large.call, 300);
    const times = { small: [] as number[], large: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      times.small.push(await medianLatency(small.call, 200));
      times.large.push(await medianLatency(large.call, 200));
    }
    const ratio = median(times.large) / median(times.small);
    table.push({
      claims: '1,000,000 / 10,000',
      measure: 'median ms/call',
      claimdesk: median(times.large).toFixed(2),
      bare: median(times.small).toFixed(2),
      ratio: ratio.toFixed(2),
    });
    bars.push({ name: 'claims-list-million-ratio', value: ratio, limit: 1.3 });
    await large.product.stop();
  }
  await small.product.stop();
} finally {
  await postgres.stop();
}

console.table(table);
printBars(bars);
