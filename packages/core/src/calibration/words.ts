import { isRight, type KnownAnswer, type RatingComparison } from './compare-rating.ts';
import { FEWEST_CALIBRATION_CLAIMS, type CalibrationScore } from './score-results.ts';

const kindSentences: Record<Exclude<RatingComparison['kind'], 'steps'>, string> = {
  same: 'Right: the same rating.',
  off_for_on: 'Off the scale, where the known answer is on it.',
  on_for_off: 'On the scale, where the known answer is off it.',
  other_off: 'Off the scale like the known answer, but for another reason.',
  other_text: 'Other words than the known answer.',
};

/** What a reviewer reads of one rating: "2 steps too lenient." */
export function comparisonSentence(comparison: RatingComparison, tolerance: KnownAnswer['tolerance']): string {
  if (comparison.kind !== 'steps') return kindSentences[comparison.kind];
  const { steps } = comparison;
  const far = `${Math.abs(steps) === 1 ? 'one step' : `${Math.abs(steps)} steps`} too ${leanOf(steps)}`;
  if (isRight(comparison, tolerance)) return `Right: ${far}, which this claim allows.`;
  return `${far[0]?.toUpperCase()}${far.slice(1)}.`;
}

/** What the mean of the steps says: "On average 0.6 steps too lenient." In words, too, where it says nothing. */
export function leanSentence({ claims, onScale, meanSteps }: CalibrationScore): string {
  if (claims === 0) return 'No calibration claim was reviewed yet.';
  if (claims < FEWEST_CALIBRATION_CLAIMS) {
    return `Only ${claims} of the ${FEWEST_CALIBRATION_CLAIMS} claims that it takes to tell.`;
  }
  if (meanSteps === null) return 'No answer was on the scale, so nothing can be said of lenient or strict.';
  if (onScale < FEWEST_CALIBRATION_CLAIMS) {
    return `Only ${onScale} of the ${FEWEST_CALIBRATION_CLAIMS} claims on the scale that it takes to tell.`;
  }
  const size = Math.abs(meanSteps).toFixed(1);
  if (size === '0.0') return 'On average neither too lenient nor too strict.';
  return `On average ${size} ${size === '1.0' ? 'step' : 'steps'} too ${leanOf(meanSteps)}.`;
}

function leanOf(steps: number): 'lenient' | 'strict' {
  return steps > 0 ? 'lenient' : 'strict';
}
