import { isRight, type KnownAnswer, type RatingComparison } from './compare-rating.ts';

/** One submitted review of a calibration claim. */
export type CalibrationResult = { comparison: RatingComparison; tolerance: KnownAnswer['tolerance'] };

export type CalibrationScore = {
  claims: number;
  /** The very rating of the answer. */
  exact: number;
  /** Within what each claim allows, the exact ones included. */
  right: number;
  /** Off the scale where the answer is on it, the other way round, or off it for another reason. */
  offScaleMismatches: number;
  /** Claims with answer and rating on the scale: those that `meanSteps` is of. */
  onScale: number;
  /** Mean of the signed steps, above 0 lenient; null without a claim on the scale. */
  meanSteps: number | null;
};

/** A score of fewer claims says more of the claims than of the reviewer. */
export const FEWEST_CALIBRATION_CLAIMS = 5;

/** Of any results, in any order; all of one member, of one set, or both. */
export function scoreResults(results: readonly CalibrationResult[]): CalibrationScore {
  const of = (kind: RatingComparison['kind']) => results.filter(({ comparison }) => comparison.kind === kind).length;
  const steps = results.flatMap(({ comparison }) => stepsOf(comparison));
  return {
    claims: results.length,
    exact: of('same'),
    right: results.filter(({ comparison, tolerance }) => isRight(comparison, tolerance)).length,
    offScaleMismatches: of('off_for_on') + of('on_for_off') + of('other_off'),
    onScale: steps.length,
    meanSteps: steps.length === 0 ? null : steps.reduce((sum, one) => sum + one, 0) / steps.length,
  };
}

/** Answers off the scale say nothing of leniency even where they were met, and phrases neither; only ranks do. */
function stepsOf(comparison: RatingComparison): number[] {
  if (comparison.kind === 'steps') return [comparison.steps];
  return comparison.kind === 'same' && comparison.onScale ? [0] : [];
}
