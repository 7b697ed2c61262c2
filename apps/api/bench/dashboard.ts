import { Agent } from 'node:http';
import { fileURLToPath } from 'node:url';
import { startPostgresServer } from '@claimdesk/db/testing';
import { Pool } from 'pg';
import { printBars, type Bar } from './bars.ts';
import { cpuSeconds, get, median, serve } from './process-under-load.ts';
import { seedDashboard } from './seed-dashboard.ts';

/** One look at the dashboard of 200,000 claims, on a real PostgreSQL server, over HTTP. Limit one second. */
const claims = 200_000;
const looks = 9;

const postgres = await startPostgresServer({ fsync: true });
if (postgres === null) throw new Error('There is no PostgreSQL server for this system in the packages.');
try {
  const admin = new Pool({ connectionString: postgres.url, max: 1 });
  await admin.query('create database dashboard');
  await admin.end();
  const url = new URL(postgres.url);
  url.pathname = '/dashboard';
  const databaseUrl = url.toString();
  const product = await serve(fileURLToPath(new URL('../bin/claimdesk.mjs', import.meta.url)), ['serve'], {
    DATABASE_URL: databaseUrl,
    CLAIMDESK_PORT: '0',
  });
  const answer = await fetch(`${product.origin}/api/trpc/auth.setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: product.origin },
    body: JSON.stringify({
      token: product.lines.join('\n').match(/#token=(\S+)/)?.[1],
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
  await seedDashboard(pool, { workspaceId: member.workspace_id, memberId: member.id, members: 8, count: claims });
  await pool.query('vacuum claim, article, round, review, decision, publication');
  await pool.end();

  const agent = new Agent({ keepAlive: true });
  const table: Record<string, string | number>[] = [];
  const bars: Bar[] = [];
  const ask = async (name: string, input: Record<string, string>) => {
    const url = `${product.origin}/api/trpc/dashboard.read?input=${encodeURIComponent(JSON.stringify(input))}`;
    await get(agent, { url, headers: { cookie } });
    const times: number[] = [];
    const before = cpuSeconds(product.pid);
    for (let look = 0; look < looks; look += 1) {
      times.push((await get(agent, { url, headers: { cookie } })).milliseconds);
    }
    const cpu = ((cpuSeconds(product.pid) - before) / looks) * 1000;
    table.push({
      claims,
      period: name,
      'median ms': Math.round(median(times)),
      'server CPU ms': Math.round(cpu),
    });
    bars.push({ name: `dashboard-${name}-ms`, value: median(times), limit: 1000 });
  };
  await ask('12-weeks', {});
  await ask('year', { from: dayAgo(364), to: dayAgo(0) });
  await ask('topic', { topic: 'Health' });
  agent.destroy();
  await product.stop();
  console.table(table);
  printBars(bars);
} finally {
  await postgres.stop();
}

function dayAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}
