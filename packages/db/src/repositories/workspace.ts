import type { Policy } from '@claimdesk/core';
import { firstHash } from '../journal/journal-hash.ts';
import type { Db } from '../schema/tables.ts';
import { toJson } from '../to-json.ts';
import { insertNewsroom } from './newsroom.ts';

export type WorkspaceRow = {
  id: string;
  name: string;
  policy: Policy;
  scaleVersionId: string;
  version: number;
  createdAt: string;
};

const workspaceColumns = [
  'id',
  'name',
  'policy',
  'scale_version_id as scaleVersionId',
  'version',
  'created_at as createdAt',
] as const;

/** The scale version may follow within the same transaction. */
export async function insertWorkspace(
  trx: Db,
  workspace: { id: string; name: string; policy: Policy; scaleVersionId: string },
): Promise<void> {
  await trx
    .insertInto('workspace')
    .values({
      id: workspace.id,
      name: workspace.name,
      policy: toJson(workspace.policy),
      scale_version_id: workspace.scaleVersionId,
    })
    .execute();
  await trx.insertInto('journal_head').values({ workspace_id: workspace.id, hash: firstHash }).execute();
  await insertNewsroom(trx, { workspaceId: workspace.id, name: workspace.name });
}

export function getWorkspace(db: Db, id: string): Promise<WorkspaceRow | undefined> {
  return db.selectFrom('workspace').select(workspaceColumns).where('id', '=', id).executeTakeFirst();
}

/** Holds the workspace's own row against other changes of it; rounds may open meanwhile. */
export function lockWorkspace(trx: Db, id: string): Promise<WorkspaceRow | undefined> {
  return trx.selectFrom('workspace').select(workspaceColumns).where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
}

/** Undefined when `expectedVersion` is not the current one. */
export function updateWorkspace(
  db: Db,
  change: { id: string; expectedVersion: number; name?: string; policy?: Policy; scaleVersionId?: string },
): Promise<WorkspaceRow | undefined> {
  return db
    .updateTable('workspace')
    .set((eb) => ({
      version: eb('version', '+', 1),
      ...(change.name !== undefined && { name: change.name }),
      ...(change.policy !== undefined && { policy: toJson(change.policy) }),
      ...(change.scaleVersionId !== undefined && { scale_version_id: change.scaleVersionId }),
    }))
    .where('id', '=', change.id)
    .where('version', '=', change.expectedVersion)
    .returning(workspaceColumns)
    .executeTakeFirst();
}

/** Every workspace of this installation: for checks that a program runs over all of them. */
export async function listWorkspaceIds(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('workspace').select('id').orderBy('id').execute();
  return rows.map((row) => row.id);
}
