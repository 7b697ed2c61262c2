import { rankOf, requireScaleValue, type Scale } from '../verdicts/scale.ts';

/** The rating that a calibration claim should get, and how many steps of the scale beside it still count as right. */
export type KnownAnswer = { ratingKey: string; tolerance: 0 | 1 };

/** How a rating lies to the known answer of its claim. */
export type RatingComparison =
  | { kind: 'same'; onScale: boolean }
  /** Both on the scale. Above 0: rated more accurate than the answer, which is lenient; below 0: strict. Never 0. */
  | { kind: 'steps'; steps: number }
  /** Off the scale where the answer is on it. */
  | { kind: 'off_for_on' }
  | { kind: 'on_for_off' }
  /** Both off the scale, for different reasons. */
  | { kind: 'other_off' }
  /** Other words on a free-text scale, which has no steps. */
  | { kind: 'other_text' };

/**
 * Both ratings are keys of this scale version; throws `invalid_input` for one that it does not have. Phrases of a
 * free-text scale are the same whatever their capitals and spaces, as the decision rule has it.
 */
export function compareRating(scale: Scale, answer: string, rating: string): RatingComparison {
  const known = requireScaleValue(scale, answer);
  const given = requireScaleValue(scale, rating);
  if (scale.kind === 'text') {
    const isSame = known.label.toLowerCase() === given.label.toLowerCase();
    return isSame ? { kind: 'same', onScale: false } : { kind: 'other_text' };
  }
  if (known.key === given.key) return { kind: 'same', onScale: known.onScale };
  const [from, to] = [rankOf(scale, answer), rankOf(scale, rating)];
  if (from !== null && to !== null) return { kind: 'steps', steps: to - from };
  if (from === null && to === null) return { kind: 'other_off' };
  return { kind: to === null ? 'off_for_on' : 'on_for_off' };
}

/** Does it count as right? */
export function isRight(comparison: RatingComparison, tolerance: KnownAnswer['tolerance']): boolean {
  if (comparison.kind === 'same') return true;
  return comparison.kind === 'steps' && Math.abs(comparison.steps) <= tolerance;
}
