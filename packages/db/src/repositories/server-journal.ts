import { canonicalJson } from '@claimdesk/core';
import type { Db } from '../schema/tables.ts';

export type ServerJournalRow = {
  id: string;
  kind: string;
  workspaceId: string | null;
  data: Record<string, unknown>;
  at: string;
};

export async function appendServerJournal(
  db: Db,
  entry: { id: string; kind: string; workspaceId: string | null; data: Record<string, unknown>; at: Date },
): Promise<void> {
  await db
    .insertInto('server_journal')
    .values({
      id: entry.id,
      kind: entry.kind,
      workspace_id: entry.workspaceId,
      data: canonicalJson(entry.data),
      created_at: entry.at,
    })
    .execute();
}

/** What was done with one workspace as a whole, newest first. */
export async function listServerJournal(db: Db, workspaceId: string, limit: number): Promise<ServerJournalRow[]> {
  const rows = await db
    .selectFrom('server_journal')
    .select(['id', 'kind', 'workspace_id as workspaceId', 'data', 'created_at as at'])
    .where('workspace_id', '=', workspaceId)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, data: JSON.parse(row.data) as Record<string, unknown> }));
}
