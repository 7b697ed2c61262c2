import { DomainError } from '@claimdesk/core';
import { appendJournal, submitReview as saveSubmitted, submitSlot } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { SubmittedView } from '../../views.ts';
import { loadCase } from '../claim/load-case.ts';
import { seenState } from '../claim/seen-facts.ts';
import { journalEntry } from '../journal-entry.ts';
import { freeze } from '../sha256.ts';
import { loadOwnReview, refuseStaleReview, requireDraft, viewOwnReview, type OwnReview } from './own-review.ts';
import { settleRound } from './settle-round.ts';
import { viewEvidence } from './view-review.ts';

/** Hands a review in. The last one of a round settles it in the same transaction. */
export async function submitReview(
  deps: Deps,
  actor: Actor,
  { reviewId, expectedVersion }: { reviewId: string; expectedVersion: number },
): Promise<SubmittedView> {
  const { workspaceId, memberId } = actor;
  const { claimId } = await deps.transaction(async (trx) => {
    const found = await loadOwnReview(deps, trx, actor, reviewId);
    requireDraft(found);
    await refuseStaleReview(trx, actor, found, expectedVersion);
    await settleRound(deps, trx, actor, found);
    const { claim, review, round, now } = found;
    const saved = await saveSubmitted(trx, {
      workspaceId,
      id: reviewId,
      reviewerId: memberId,
      expectedVersion,
      submittedAt: now,
    });
    const filled = await submitSlot(trx, { workspaceId, slotId: review.slotId, memberId, submittedAt: now });
    if (saved === undefined || !filled) {
      throw new DomainError('not_allowed_now', 'Your time with this claim ran out. Take it again; your draft is kept.');
    }
    const subject = { articleId: claim.articleId, claimId: claim.id, roundId: review.roundId, reviewId };
    const data = { claimVersionId: review.claimVersionId, scaleVersionId: round?.scaleVersionId ?? '' };
    const contentHash = contentHashOf(found);
    await appendJournal(trx, journalEntry(deps, actor, 'review.submit', subject, { ...data, contentHash }));
    return { claimId: claim.id };
  });
  return viewSubmitted(deps, actor, claimId, reviewId);
}

/** Of everything the reviewer wrote: the journal proves it without telling it. */
function contentHashOf({ review, myEvidence }: OwnReview): string {
  const { ratingKey, confidence, flags, rationale, searchedNote } = review;
  const evidence = myEvidence.map(viewEvidence);
  return freeze({ ratingKey, confidence, flags, rationale, searchedNote, evidence }).hash;
}

/** The review and how the claim stands, as this person may know it. */
export async function viewSubmitted(
  deps: Deps,
  actor: Actor,
  claimId: string,
  reviewId: string,
): Promise<SubmittedView> {
  const found = await loadCase(deps.db, deps, actor, claimId);
  const stored = found.reviews.find(({ id }) => id === reviewId);
  if (stored === undefined) throw new Error('a review that was just saved is missing');
  const review = await viewOwnReview(deps.db, actor, { ...found, review: stored });
  return { review, state: seenState(found.facts), canWithdraw: review.canWithdraw };
}
