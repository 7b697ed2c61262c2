import { sql } from 'kysely';
import type { Db } from '../schema/tables.ts';

export type WorkspaceSize = { articles: number; claims: number; publications: number };

/** How much a workspace holds, of what everybody in it may count. */
export async function readWorkspaceSize(db: Db, workspaceId: string): Promise<WorkspaceSize> {
  const { rows } = await sql<WorkspaceSize>`
    select
      (select count(*)::int from article where workspace_id = ${workspaceId}::uuid) as articles,
      (select count(*)::int from claim where workspace_id = ${workspaceId}::uuid) as claims,
      (select count(*)::int from publication where workspace_id = ${workspaceId}::uuid) as publications`.execute(db);
  return rows[0]!;
}
