import { decideTransition } from '@claimdesk/core';
import { appendJournal, insertRetraction, markPublicClaimRetracted, updateClaim } from '@claimdesk/db';
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
    const { publicationId } = claim;
    if (publicationId === null) throw new Error('a publication to retract that does not stand');
    const retraction = { publicationId, reason, retractedBy: memberId, retractedAt: now };
    await insertRetraction(trx, { workspaceId, claimId, ...retraction });
    await markPublicClaimRetracted(trx, { workspaceId, claimId, at: now });
    await updateClaim(trx, { workspaceId, id: claimId, state, publicationId: null, recheckAt: null });
    const subject = { articleId: claim.articleId, claimId, publicationId };
    await appendJournal(trx, journalEntry(deps, actor, 'publication.retract', subject));
  });
}
