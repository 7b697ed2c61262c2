import type { Scale } from '@claimdesk/core';
import type { Db } from '../schema/tables.ts';
import { toJson } from '../to-json.ts';

export type ScaleVersionRow = {
  id: string;
  scaleKey: string;
  number: number;
  name: string;
  scale: Scale;
  createdAt: string;
  /** Null for what came with the workspace. */
  createdBy: string | null;
};

const scaleVersionColumns = [
  'id',
  'scale_key as scaleKey',
  'number',
  'name',
  'scale',
  'created_at as createdAt',
  'created_by as createdBy',
] as const;

/** Scales are never changed: editing one inserts the next number. */
export async function insertScaleVersion(
  trx: Db,
  version: { workspaceId: string; id: string; number: number; scale: Scale; createdBy?: string },
): Promise<void> {
  await trx
    .insertInto('scale_version')
    .values({
      workspace_id: version.workspaceId,
      id: version.id,
      scale_key: version.scale.key,
      number: version.number,
      name: version.scale.name,
      scale: toJson(version.scale),
      created_by: version.createdBy ?? null,
    })
    .execute();
}

export function getScaleVersion(db: Db, workspaceId: string, id: string): Promise<ScaleVersionRow | undefined> {
  return db
    .selectFrom('scale_version')
    .select(scaleVersionColumns)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function getScaleVersions(db: Db, workspaceId: string, ids: string[]): Promise<ScaleVersionRow[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('scale_version')
    .select(scaleVersionColumns)
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', ids)
    .execute();
}

/** Every version of every scale, or of these, the oldest first. */
export function listScaleVersions(db: Db, workspaceId: string, keys?: string[]): Promise<ScaleVersionRow[]> {
  return db
    .selectFrom('scale_version')
    .select(scaleVersionColumns)
    .where('workspace_id', '=', workspaceId)
    .$if(keys !== undefined, (query) => query.where('scale_key', 'in', keys ?? []))
    .orderBy('scale_key')
    .orderBy('number')
    .execute();
}

/** How many rounds each scale version has, by its id; a version without any is missing. */
export async function countRoundsOfScales(
  db: Db,
  workspaceId: string,
  versionIds: string[],
): Promise<Map<string, number>> {
  if (versionIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('round')
    .select(({ fn }) => ['scale_version_id as id', fn.countAll<number>().as('rounds')])
    .where('workspace_id', '=', workspaceId)
    .where('scale_version_id', 'in', versionIds)
    .groupBy('scale_version_id')
    .execute();
  return new Map(rows.map(({ id, rounds }) => [id, Number(rounds)]));
}
