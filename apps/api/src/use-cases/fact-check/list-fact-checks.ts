import { listFactCheckPublishers, listFactChecks as findFactChecks } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { FactCheckListView, FactCheckPublisherView } from '../../views.ts';
import { viewFactCheck } from './view-fact-check.ts';

type Wanted = {
  search?: string | undefined;
  publisher?: string | undefined;
  cursor?: string | null | undefined;
  limit: number;
};

/** Fact-checks of others, those that fit the search best, or else that came in last, first. */
export async function listFactChecks(
  deps: Deps,
  { workspaceId }: Actor,
  { search, cursor, ...of }: Wanted,
): Promise<FactCheckListView> {
  const wanted = { ...of, workspaceId, search: search || undefined, cursor: cursor ?? undefined };
  const { rows, nextCursor } = await findFactChecks(deps.db, wanted);
  return { rows: rows.map(viewFactCheck), nextCursor };
}

/** More nobody would look through. */
const mostPublishers = 500;

export function listPublishers(deps: Deps, { workspaceId }: Actor): Promise<FactCheckPublisherView[]> {
  return listFactCheckPublishers(deps.db, workspaceId, mostPublishers);
}
