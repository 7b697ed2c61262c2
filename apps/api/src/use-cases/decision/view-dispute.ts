import { decide, disputeSentences, rankOf, type ClaimFacts } from '@claimdesk/core';
import type { ReviewRow } from '@claimdesk/db';
import type { Actor } from '../../context.ts';
import type { ClaimCase } from '../claim/load-case.ts';
import { rated } from '../review/settle-round.ts';

/** The submitted reviews of the running or latest round. */
export function reviewsOfRound({ reviews, round }: ClaimCase): ReviewRow[] {
  return reviews.filter((review) => review.roundId === round?.id && review.status === 'submitted');
}

export type DisputeReason = { reason: string; spread: number | null };

/** Why the rule could not decide. It is asked again, so that the answer always follows from the stored reviews. */
export function disputeOf(found: ClaimCase): DisputeReason {
  const reviews = reviewsOfRound(found).map(rated);
  const outcome = reviews.length === 0 ? null : decide(reviews, found.scale, found.policy);
  const ranks = reviews.map(({ ratingKey }) => rankOf(found.scale, ratingKey));
  const numbers = ranks.filter((rank) => rank !== null);
  return {
    reason: outcome?.outcome === 'disputed' ? disputeSentences[outcome.reason] : 'The reviews do not decide the claim.',
    spread: numbers.length < ranks.length || numbers.length === 0 ? null : Math.max(...numbers) - Math.min(...numbers),
  };
}

/**
 * How far ratings lie apart tells of them. Who could still be asked for one more review of the claim learns it when
 * they take the dispute, not from the list.
 */
export function mayKnowDispute(actor: Actor, facts: ClaimFacts): boolean {
  return (
    !actor.scopes.has('review:submit') || facts.policy.visibility === 'open' || facts.adjudicatorId === actor.memberId
  );
}
