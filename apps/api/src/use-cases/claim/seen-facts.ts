import {
  deriveState,
  disguised,
  scopesOfRoles,
  wasShownAnswer,
  type ClaimFacts,
  type ClaimState,
} from '@claimdesk/core';
import type { Actor } from '../../context.ts';

/**
 * Does the blind rule keep this person from knowing who else works on an open round? It binds everybody who could be
 * a reviewer of it, admins too; an editor who cannot review sees how far the round is.
 */
export function isBlinded(facts: ClaimFacts): boolean {
  const { couldReview, scopes } = facts.viewer;
  return facts.policy.visibility === 'blind' && (couldReview ?? scopes.has('review:submit')) && facts.state === 'open';
}

/** By the member's roles: their API key must not show them what they may not see themselves. */
export function couldReview(actor: Actor): boolean {
  return actor.scopes.has('review:submit') || scopesOfRoles(actor.roles).has('review:submit');
}

/** Lists do not ask each round for its policy: for whoever could review, only their own leases count in them. */
export function listsAreBlinded(actor: Actor): boolean {
  return couldReview(actor);
}

/** May this person know that the claim has a known answer? Admins keep them, and its reviewers are shown theirs. */
export function mayKnowAnswer(facts: ClaimFacts): boolean {
  if (facts.calibration == null) return false;
  return facts.state === 'calibrated' || facts.viewer.scopes.has('workspace:admin') || wasShownAnswer(facts);
}

/**
 * The facts without what is secret: of an open round only one's own lease and review, and that a claim is there for
 * calibration only for who knows. For buttons, not for checks.
 */
export function seenFacts(real: ClaimFacts): ClaimFacts {
  const facts = { ...disguised(real), calibration: mayKnowAnswer(real) ? (real.calibration ?? null) : null };
  if (!isBlinded(facts) || facts.round === null) return facts;
  const mine = facts.round.mine?.status;
  return {
    ...facts,
    round: {
      ...facts.round,
      submittedCount: mine === 'submitted' ? 1 : 0,
      liveLeases: mine === 'leased' ? 1 : 0,
      reviewerIds: facts.round.reviewerIds.filter((id) => id === facts.viewer.memberId),
    },
  };
}

/** `queued` or `in_review` as this person may know it. */
export function seenState(facts: ClaimFacts): ClaimState {
  if (facts.state === null) throw new Error('a claim that is not there has no state');
  return deriveState(facts.state, seenFacts(facts).round?.liveLeases ?? 0);
}
