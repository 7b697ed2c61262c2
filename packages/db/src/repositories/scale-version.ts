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
};

const scaleVersionColumns = [
  'id',
  'scale_key as scaleKey',
  'number',
  'name',
  'scale',
  'created_at as createdAt',
] as const;

/** Scales are never changed: editing one inserts the next number. */
export async function insertScaleVersion(
  trx: Db,
  version: { workspaceId: string; id: string; number: number; scale: Scale },
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
