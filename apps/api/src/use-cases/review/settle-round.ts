import { decide, DECISION_RULE_VERSION, decideTransition, nextReviewIsLast, type RatedReview } from '@claimdesk/core';
import { appendJournal, insertDecision, updateClaim, updateRound, type Db, type ReviewRow } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { OwnReview } from './own-review.ts';
import { systemEntry } from '../journal-entry.ts';

/**
 * Counts the caller's review in, and settles the round when it was the last one: the rule decides, or the claim is
 * disputed. A review of an older wording does not count until its reviewer has confirmed it. Before the round is
 * complete nothing of the claim changes, so that nobody can see that a review came in.
 */
export async function settleRound(deps: Deps, trx: Db, actor: Actor, found: OwnReview): Promise<void> {
  const { claim, facts, review, reviews, round, scale, policy } = found;
  if (facts.round === null || round === null) return;
  const others = reviews.filter(
    (other) =>
      other.roundId === round.id &&
      other.id !== review.id &&
      other.status === 'submitted' &&
      other.claimVersionId === claim.currentVersionId,
  );
  const counted = { ...facts.round, submittedCount: others.length };
  const all = [...others, review];
  const outcome = nextReviewIsLast(counted) ? decide(all.map(rated), scale, policy) : null;
  const given = outcome === null ? {} : { given: { rule: outcome.outcome } };
  const state = decideTransition('submit', { ...facts, round: counted, ...given });
  if (outcome === null) return;
  const { workspaceId } = actor;
  const subject = { articleId: claim.articleId, claimId: claim.id, roundId: round.id };
  if (outcome.outcome === 'disputed') {
    const roundState = state === 'in_adjudication' ? 'in_adjudication' : 'disputed';
    await updateRound(trx, { workspaceId, id: round.id, state: roundState });
    await updateClaim(trx, { workspaceId, id: claim.id, state });
    await appendJournal(trx, systemEntry(deps, workspaceId, 'claim.dispute', subject));
    return;
  }
  const { ratingKey, flags, confidence, method } = outcome;
  const decision = await insertDecision(trx, {
    workspaceId,
    id: deps.newId(),
    roundId: round.id,
    claimId: claim.id,
    claimVersionId: claim.currentVersionId,
    scaleVersionId: round.scaleVersionId,
    method,
    ruleVersion: DECISION_RULE_VERSION,
    ratingKey,
    flags,
    confidence,
    rationale: null,
    cause: null,
    decidedBy: null,
    reviewIds: all.map(({ id }) => id).sort(),
    dissent: dissentFrom(all, ratingKey),
  });
  await updateRound(trx, { workspaceId, id: round.id, state: 'decided', closedAt: deps.now() });
  await updateClaim(trx, { workspaceId, id: claim.id, state, currentDecisionId: decision.id });
  await appendJournal(
    trx,
    systemEntry(deps, workspaceId, 'claim.decide', { ...subject, decisionId: decision.id }, { method, ratingKey }),
  );
}

/** What the decision rule needs of a complete review. */
export function rated({ ratingKey, flags, confidence }: ReviewRow): RatedReview {
  if (ratingKey === null || confidence === null) throw new Error('an incomplete review was submitted');
  return { ratingKey, flags, confidence };
}

export function dissentFrom(reviews: readonly ReviewRow[], decided: string): { reviewId: string; ratingKey: string }[] {
  return reviews
    .flatMap(({ id, ratingKey }) => (ratingKey === null || ratingKey === decided ? [] : [{ reviewId: id, ratingKey }]))
    .sort((a, b) => (a.reviewId < b.reviewId ? -1 : 1));
}
