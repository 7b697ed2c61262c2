import { decideTransition } from '@claimdesk/core';
import { appendJournal, releaseSlot } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ReviewView } from '../../views.ts';
import { journalEntry } from '../journal-entry.ts';
import { loadOwnReview, requireDraft, viewChange } from './own-review.ts';

/** Gives the place back at once instead of when the lease ends. The draft is kept for its author. */
export async function releaseReview(deps: Deps, actor: Actor, { reviewId }: { reviewId: string }): Promise<ReviewView> {
  const { workspaceId, memberId } = actor;
  await deps.transaction(async (trx) => {
    const found = await loadOwnReview(deps, trx, actor, reviewId);
    requireDraft(found);
    decideTransition('release', found.facts);
    const { claim, review } = found;
    await releaseSlot(trx, { workspaceId, slotId: review.slotId, memberId });
    const subject = { articleId: claim.articleId, claimId: claim.id, roundId: review.roundId, reviewId };
    await appendJournal(trx, journalEntry(deps, actor, 'review.release', subject));
    return { reviewId };
  });
  return viewChange(deps, actor, { reviewId });
}
