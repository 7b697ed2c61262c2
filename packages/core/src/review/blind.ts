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
    case 'retracted':
      return true;
    case 'in_adjudication':
      return isAdjudicator(facts) || facts.policy.visibility === 'open';
    case 'open':
    case 'disputed':
      return facts.policy.visibility === 'open';
    default:
      return false;
  }
}

function isAdjudicator(facts: ClaimFacts): boolean {
  return facts.viewer.memberId !== null && facts.viewer.memberId === facts.adjudicatorId;
}
