import type { ClaimFacts } from '../review/claim-facts.ts';

/**
 * The facts of a calibration claim as those of an ordinary one in the same round: what whoever must not know of it sees,
 * and what their assigning, merging and splitting is decided by. It has the places that the policy says. Reviews beyond
 * the last but one did not come in, because with the last one an ordinary claim would be decided; a member for whom a
 * place is kept is among those who handed in only as long as there are such. Facts of other claims stay as they are.
 */
export function disguised(facts: ClaimFacts): ClaimFacts {
  const { calibration, round, policy } = facts;
  if (calibration == null || round === null || facts.state === 'calibrated') return facts;
  const submittedCount = Math.min(round.submittedCount, policy.reviewsWanted - 1);
  const done = calibration.keptFor.filter((id) => round.reviewerIds.includes(id));
  const assigned = [...round.assigned, ...done.slice(submittedCount)];
  return {
    ...facts,
    calibration: null,
    round: { ...round, slotsWanted: policy.reviewsWanted, submittedCount, assigned },
  };
}
