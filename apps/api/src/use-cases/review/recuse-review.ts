import { decideTransition } from '@claimdesk/core';
import { appendJournal, insertRecusal, releaseSlot, unassignSlot } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ClaimView } from '../../views.ts';
import { loadCase } from '../claim/load-case.ts';
import { readClaim } from '../claim/read-claim.ts';
import { requireRound } from '../claim/require-round.ts';
import { journalEntry } from '../journal-entry.ts';

/** "I should not judge this": for this round and later ones, until an editor lifts it. The draft is kept. */
export async function recuseReview(
  deps: Deps,
  actor: Actor,
  { claimId, reason }: { claimId: string; reason: string },
): Promise<ClaimView> {
  const { workspaceId, memberId } = actor;
  await deps.transaction(async (trx) => {
    const found = await loadCase(trx, deps, actor, claimId, { locked: true });
    const { claim, facts, mySlot, now } = found;
    decideTransition('recuse', { ...facts, given: { text: reason } });
    const round = requireRound(found);
    if (mySlot !== null) await releaseSlot(trx, { workspaceId, slotId: mySlot.id, memberId });
    await unassignSlot(trx, { workspaceId, roundId: round.id, memberId });
    await insertRecusal(trx, { workspaceId, claimId, memberId, reason, recusedAt: now });
    // The reason is personal: it stays out of the hashed row.
    const subject = { articleId: claim.articleId, claimId, roundId: round.id };
    await appendJournal(trx, journalEntry(deps, actor, 'review.recuse', subject));
    return { claimId };
  });
  return readClaim(deps, actor, { id: claimId });
}
