import { DomainError } from '@claimdesk/core';
import { getFactCheckImport, listFactCheckImports, listFactCheckRepairs } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { FactCheckImportListView, FactCheckImportView, FactCheckLogView } from '../../views.ts';
import { memberNames } from '../member/member-names.ts';
import { viewImport } from './view-import.ts';

type Page = { cursor?: string | null | undefined; limit: number };

/** Imports, newest first, with those that run and those that were undone. */
export async function listImports(
  { db }: Deps,
  { workspaceId }: Actor,
  { cursor, limit }: Page,
): Promise<FactCheckImportListView> {
  const { rows, nextCursor } = await listFactCheckImports(db, { workspaceId, limit, cursor: cursor ?? undefined });
  const names = await memberNames(db, workspaceId);
  return { rows: rows.map((row) => viewImport(row, names)), nextCursor };
}

export async function readImport({ db }: Deps, { workspaceId }: Actor, id: string): Promise<FactCheckImportView> {
  const row = await getFactCheckImport(db, workspaceId, id);
  if (row === undefined) throw importNotFound();
  return viewImport(row, await memberNames(db, workspaceId));
}

/** Everything that was changed or left out on the way, in the order of the source. */
export async function readLog(
  { db }: Deps,
  { workspaceId }: Actor,
  { id, cursor, limit }: Page & { id: string },
): Promise<FactCheckLogView> {
  if ((await getFactCheckImport(db, workspaceId, id)) === undefined) throw importNotFound();
  return listFactCheckRepairs(db, { workspaceId, id, limit, cursor: cursor ?? undefined });
}

export function importNotFound(): DomainError {
  return new DomainError('not_found', 'There is no such import. Choose one from the list.');
}
