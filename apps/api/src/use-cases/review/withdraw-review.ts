import { decideTransition } from '@claimdesk/core';
import { appendJournal, reopenSlot, withdrawReview as saveWithdrawn } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ReviewView } from '../../views.ts';
import { journalEntry } from '../journal-entry.ts';
import { loadOwnReview, requireRunningRound, viewChange } from './own-review.ts';

/** The undo of a submit, until the last review of the round is in. The place opens again; the words are kept. */
export async function withdrawReview(
  deps: Deps,
  actor: Actor,
  { reviewId }: { reviewId: string },
): Promise<ReviewView> {
  const { workspaceId, memberId } = actor;
  await deps.transaction(async (trx) => {
    const found = await loadOwnReview(deps, trx, actor, reviewId);
    requireRunningRound(found);
    decideTransition('withdraw', found.facts);
    const { claim, review } = found;
    await saveWithdrawn(trx, { workspaceId, id: reviewId, reviewerId: memberId });
    await reopenSlot(trx, { workspaceId, slotId: review.slotId, memberId });
    const subject = { articleId: claim.articleId, claimId: claim.id, roundId: review.roundId, reviewId };
    await appendJournal(trx, journalEntry(deps, actor, 'review.withdraw', subject));
    return { reviewId };
  });
  return viewChange(deps, actor, { reviewId });
}
