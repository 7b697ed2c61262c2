import { insertSession, newId } from '@claimdesk/db';
import { describeOnServer, openClone, runStatement, seedWorkspace } from '@claimdesk/db/testing';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest';
import { seedExports } from '../../bench/seed-exports.ts';
import { hashToken, newToken } from '../auth/tokens.ts';
import { mustSpawn, type SpawnedServer } from '../testing/spawn-server.ts';
import type { ExportView } from '../views.ts';

/** More than are made beside the requests, and more than are read at once: 200. */
const claims = 401;

describeOnServer('an export of more than 300 claims', () => {
  let database: Awaited<ReturnType<typeof openClone>>;
  let server: SpawnedServer;
  let workspaceId: string;
  let cookie: string;
  let whole: ExportView;

  beforeAll(async () => {
    database = await openClone(inject('claimdeskServerUrl') ?? '');
    const seeded = await database.transaction((trx) => seedWorkspace(trx));
    ({ workspaceId } = seeded);
    const token = newToken();
    cookie = `claimdesk=${token}`;
    const session = { tokenHash: hashToken(token), accountId: seeded.accountId, userAgent: null };
    await insertSession(database.db, { id: newId(), ...session, expiresAt: new Date(Date.now() + 86_400_000) });
    await seedExports(database.url, { ...seeded, count: claims });
    server = await mustSpawn({ DATABASE_URL: database.url });
  });
  afterAll(async () => {
    await server.end('SIGTERM');
    await database.close();
  });

  async function answerOf(response: Response): Promise<ExportView> {
    expect(response.status).toBe(200);
    return ((await response.json()) as { result: { data: ExportView } }).result.data;
  }

  async function asked(): Promise<string> {
    const response = await fetch(`${server.origin}/api/trpc/report.create`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.origin, cookie },
      body: JSON.stringify({ selection: {}, formats: ['claims.csv', 'reviews.csv'] }),
    });
    return (await answerOf(response)).id;
  }

  async function read(id: string): Promise<ExportView> {
    const input = encodeURIComponent(JSON.stringify({ id }));
    return answerOf(await fetch(`${server.origin}/api/trpc/report.byId?input=${input}`, { headers: { cookie } }));
  }

  async function made(id: string): Promise<ExportView> {
    await vi.waitFor(async () => expect(await read(id)).toMatchObject({ state: 'done', error: null }), {
      timeout: 20_000,
      interval: 50,
    });
    return read(id);
  }

  const hashes = ({ files }: ExportView) => files.map(({ format, fileSha256 }) => [format, fileSha256]);
  const partsOf = (id: string) =>
    database.db
      .selectFrom('export_part')
      .select(['list', 'number', 'packed'])
      .where('export_id', '=', id)
      .orderBy('list')
      .orderBy('number')
      .execute();
  /** Which part names them depends on what was stored meanwhile. */
  const reviewedIn = async (id: string) => {
    const parts = await database.db
      .selectFrom('export_part')
      .select('reviewed_claims')
      .where('export_id', '=', id)
      .execute();
    return parts.flatMap(({ reviewed_claims: ids }) => ids).sort();
  };
  const exportOf = (id: string) =>
    database.db.selectFrom('export').select(['attempts', 'content_hash']).where('id', '=', id).executeTakeFirst();

  it('is made with every claim once', async () => {
    whole = await made(await asked());
    expect(whole).toMatchObject({ claims, progress: null });
    const { url } = whole.files.find(({ format }) => format === 'claims.csv')!;
    const file = await fetch(server.origin + url, { headers: { cookie } });
    const rows = parse(await file.text(), { columns: true }) as { claim_id: string; content_hash: string }[];
    expect(rows).toHaveLength(claims);
    expect(new Set(rows.map(({ claim_id: id }) => id)).size).toBe(claims);
    expect(new Set(rows.map(({ content_hash: hash }) => hash))).toEqual(new Set([whole.contentHash]));
  });

  it('is finished by another attempt when the process is killed in the middle, as if nothing had been', async () => {
    let id = '';
    await database.transaction(async (trx) => {
      // Where it notes whose reviews the first 200 claims show, it can come no further.
      await runStatement(trx, 'lock table review_seen in exclusive mode');
      id = await asked();
      const middle = { state: 'running', progress: { stage: 'reading', done: 200, total: claims } };
      await vi.waitFor(async () => expect(await read(id)).toMatchObject(middle), { timeout: 15_000, interval: 50 });
      expect(await partsOf(id)).not.toEqual([]);
      await server.end('SIGKILL');
    });
    expect(await exportOf(id)).toEqual({ attempts: 1, content_hash: null });
    // After half a minute without a sign of life it is taken for dead; nobody waits for that here.
    await runStatement(database.db, `update export set heartbeat_at = heartbeat_at - interval '30 s'`);
    // At the same address, which is in what reports link to.
    server = await mustSpawn({ DATABASE_URL: database.url, CLAIMDESK_PORT: new URL(server.origin).port });
    const again = await made(id);
    expect(await exportOf(id)).toEqual({ attempts: 2, content_hash: whole.contentHash });
    expect(hashes(again)).toEqual(hashes(whole));
    expect(await partsOf(id)).toEqual(await partsOf(whole.id));
    expect(await reviewedIn(id)).toEqual(await reviewedIn(whole.id));
    expect(await reviewedIn(id)).toHaveLength(claims);
    const told = await database.db
      .selectFrom('journal')
      .select('kind')
      .where('workspace_id', '=', workspaceId)
      .where('subject', 'like', `%${id}%`)
      .execute();
    expect(told).toEqual([{ kind: 'report.create' }]);
  });
});
