import { migrateDownToNothing, migrateTo, migrateToLatest, verifyJournal, type Database } from '@claimdesk/db';
import { describeOnBoth, listColumns, seedArticle, seedClaims, seedWorkspace } from '@claimdesk/db/testing';
import { expect, it } from 'vitest';
import { backupOf, contentsOf, repacked, restore } from '../journeys/backup/copies.ts';
import type { Manifest } from './manifest.ts';

/** The first one that anything could be saved with. */
const first = '20261129001400-server-journal';

describeOnBoth('a backup of an earlier version', ({ open }) => {
  it('comes into a new database, which is then of this version, and into no other', { timeout: 60_000 }, async () => {
    const now = await open();
    const { workspaceId } = await now.transaction((trx) => seedWorkspace(trx));
    const article = await now.transaction((trx) => seedArticle(trx, workspaceId));
    await now.transaction((trx) => seedClaims(trx, workspaceId, article, [{}, {}]));
    const bytes = await earlier(await backupOf(now, workspaceId), await emptyOf(open));

    await expect(restore(await open(), bytes)).rejects.toThrow('Restore it into a new, empty database');
    const target = await emptyOf(open);
    await restore(target, bytes);
    expect(await target.ready()).toBe(true);
    expect(await target.db.selectFrom('claim').select('id').execute()).toHaveLength(2);
    expect(await verifyJournal(target.db, workspaceId)).toMatchObject({ ok: true });
    // What it is now, it can be saved as.
    expect((await backupOf(target, workspaceId)).length).toBeGreaterThan(1000);
  });
});

async function emptyOf(open: () => Promise<Database>): Promise<Database> {
  const database = await open();
  await migrateDownToNothing(database);
  return database;
}

/** The same, without the tables and columns that came later. */
async function earlier(bytes: Uint8Array, database: Database): Promise<Buffer> {
  await migrateTo(database, first);
  const columns = await listColumns(database.db);
  await migrateToLatest(database);
  const files = contentsOf(bytes);
  const manifest = JSON.parse(files.get('manifest.json') ?? '') as Manifest;
  return repacked(files, manifest, (all, told) => {
    told.schema = first;
    for (const table of Object.keys(told.tables)) {
      const name = `${table}.jsonl`;
      const known = columns.get(table);
      if (known === undefined) {
        all.delete(name);
        delete told.tables[table];
        continue;
      }
      const lines = (all.get(name) ?? '').split('\n').filter((line) => line !== '');
      const cut = lines.map((line) => {
        const row = Object.entries(JSON.parse(line) as Record<string, unknown>);
        return `${JSON.stringify(Object.fromEntries(row.filter(([column]) => known.has(column))))}\n`;
      });
      all.set(name, cut.join(''));
    }
  });
}
