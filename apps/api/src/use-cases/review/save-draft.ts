import { DomainError, scaleValue, type Confidence, type ContextFlag } from '@claimdesk/core';
import { updateReviewDraft } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ReviewView } from '../../views.ts';
import { loadOwnReview, readOwnReview, refuseStaleReview, renewOwnLease, requireDraft } from './own-review.ts';

export type DraftInput = {
  reviewId: string;
  ratingKey?: string | null | undefined;
  confidence?: Confidence | null | undefined;
  flags?: ContextFlag[] | undefined;
  rationale?: string | undefined;
  searchedNote?: string | undefined;
  expectedVersion: number;
};

/**
 * Keeps a draft; fields that are left out stay. It is saved every few seconds, so it is not journalled: the submit
 * that follows is.
 */
export async function saveDraft(deps: Deps, actor: Actor, input: DraftInput): Promise<ReviewView> {
  const { reviewId, expectedVersion, ratingKey, confidence, flags, rationale, searchedNote } = input;
  await deps.transaction(async (trx) => {
    const found = await loadOwnReview(deps, trx, actor, reviewId);
    requireDraft(found);
    await refuseStaleReview(trx, actor, found, expectedVersion);
    if (typeof ratingKey === 'string' && scaleValue(found.scale, ratingKey) === null) {
      throw new DomainError('invalid_input', 'The rating is not on the scale of this round. Choose another one.', {
        path: 'ratingKey',
      });
    }
    await updateReviewDraft(trx, {
      workspaceId: actor.workspaceId,
      id: reviewId,
      reviewerId: actor.memberId,
      expectedVersion,
      ...(ratingKey !== undefined && { ratingKey }),
      ...(confidence !== undefined && { confidence }),
      ...(flags !== undefined && { flags: [...new Set(flags)] }),
      ...(rationale !== undefined && { rationale }),
      ...(searchedNote !== undefined && { searchedNote }),
    });
    await renewOwnLease(trx, actor, found);
    return { reviewId };
  });
  return readOwnReview(deps, actor, reviewId);
}
