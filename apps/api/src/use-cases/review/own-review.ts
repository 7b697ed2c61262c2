import { canDo, DomainError, leaseEnd } from '@claimdesk/core';
import { getReview, listClaimVersions, lockClaimOfReview, renewLease, type Db, type ReviewRow } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ReviewView } from '../../views.ts';
import { changedCase, completeCase, loadCase, type CaseChanges, type ClaimCase } from '../claim/load-case.ts';
import { viewMyReview } from './view-review.ts';

/** Somebody else's review is as good as none: the answer does not tell whether the id exists. */
function reviewNotFound(): DomainError {
  return new DomainError('not_found', 'This is not a review of yours. Take the claim to begin one.');
}

export type OwnReview = ClaimCase & { review: ReviewRow };

/** The caller's own review with its claim locked. */
export async function loadOwnReview(deps: Deps, trx: Db, actor: Actor, reviewId: string): Promise<OwnReview> {
  const { workspaceId, memberId: reviewerId } = actor;
  const claim = await lockClaimOfReview(trx, { workspaceId, reviewId, reviewerId });
  if (claim === undefined) throw reviewNotFound();
  return ownReview(await completeCase(trx, deps, actor, claim), reviewId);
}

function ownReview(found: ClaimCase, reviewId: string): OwnReview {
  const review = found.reviews.find(({ id }) => id === reviewId);
  if (review === undefined) throw reviewNotFound();
  return { ...found, review };
}

/** The review and its claim as they are after a change. */
export function changedReview(found: OwnReview, actor: Actor, changes: CaseChanges): OwnReview {
  return ownReview(changedCase(found, actor, changes), found.review.id);
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
  const { review, version, claim } = found;
  const isOfCurrent = review.claimVersionId === version.id;
  return viewMyReview(
    found,
    review,
    isOfCurrent ? [version] : await listClaimVersions(db, actor.workspaceId, claim.id),
  );
}

/** What a change of one's own review hands on: `found` only to its first run, since it holds what is secret. */
export type ReviewChange = { reviewId: string; found?: OwnReview };
export const withoutCase = { withoutSecrets: ({ reviewId }: ReviewChange): ReviewChange => ({ reviewId }) };

/** The answer to a change: the review as it left it or, when the call was a repeat, as it is now. */
export async function viewChange(deps: Deps, actor: Actor, { reviewId, found }: ReviewChange): Promise<ReviewView> {
  return viewOwnReview(deps.db, actor, found ?? (await readOwnReview(deps, actor, reviewId)));
}

/** My review as it is now. */
export async function readOwnReview(deps: Deps, actor: Actor, reviewId: string): Promise<OwnReview> {
  const review = await getReview(deps.db, actor.workspaceId, reviewId);
  if (review === undefined || review.reviewerId !== actor.memberId) throw reviewNotFound();
  return ownReview(await loadCase(deps.db, deps, actor, review.claimId), reviewId);
}

/**
 * Work renews the lease. One that ran out comes back too, unless somebody else has the place by now: then the draft is
 * kept without it.
 */
export async function renewOwnLease(trx: Db, actor: Actor, found: OwnReview): Promise<OwnReview> {
  const { mySlot, facts, policy, now } = found;
  const status = facts.round?.mine?.status;
  if (mySlot === null || mySlot.submittedAt !== null) return found;
  if (status !== 'leased' && !canDo('claim_next', facts).ok) return found;
  const { workspaceId, memberId } = actor;
  const leasedUntil = leaseEnd(now.toISOString(), policy.leaseMinutes);
  const isHeld = await renewLease(trx, {
    workspaceId,
    slotId: mySlot.id,
    memberId,
    leasedUntil: new Date(leasedUntil),
  });
  return isHeld ? changedReview(found, actor, { slot: { ...mySlot, leasedUntil } }) : found;
}
