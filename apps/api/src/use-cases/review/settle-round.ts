import { decide, DECISION_RULE_VERSION, decideTransition, nextReviewIsLast, type RatedReview } from '@claimdesk/core';
import { appendJournal, insertDecision, updateClaim, updateRound, type Db, type ReviewRow } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { CaseChanges } from '../claim/load-case.ts';
import type { OwnReview } from './own-review.ts';
import { settleCalibration } from '../calibration/end-calibration.ts';
import { systemEntry } from '../journal-entry.ts';
import { announce } from '../notification/announce.ts';

/**
 * Counts the caller's review in, and settles the round when it was the last one: the rule decides, or the claim is
 * disputed. A review of an older wording does not count until its reviewer has confirmed it. Before the round is
 * complete nothing of the claim changes, so that nobody can see that a review came in. Returns what it changed.
 */
export async function settleRound(deps: Deps, trx: Db, actor: Actor, found: OwnReview): Promise<CaseChanges> {
  const { claim, facts, review, reviews, round, scale, policy } = found;
  if (facts.round === null || round === null) return {};
  if (found.calibration !== null) return settleCalibration(deps, trx, found);
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
  if (outcome === null) return {};
  const { workspaceId } = actor;
  const subject = { articleId: claim.articleId, claimId: claim.id, roundId: round.id };
  if (outcome.outcome === 'disputed') {
    const roundState = state === 'in_adjudication' ? 'in_adjudication' : 'disputed';
    const [changedRound, changedClaim] = await Promise.all([
      updateRound(trx, { workspaceId, id: round.id, state: roundState }),
      updateClaim(trx, { workspaceId, id: claim.id, state }),
      announce(deps, trx, null, systemEntry(deps, workspaceId, 'claim.dispute', subject)),
    ]);
    return { round: changedRound, claim: changedClaim };
  }
  const { ratingKey, flags, confidence, method } = outcome;
  const decisionId = deps.newId();
  const entry = { ...subject, decisionId };
  const newDecision = {
    workspaceId,
    id: decisionId,
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
  };
  const [decision, changedRound, changedClaim] = await Promise.all([
    insertDecision(trx, newDecision),
    updateRound(trx, { workspaceId, id: round.id, state: 'decided', closedAt: deps.now() }),
    updateClaim(trx, { workspaceId, id: claim.id, state, currentDecisionId: decisionId }),
    appendJournal(trx, systemEntry(deps, workspaceId, 'claim.decide', entry, { method, ratingKey })),
  ]);
  return { decision, round: changedRound, claim: changedClaim };
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
