import { getClaims, getClaimVersions, getRounds, listReviewsOf, type ReviewRow } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ClaimRow, MyReviewsView } from '../../views.ts';
import { readClaimRows } from '../claim/claim-rows.ts';

type Mine = MyReviewsView['submitted'][number];

/** My leases and drafts, and what I submitted to rounds that still run. Older reviews stand with their claims. */
export async function listMyReviews(deps: Deps, actor: Actor): Promise<MyReviewsView> {
  const { workspaceId, memberId: reviewerId } = actor;
  const of = (status: ReviewRow['status']) => listReviewsOf(deps.db, { workspaceId, reviewerId, status, limit: 200 });
  const all = [...(await of('draft')), ...(await of('withdrawn')), ...(await of('submitted'))];
  const claims = new Map(
    (
      await getClaims(
        deps.db,
        workspaceId,
        all.map(({ claimId }) => claimId),
      )
    ).map((c) => [c.id, c]),
  );
  const running = all.filter(({ claimId, roundId }) => {
    const claim = claims.get(claimId);
    return claim?.state === 'open' && claim.currentRoundId === roundId;
  });
  const rows = new Map(
    (
      await readClaimRows(
        deps,
        deps.db,
        actor,
        running.map(({ claimId }) => claimId),
      )
    ).map((r) => [r.id, r]),
  );
  const rounds = new Map(
    (
      await getRounds(
        deps.db,
        workspaceId,
        running.map(({ roundId }) => roundId),
      )
    ).map((r) => [r.id, r.number]),
  );
  const versions = new Map(
    (
      await getClaimVersions(
        deps.db,
        workspaceId,
        running.map(({ claimVersionId }) => claimVersionId),
      )
    ).map((v) => [v.id, v.number]),
  );
  const views = running.flatMap((review): (Mine & { hasDraft: boolean })[] => {
    const claim = rows.get(review.claimId);
    if (claim === undefined) return [];
    const isOld = claims.get(review.claimId)?.currentVersionId !== review.claimVersionId;
    const hasDraft = review.ratingKey !== null || review.rationale !== '' || review.searchedNote !== '';
    const numbers = { round: rounds.get(review.roundId) ?? 1, wording: versions.get(review.claimVersionId) ?? 1 };
    return [{ claim, review: viewListed(review, claim, numbers, isOld), hasDraft }];
  });
  const open = views.filter(({ review }) => review.status !== 'submitted');
  return {
    open: open.sort((a, b) => ((a.review.leaseUntil ?? '9') < (b.review.leaseUntil ?? '9') ? -1 : 1)),
    submitted: views
      .filter(({ review }) => review.status === 'submitted')
      .map(({ claim, review }) => ({ claim, review }))
      .sort((a, b) => ((a.review.submittedAt ?? '') > (b.review.submittedAt ?? '') ? -1 : 1)),
  };
}

function viewListed(
  review: ReviewRow,
  claim: ClaimRow,
  numbers: { round: number; wording: number },
  needsConfirmation: boolean,
): Mine['review'] {
  return {
    id: review.id,
    claimId: review.claimId,
    roundNumber: numbers.round,
    status: review.status,
    ratingKey: review.ratingKey,
    confidence: review.confidence,
    flags: review.flags,
    rationale: review.rationale,
    searchedNote: review.searchedNote,
    leaseUntil: claim.leaseUntil,
    needsConfirmation,
    wordingVersion: numbers.wording,
    canWithdraw: review.status === 'submitted',
    version: review.version,
    savedAt: review.updatedAt,
    submittedAt: review.submittedAt,
  };
}
