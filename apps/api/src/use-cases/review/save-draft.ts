import { DomainError, scaleValue, type Confidence, type ContextFlag } from '@claimdesk/core';
import { updateReviewDraft, type Db } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ReviewView } from '../../views.ts';
import {
  changedReview,
  loadOwnReview,
  refuseStaleReview,
  renewOwnLease,
  requireDraft,
  viewChange,
  withoutCase,
  type OwnReview,
  type ReviewChange,
} from './own-review.ts';

export type DraftFields = {
  ratingKey?: string | null | undefined;
  confidence?: Confidence | null | undefined;
  flags?: ContextFlag[] | undefined;
  rationale?: string | undefined;
  searchedNote?: string | undefined;
};

/**
 * Keeps a draft; fields that are left out stay. It is saved every few seconds, so it is not journalled: the submit
 * that follows is.
 */
export async function saveDraft(
  deps: Deps,
  actor: Actor,
  input: DraftFields & { reviewId: string; expectedVersion: number },
): Promise<ReviewView> {
  const { reviewId, expectedVersion } = input;
  const change = await deps.transaction(async (trx): Promise<ReviewChange> => {
    const found = await loadOwnReview(deps, trx, actor, reviewId);
    requireDraft(found);
    await refuseStaleReview(trx, actor, found, expectedVersion);
    const kept = await keepDraft(trx, actor, found, input);
    return { reviewId, found: await renewOwnLease(trx, actor, kept) };
  }, withoutCase);
  return viewChange(deps, actor, change);
}

/** Writes what the reviewer says into their draft, which is locked with its claim. */
export async function keepDraft(trx: Db, actor: Actor, found: OwnReview, fields: DraftFields): Promise<OwnReview> {
  const { ratingKey, confidence, flags, rationale, searchedNote } = fields;
  if (typeof ratingKey === 'string' && scaleValue(found.scale, ratingKey) === null) {
    throw new DomainError('invalid_input', 'The rating is not on the scale of this round. Choose another one.', {
      path: 'ratingKey',
    });
  }
  const review = await updateReviewDraft(trx, {
    workspaceId: actor.workspaceId,
    id: found.review.id,
    reviewerId: actor.memberId,
    expectedVersion: found.review.version,
    ...(ratingKey !== undefined && { ratingKey }),
    ...(confidence !== undefined && { confidence }),
    ...(flags !== undefined && { flags: [...new Set(flags)] }),
    ...(rationale !== undefined && { rationale }),
    ...(searchedNote !== undefined && { searchedNote }),
  });
  return changedReview(found, actor, { review });
}
