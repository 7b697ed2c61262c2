import { mayReadReviews } from '@claimdesk/core';
import { getEvidence, getReview, type Db, type EvidenceRow } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import { loadCase } from '../claim/load-case.ts';

export type SeenEvidence = { item: EvidenceRow; own: boolean };

/** A piece of evidence that this person may see: their own, or one of a review that is open to them. Else null. */
export async function findSeenEvidence(
  deps: Pick<Deps, 'now'>,
  db: Db,
  actor: Actor,
  id: string,
): Promise<SeenEvidence | null> {
  const { workspaceId, memberId } = actor;
  const item = await getEvidence(db, workspaceId, id);
  const review = item && (await getReview(db, workspaceId, item.reviewId));
  if (item === undefined || review === undefined) return null;
  if (review.reviewerId === memberId) return { item, own: true };
  const { facts, round } = await loadCase(db, deps, actor, item.claimId);
  const isShown = review.status === 'submitted' && review.roundId === round?.id && mayReadReviews(facts);
  return isShown ? { item, own: false } : null;
}
