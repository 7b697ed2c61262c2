import { requireScaleValue } from '@claimdesk/core';
import { getScaleVersions, type Db } from '@claimdesk/db';
import type { ScaleView, VerdictView } from '../../views.ts';

/** Scale versions never change and have ids of their own, so they are read once in the life of the process. */
const known = new Map<string, ScaleView>();

export async function readScales(db: Db, workspaceId: string, ids: readonly string[]): Promise<Map<string, ScaleView>> {
  const key = (id: string) => `${workspaceId} ${id}`;
  const missing = [...new Set(ids)].filter((id) => !known.has(key(id)));
  for (const row of missing.length === 0 ? [] : await getScaleVersions(db, workspaceId, missing)) {
    known.set(key(row.id), { ...row.scale, scaleVersionId: row.id, version: row.number });
  }
  return new Map(ids.flatMap((id) => (known.has(key(id)) ? [[id, known.get(key(id))!]] : [])));
}

export async function requireScale(db: Db, workspaceId: string, id: string): Promise<ScaleView> {
  const scale = (await readScales(db, workspaceId, [id])).get(id);
  if (scale === undefined) throw new Error(`scale version ${id} is missing`);
  return scale;
}

export function viewVerdict(scale: ScaleView, ratingKey: string): VerdictView {
  const { label, definition, icon, canonical, onScale } = requireScaleValue(scale, ratingKey);
  return { ratingKey, label, definition, icon, canonical, onScale };
}
