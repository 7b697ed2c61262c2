import { listPublications as findPublications, listRetracted } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { PublicationListView } from '../../views.ts';
import { memberNames } from '../member/member-names.ts';
import { viewPublication } from './view-publication.ts';

/** Every version that was published, newest first. */
export async function listPublications(
  deps: Deps,
  actor: Actor,
  { cursor, limit }: { cursor?: string | null | undefined; limit: number },
): Promise<PublicationListView> {
  const { workspaceId } = actor;
  const { rows, nextCursor } = await findPublications(deps.db, { workspaceId, limit, ...(cursor && { cursor }) });
  const names = await memberNames(deps.db, workspaceId);
  const ids = rows.map(({ claimId }) => claimId);
  const retracted = await listRetracted(deps.db, workspaceId, ids);
  return {
    rows: rows.flatMap((row) => {
      const view = viewPublication(deps, row, names);
      return view === null ? [] : [{ ...view, retracted: retracted.has(row.claimId) }];
    }),
    nextCursor,
  };
}
