import { defaultScale } from '@claimdesk/core';
import { sql } from 'kysely';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Database } from '../database.ts';
import { newId } from '../new-id.ts';
import { seedArticle, seedClaims, seedRound, seedWorkspace, type Seeded } from '../testing/fixtures.ts';
import { describeOnBoth } from '../testing/index.ts';
import { countRoundsOfScales, insertScaleVersion, listScaleVersions } from './scale-version.ts';
import { getScale, insertScale, listScales, updateScale } from './scale.ts';

describeOnBoth('scales', ({ open }) => {
  let database: Database;
  let seeded: Seeded;
  let id: string;

  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    id = newId();
    seeded = await database.transaction((trx) => seedWorkspace(trx));
    const { workspaceId, memberId: createdBy } = seeded;
    await database.transaction(async (trx) => {
      await insertScale(trx, { workspaceId, id, createdBy });
      for (const number of [1, 2]) {
        await insertScaleVersion(trx, {
          workspaceId,
          id: newId(),
          number,
          scale: { ...defaultScale, key: id, name: `Ours ${number}` },
          createdBy,
        });
      }
    });
  });

  it('has versions in their order, of one scale or of all', async () => {
    const { workspaceId, scaleVersionId, memberId } = seeded;
    const own = await listScaleVersions(database.db, workspaceId, [id]);
    expect(own.map(({ number, name, createdBy }) => [number, name, createdBy])).toEqual([
      [1, 'Ours 1', memberId],
      [2, 'Ours 2', memberId],
    ]);
    const all = await listScaleVersions(database.db, workspaceId);
    expect(all.map((row) => row.id).sort()).toEqual([...own.map((row) => row.id), scaleVersionId].sort());
  });

  it('is changed by whoever knows its version', async () => {
    const { workspaceId } = seeded;
    const archivedAt = new Date('2026-03-01T12:00:00.000Z');
    expect(await updateScale(database.db, { workspaceId, id, expectedVersion: 1, archivedAt })).toMatchObject({
      version: 2,
      archivedAt: archivedAt.toISOString(),
    });
    expect(await updateScale(database.db, { workspaceId, id, expectedVersion: 1, archivedAt: null })).toBeUndefined();
    expect(await getScale(database.db, workspaceId, id)).toMatchObject({ version: 2 });
    expect(await listScales(database.db, workspaceId)).toHaveLength(1);
    expect(await getScale(database.db, newId(), id)).toBeUndefined();
  });

  it('counts the rounds of each version', async () => {
    const { workspaceId, scaleVersionId } = seeded;
    await database.transaction(async (trx) => {
      const claims = await seedClaims(trx, workspaceId, await seedArticle(trx, workspaceId), [{}, {}]);
      for (const claimId of claims) await seedRound(trx, seeded, claimId);
    });
    const ids = (await listScaleVersions(database.db, workspaceId)).map((row) => row.id);
    expect(await countRoundsOfScales(database.db, workspaceId, ids)).toEqual(new Map([[scaleVersionId, 2]]));
  });

  it('lets nobody change what a version says, not even past the code', async () => {
    const { workspaceId } = seeded;
    for (const statement of [
      sql`update scale_version set name = 'x' where workspace_id = ${workspaceId}`,
      sql`delete from scale_version where workspace_id = ${workspaceId}`,
    ]) {
      await expect(statement.execute(database.db)).rejects.toThrow('a scale version is never changed');
    }
  });
});
