import { getClaim, listClaimPublications } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { PublicationView } from '../../views.ts';
import { claimNotFound } from '../claim/load-case.ts';
import { memberNames } from '../member/member-names.ts';
import { viewPublication } from './view-publication.ts';

/** All versions of a claim's public page, newest first. */
export async function readPublications(
  deps: Deps,
  actor: Actor,
  { claimId }: { claimId: string },
): Promise<PublicationView[]> {
  const { workspaceId } = actor;
  if ((await getClaim(deps.db, workspaceId, claimId)) === undefined) throw claimNotFound();
  const rows = await listClaimPublications(deps.db, workspaceId, claimId);
  const names = await memberNames(deps.db, workspaceId);
  return rows.flatMap((row) => viewPublication(deps, row, names) ?? []);
}
