import { listClaimPublications } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { PublicationView } from '../../views.ts';
import { refuseStale } from '../claim/change-claim.ts';
import { loadCase } from '../claim/load-case.ts';
import { memberNames } from '../member/member-names.ts';
import { appendPublication } from './append-publication.ts';
import { viewPublication } from './view-publication.ts';

export type PublishInput = {
  claimId: string;
  expectedVersion: number;
  /** What changed since the version before, for readers; needed where there is one. */
  note?: string | undefined;
  kind?: 'minor' | 'major' | undefined;
};

/** Freezes what is approved as the next version of the claim's public page. */
export async function publishClaim(deps: Deps, actor: Actor, input: PublishInput): Promise<PublicationView> {
  const { claimId, expectedVersion, note = null, kind = 'minor' } = input;
  const { workspaceId } = actor;
  await deps.transaction(async (trx) => {
    const found = await loadCase(trx, deps, actor, claimId, { locked: true });
    await refuseStale(deps, trx, actor, found, expectedVersion);
    const next = { event: 'publish', journalKind: 'publication.publish', note, kind } as const;
    await appendPublication(deps, trx, actor, found, next);
    return { claimId };
  });
  const [row] = await listClaimPublications(deps.db, workspaceId, claimId);
  const view = row && viewPublication(deps, row, await memberNames(deps.db, workspaceId));
  if (!view) throw new Error('a publication that was just made is missing');
  return view;
}
