import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@claimdesk/db';
import { createTemplate, openClone, startPostgresServer } from '@claimdesk/db/testing';
import type { PostgresServer } from '@claimdesk/db/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { mustSpawn, runClaimdesk, spawnServer } from '../testing/spawn-server.ts';
import type { SpawnedServer } from '../testing/spawn-server.ts';
import type { ExportView } from '../views.ts';

const password = 'a password for tests';
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimdesk-serve-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The cookie of somebody who came through the setup link, or signed in. */
async function enter({ origin, setupToken: token }: SpawnedServer): Promise<string> {
  const who = { email: 'ada@example.org', password };
  const [path, input] =
    token === null ? ['signIn', who] : ['setup', { ...who, token, workspaceName: 'Desk', name: 'Ada' }];
  const response = await fetch(`${origin}/api/trpc/auth.${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify(input),
  });
  expect(response.status).toBe(200);
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

describe('claimdesk serve', () => {
  it('prints one address, first the setup link, refuses a second process on its folder, and stops when told', async () => {
    const env = { CLAIMDESK_DATA_FOLDER: join(folder, 'one') };
    const server = await mustSpawn(env);
    expect(server.printed().split('\n')).toEqual([
      'Claimdesk is ready. Open this link once, within 24 hours, to make the first account:',
      `${server.origin}/setup#token=${server.setupToken}`,
      '',
    ]);
    const second = await spawnServer(env);
    expect(second).toMatchObject({ code: 1, out: '' });
    expect((second as { err: string }).err).toMatch(/^This data folder is already open in another .*\.\n$/);

    const taken = await spawnServer({
      CLAIMDESK_DATA_FOLDER: join(folder, 'two'),
      CLAIMDESK_PORT: new URL(server.origin).port,
    });
    expect(taken).toMatchObject({ code: 1, out: '' });
    expect((taken as { err: string }).err).toMatch(/^127\.0\.0\.1:\d+ is taken by another program; .*\.\n$/);

    await enter(server);
    expect(await server.end('SIGTERM')).toBe(0);
    const again = await mustSpawn(env);
    expect(again.setupToken).toBeNull();
    expect(again.printed()).toBe(`Claimdesk is at ${again.origin}\n`);
    await again.end('SIGTERM');
  }, 60_000);

  it('names every wrong setting at once', async () => {
    const refused = await spawnServer({ CLAIMDESK_PORT: 'x', DATABASE_URL: 'y', CLAIMDESK_SESSION_DAYS: '-1' });
    expect(refused).toMatchObject({ code: 1, out: '' });
    for (const name of ['CLAIMDESK_PORT', 'DATABASE_URL', 'CLAIMDESK_SESSION_DAYS']) {
      expect((refused as { err: string }).err).toContain(name);
    }
  });

  it('says in one sentence that the database does not answer', async () => {
    const refused = await spawnServer({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' });
    expect(refused).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^The database of [^\n]+\.\n$/) });
  });
});

/** Two hundred writes, eight at a time; the process is killed in the middle. Returns what was acknowledged. */
async function writeUntilKilled(server: SpawnedServer, cookie: string): Promise<string[]> {
  const acknowledged: string[] = [];
  let sent = 0;
  let killed: Promise<unknown> | null = null;
  async function writer(): Promise<void> {
    while (sent < 200) {
      sent += 1;
      const note = `write ${sent}`;
      try {
        const response = await fetch(`${server.origin}/api/trpc/invite.create`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', origin: server.origin, cookie },
          body: JSON.stringify({ roles: ['viewer'], note }),
        });
        if (response.status === 200 && (await response.text()).includes('#token=')) acknowledged.push(note);
      } catch {
        // The process is gone: whether this one was saved is open.
      }
      if (acknowledged.length >= 100) killed ??= server.end('SIGKILL');
    }
  }
  await Promise.all(Array.from({ length: 8 }, writer));
  expect(killed).not.toBeNull();
  await killed;
  return acknowledged;
}

/** Which of the acknowledged writes are gone, and whether the journal is whole. */
async function lookAfterwards(
  server: SpawnedServer,
  acknowledged: string[],
): Promise<{ lost: string[]; whole: boolean }> {
  const cookie = await enter(server);
  const read = async (path: string): Promise<unknown> => {
    const response = await fetch(`${server.origin}/api/trpc/${path}`, { headers: { cookie } });
    return ((await response.json()) as { result: { data: unknown } }).result.data;
  };
  const saved = new Set(((await read('invite.list')) as Array<{ note: string }>).map(({ note }) => note));
  const { ok: whole } = (await read('journal.verify')) as { ok: boolean };
  return { lost: acknowledged.filter((note) => !saved.has(note)), whole };
}

describe('kill -9 during 200 writes', () => {
  let postgres: PostgresServer | null;
  beforeAll(async () => {
    postgres = await startPostgresServer({ fsync: true });
    if (postgres !== null) await createTemplate(postgres.url);
  }, 60_000);
  afterAll(() => postgres?.stop());

  it('loses nothing that was acknowledged, on the embedded database', async () => {
    const env = { CLAIMDESK_DATA_FOLDER: join(folder, 'killed') };
    const server = await mustSpawn(env);
    const acknowledged = await writeUntilKilled(server, await enter(server));
    const again = await mustSpawn(env);
    expect(acknowledged.length).toBeGreaterThanOrEqual(100);
    expect(await lookAfterwards(again, acknowledged)).toEqual({ lost: [], whole: true });
    await again.end('SIGTERM');
  }, 90_000);

  it('loses nothing that was acknowledged, on a server', async (context) => {
    if (postgres === null) return context.skip('no PostgreSQL for this system');
    const clone = await openClone(postgres.url);
    const env = { DATABASE_URL: clone.url };
    const server = await mustSpawn(env);
    const acknowledged = await writeUntilKilled(server, await enter(server));
    const again = await mustSpawn(env);
    expect(acknowledged.length).toBeGreaterThanOrEqual(100);
    expect(await lookAfterwards(again, acknowledged)).toEqual({ lost: [], whole: true });
    await again.end('SIGTERM');
    await clone.close();
  }, 90_000);
});

describe('claimdesk verify', () => {
  it('finds the embedded journal whole, and an edited row', async () => {
    const data = join(folder, 'verified');
    const server = await mustSpawn({ CLAIMDESK_DATA_FOLDER: data });
    await enter(server);
    await server.end('SIGTERM');
    const verify = (...words: string[]) => runClaimdesk(['verify', ...words], { env: { CLAIMDESK_DATA_FOLDER: data } });
    const whole = await verify();
    expect(whole).toMatchObject({ code: 0, err: '' });
    const head = /whole up to (\d+:[0-9a-f]{64})/.exec(whole.out)?.[1] ?? '';
    expect(await verify('--since', head)).toMatchObject({ code: 0 });
    expect(await verify('--since', `99:${'0'.repeat(64)}`)).toMatchObject({ code: 1 });

    const database = await openDatabase({ folder: data });
    await database.db.updateTable('journal').set({ kind: 'workspace.nothing' }).where('seq', '=', 1).execute();
    await database.close();
    const edited = await verify();
    expect(edited.code).toBe(1);
    expect(edited.err).toMatch(/^The journal is not whole: [^\n]+\n$/);
  }, 60_000);
});

describe('claimdesk verify FILE', () => {
  it('knows a file of a report, one that was changed, and one that is none', async () => {
    const data = join(folder, 'files');
    const server = await mustSpawn({ CLAIMDESK_DATA_FOLDER: data });
    const cookie = await enter(server);
    const call = async (path: string, input: unknown) => {
      const headers = { 'content-type': 'application/json', origin: server.origin, cookie };
      const answer = await fetch(`${server.origin}/api/trpc/${path}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(input),
      });
      return ((await answer.json()) as { result: { data: unknown } }).result.data;
    };
    const { id: articleId } = (await call('article.create', { text: 'The wall cost £41m.' })) as { id: string };
    const { id } = (await call('report.create', { selection: { articleId } })) as ExportView;
    const { files } = await vi.waitFor(async () => {
      const url = `${server.origin}/api/trpc/report.byId?input=${encodeURIComponent(JSON.stringify({ id }))}`;
      const answer = await fetch(url, { headers: { cookie } });
      const { result } = (await answer.json()) as { result: { data: ExportView } };
      expect(result.data.state).toBe('done');
      return result.data;
    }, 30_000);
    const paths = new Map<string, string>();
    for (const { url, fileName } of files) {
      const answer = await fetch(server.origin + url, { headers: { cookie } });
      paths.set(fileName, join(folder, fileName));
      await writeFile(join(folder, fileName), Buffer.from(await answer.arrayBuffer()));
    }
    await server.end('SIGTERM');
    const verify = (path: string) => runClaimdesk(['verify', path], { env: { CLAIMDESK_DATA_FOLDER: data } });
    for (const name of ['report.pdf', 'claims.csv']) {
      expect(await verify(paths.get(name) ?? '')).toMatchObject({
        code: 0,
        out: expect.stringContaining('byte for byte'),
      });
    }
    const markdown = paths.get('report.md') ?? '';
    await writeFile(markdown, `${await readFile(markdown, 'utf8')}PS: all of it is true.\n`);
    expect(await verify(markdown)).toMatchObject({
      code: 1,
      err: expect.stringContaining('it was changed or saved anew'),
    });
    await writeFile(markdown, 'PK but no archive');
    expect(await verify(markdown)).toMatchObject({ code: 1, err: expect.stringContaining('no file of a report') });
    expect(await verify(join(folder, 'nowhere.pdf'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('cannot be read'),
    });
  }, 90_000);
});

describe('claimdesk export', () => {
  it('writes a file that verify knows, tells how it goes beside it, and says what it was asked wrongly', async () => {
    const env = { CLAIMDESK_DATA_FOLDER: join(folder, 'exported') };
    const server = await mustSpawn(env);
    await enter(server);
    await server.end('SIGTERM');
    const run = (...words: string[]) => runClaimdesk(['export', ...words], { env });
    const path = join(folder, 'exported.csv');
    expect(await run('claims.csv', '--added', '2020-01-01..', '--out', path)).toMatchObject({
      code: 0,
      out: '',
      err: expect.stringMatching(/0 claims from 0 articles; claims: 0, content hash [0-9a-f]{64}\n$/),
    });
    const printed = await run('claims.csv', '--added', '2020-01-01..');
    expect(printed.out).toBe(await readFile(path, 'utf8'));
    expect(printed.out).toMatch(/^schema_version,claim_id,/);
    expect(await runClaimdesk(['verify', path], { env })).toMatchObject({ code: 0 });
    expect(await run('html', '--saved', 'Rivers')).toMatchObject({
      code: 1,
      err: expect.stringContaining('There is no saved report “Rivers”. There are: none.'),
    });
    expect(await run('doc')).toMatchObject({ code: 1, err: 'Choose formats from the list.\n' });
    expect(await run('html', '--added', 'May')).toMatchObject({ code: 2 });
    expect(await run()).toMatchObject({ code: 2, err: expect.stringContaining('Say which format to export') });
  }, 90_000);
});

describe('claimdesk export-corrections', () => {
  it('prints nothing where nothing was corrected, and says what it was asked wrongly', async () => {
    const env = { CLAIMDESK_DATA_FOLDER: join(folder, 'corrected') };
    const server = await mustSpawn(env);
    await enter(server);
    await server.end('SIGTERM');
    const run = (...words: string[]) => runClaimdesk(['export-corrections', ...words], { env });
    expect(await run()).toEqual({ code: 0, out: '', err: '' });
    expect(await run('--since', '2024-03-07', '--workspace', '01a204f5-bb82-738b-83c2-6ce3d065c272')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^There is no workspace [^\n]+\n$/),
    });
    for (const wrong of [['--since', 'spring'], ['--since', '2024-02-30T99:00'], ['--workspace', 'x'], ['--all']])
      expect(await run(...wrong)).toMatchObject({ code: 2, out: '' });
  }, 60_000);
});
