import { canDo, DomainError, leaseEnd } from '@claimdesk/core';
import { getReview, listClaimVersions, renewLease, type Db, type ReviewRow } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ReviewView } from '../../views.ts';
import { loadCase, type ClaimCase } from '../claim/load-case.ts';
import { viewMyReview } from './view-review.ts';

/** Somebody else's review is as good as none: the answer does not tell whether the id exists. */
function reviewNotFound(): DomainError {
  return new DomainError('not_found', 'This is not a review of yours. Take the claim to begin one.');
}

export type OwnReview = ClaimCase & { review: ReviewRow };

/** The caller's own review with its claim locked. */
export async function loadOwnReview(deps: Deps, trx: Db, actor: Actor, reviewId: string): Promise<OwnReview> {
  const review = await getReview(trx, actor.workspaceId, reviewId);
  if (review === undefined || review.reviewerId !== actor.memberId) throw reviewNotFound();
  const found = await loadCase(trx, deps, actor, review.claimId, { locked: true });
  // Read again: the lock may have waited for a change.
  const current = found.reviews.find(({ id }) => id === reviewId);
  if (current === undefined) throw reviewNotFound();
  return { ...found, review: current };
}

/** A review of an earlier round, or of a claim that is decided by now, stays as it is. */
export function requireRunningRound({ review, round, claim }: OwnReview): void {
  if (claim.state === 'open' && review.roundId === round?.id) return;
  throw new DomainError('not_allowed_now', 'This round of reviews is over, so your review can no longer change.');
}

export function requireDraft(found: OwnReview): void {
  requireRunningRound(found);
  const { status } = found.review;
  if (status === 'submitted') {
    throw new DomainError(
      'not_allowed_now',
      'You have submitted this review. Withdraw it first if you want to change it.',
    );
  }
  if (status === 'withdrawn') {
    throw new DomainError('not_allowed_now', 'You withdrew this review. Take the claim again to go on with it.');
  }
}

export async function refuseStaleReview(
  trx: Db,
  actor: Actor,
  found: OwnReview,
  expectedVersion: number,
): Promise<void> {
  if (found.review.version === expectedVersion) return;
  throw new DomainError(
    'stale',
    'This review was changed in another window or by a new wording. Look at it again, then repeat your change.',
    {
      current: await viewOwnReview(trx, actor, found),
    },
  );
}

export async function viewOwnReview(db: Db, actor: Actor, found: OwnReview): Promise<ReviewView> {
  const versions = await listClaimVersions(db, actor.workspaceId, found.claim.id);
  return viewMyReview(found, found.review, versions);
}

/** My review as it is now, after a change. */
export async function readOwnReview(deps: Deps, actor: Actor, reviewId: string): Promise<ReviewView> {
  const review = await getReview(deps.db, actor.workspaceId, reviewId);
  if (review === undefined || review.reviewerId !== actor.memberId) throw reviewNotFound();
  const found = await loadCase(deps.db, deps, actor, review.claimId);
  return viewOwnReview(deps.db, actor, { ...found, review });
}

/**
 * Work renews the lease. One that ran out comes back too, unless somebody else has the place by now: then the draft is
 * kept without it.
 */
export async function renewOwnLease(trx: Db, actor: Actor, found: OwnReview): Promise<void> {
  const { mySlot, facts, policy, now } = found;
  const status = facts.round?.mine?.status;
  if (mySlot === null || mySlot.submittedAt !== null) return;
  if (status !== 'leased' && !canDo('claim_next', facts).ok) return;
  await renewLease(trx, {
    workspaceId: actor.workspaceId,
    slotId: mySlot.id,
    memberId: actor.memberId,
    leasedUntil: new Date(leaseEnd(now.toISOString(), policy.leaseMinutes)),
  });
}
