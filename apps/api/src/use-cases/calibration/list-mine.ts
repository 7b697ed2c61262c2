import type { Actor, Deps } from '../../context.ts';
import type { MyCalibrationView } from '../../views.ts';
import { readResults, viewClaim } from './read-results.ts';
import { viewOutcome, viewScore } from './view-calibration.ts';

/** What I reviewed of claims with a known answer. Nothing of anybody else's, nor of claims that I have not reviewed. */
export async function listMine(deps: Deps, { workspaceId, memberId }: Actor): Promise<MyCalibrationView> {
  const { reviews } = await readResults(deps.db, { workspaceId, reviewerId: memberId });
  return {
    score: viewScore(reviews.map(({ result }) => result)),
    claims: reviews.map(({ claim, ratingKey, submittedAt }) => ({
      ...viewClaim(claim),
      outcome: viewOutcome(claim.scale, claim, ratingKey),
      at: submittedAt,
    })),
  };
}
