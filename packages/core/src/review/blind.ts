import type { ClaimFacts } from './claim-facts.ts';

/**
 * May the viewer read other people's reviews of this claim, of this and earlier rounds? One's own is always one's own.
 * While a blind claim is undecided only the adjudicator who took it may: not editors or admins either, because they
 * could be asked to review it next. A returned claim is undecided again, and so closed again.
 */
export function mayReadReviews(facts: ClaimFacts): boolean {
  if (!facts.viewer.scopes.has('review:read')) return false;
  switch (facts.state) {
    case 'decided':
    case 'approved':
    case 'published':
      return true;
    // No decision came of a round that a retraction ended, so nothing opened it.
    case 'retracted':
      return facts.round?.brokenOff !== true || facts.policy.visibility === 'open';
    case 'in_adjudication':
      return isAdjudicator(facts) || facts.policy.visibility === 'open';
    case 'open':
    case 'disputed':
      return facts.policy.visibility === 'open';
    default:
      return false;
  }
}

/** The states in which the reviews of a claim, and the decision they led to, are no secret. */
export const decidedStates = ['decided', 'approved', 'published', 'retracted'] as const;

/**
 * May the viewer know who handed in, withdrew or confirmed a review of this claim and when, what members recused
 * themselves, to whom it was assigned, and how earlier rounds were decided? Names belong to it, and the time of a review
 * betrays its author, so not even whoever adjudicates may before the decision.
 */
export function mayReadReviewEvents(facts: ClaimFacts): boolean {
  return mayReadReviews(facts) && decidedStates.some((state) => state === facts.state);
}

function isAdjudicator(facts: ClaimFacts): boolean {
  return facts.viewer.memberId !== null && facts.viewer.memberId === facts.adjudicatorId;
}
