import { decideTransition } from '@claimdesk/core';
import { appendJournal, insertRetraction, listClaimPublications, updateClaim } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ClaimView } from '../../views.ts';
import { changeClaim } from '../claim/change-claim.ts';
import { journalEntry } from '../journal-entry.ts';

/** Withdraws every version for good. The page says that it was retracted, why and when; its markup is gone. */
export function retractPublication(
  deps: Deps,
  actor: Actor,
  { claimId, reason, expectedVersion }: { claimId: string; reason: string; expectedVersion: number },
): Promise<ClaimView> {
  const { workspaceId, memberId } = actor;
  return changeClaim(deps, actor, { id: claimId, expectedVersion }, async (trx, { claim, facts, now }) => {
    const state = decideTransition('retract', { ...facts, given: { text: reason } });
    const [latest] = await listClaimPublications(trx, workspaceId, claimId);
    if (latest === undefined) throw new Error('a published claim without a publication');
    const retraction = { publicationId: latest.id, reason, retractedBy: memberId, retractedAt: now };
    await insertRetraction(trx, { workspaceId, claimId, ...retraction });
    await updateClaim(trx, { workspaceId, id: claimId, state, recheckAt: null });
    const subject = { articleId: claim.articleId, claimId, publicationId: latest.id };
    await appendJournal(trx, journalEntry(deps, actor, 'publication.retract', subject));
  });
}
