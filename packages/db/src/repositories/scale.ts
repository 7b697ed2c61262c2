import type { Db } from '../schema/tables.ts';

/** A scale of the workspace's own. What it says stands in its versions: `listScaleVersions`. */
export type ScaleRow = {
  id: string;
  version: number;
  createdBy: string;
  createdAt: string;
  archivedAt: string | null;
};

const scaleColumns = [
  'id',
  'version',
  'created_by as createdBy',
  'created_at as createdAt',
  'archived_at as archivedAt',
] as const;

/** The first version is the caller's to insert. */
export async function insertScale(
  trx: Db,
  scale: { workspaceId: string; id: string; createdBy: string },
): Promise<void> {
  await trx
    .insertInto('scale')
    .values({ workspace_id: scale.workspaceId, id: scale.id, created_by: scale.createdBy })
    .execute();
}

/** Oldest first, archived ones too. */
export function listScales(db: Db, workspaceId: string): Promise<ScaleRow[]> {
  return db.selectFrom('scale').select(scaleColumns).where('workspace_id', '=', workspaceId).orderBy('id').execute();
}

export function getScale(db: Db, workspaceId: string, id: string): Promise<ScaleRow | undefined> {
  return db
    .selectFrom('scale')
    .select(scaleColumns)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Counts a change. Undefined when `expectedVersion` is not the current one. */
export function updateScale(
  trx: Db,
  change: { workspaceId: string; id: string; expectedVersion: number; archivedAt?: Date | null },
): Promise<ScaleRow | undefined> {
  return trx
    .updateTable('scale')
    .set((eb) => ({
      version: eb('version', '+', 1),
      ...(change.archivedAt !== undefined && { archived_at: change.archivedAt }),
    }))
    .where('workspace_id', '=', change.workspaceId)
    .where('id', '=', change.id)
    .where('version', '=', change.expectedVersion)
    .returning(scaleColumns)
    .executeTakeFirst();
}
