import { listEvidence, type Db, type ReviewRow } from '@claimdesk/db';
import type { PeerReviewView } from '../../views.ts';
import type { ClaimCase } from '../claim/load-case.ts';
import { requireScale, viewVerdict } from '../decision/read-scales.ts';
import { personOf, type MemberNames } from '../member/member-names.ts';
import { viewEvidence } from './view-review.ts';

/**
 * Submitted reviews as A, B, C. The letters follow the reviews' ids by their random end, so that they tell neither who
 * came first nor who submitted first. Without names the time of submission is left out too.
 */
export async function viewPeerReviews(
  db: Db,
  workspaceId: string,
  { rounds }: ClaimCase,
  reviews: readonly ReviewRow[],
  names: MemberNames | null,
): Promise<PeerReviewView[]> {
  const ordered = [...reviews].sort((a, b) => (a.id.slice(-12) < b.id.slice(-12) ? -1 : 1));
  const evidence = await listEvidence(
    db,
    workspaceId,
    ordered.map(({ id }) => id),
  );
  const views: PeerReviewView[] = [];
  for (const [index, review] of ordered.entries()) {
    const round = rounds.find(({ id }) => id === review.roundId);
    if (round === undefined || review.ratingKey === null || review.confidence === null) continue;
    views.push({
      id: review.id,
      label: String.fromCharCode(65 + index),
      reviewer: names === null ? null : personOf(names, review.reviewerId),
      roundNumber: round.number,
      verdict: viewVerdict(await requireScale(db, workspaceId, round.scaleVersionId), review.ratingKey),
      confidence: review.confidence,
      flags: review.flags,
      rationale: review.rationale,
      searchedNote: review.searchedNote,
      evidence: evidence.filter(({ reviewId }) => reviewId === review.id).map(viewEvidence),
      submittedAt: names === null ? null : review.submittedAt,
    });
  }
  return views;
}
