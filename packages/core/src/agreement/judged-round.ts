import type { ContextFlag } from '../review/review-draft.ts';
import { canonicalVerdicts, onScaleValues, scaleValue, type Scale } from '../verdicts/scale.ts';

/** The reviews of one decided round, as far as agreement asks. A reviewer is in a round once. */
export type JudgedRound = {
  scale: Scale;
  reviews: readonly { reviewerId: string; ratingKey: string; flags: readonly ContextFlag[] }[];
};

/** Where a rating stands, higher is more accurate; null off the scale. */
export type Position = (scale: Scale, ratingKey: string) => number | null;

/**
 * How to place the ratings of these rounds on one line: by their rank where all rounds share the values of a scale,
 * else by the nearest of the five canonical points, which every scale is shown against.
 */
export function positionsFor(rounds: readonly JudgedRound[]): Position {
  const keys = new Set(rounds.map(({ scale }) => onScaleKeys(scale)));
  const known = new Map<Scale, Map<string, number>>();
  return (scale, ratingKey) => {
    let places = known.get(scale);
    if (places === undefined) {
      places = keys.size > 1 ? canonicalPlaces(scale) : ranks(scale);
      known.set(scale, places);
    }
    return places.get(ratingKey) ?? null;
  };
}

/** On the scale or off it; null for free text, which has no scale to be on. */
export function sideOf(scale: Scale, ratingKey: string): 'on' | 'off' | null {
  if (scale.kind === 'text') return null;
  return scaleValue(scale, ratingKey)?.onScale === true ? 'on' : 'off';
}

function onScaleKeys(scale: Scale): string {
  return onScaleValues(scale)
    .map(({ key }) => key)
    .join('\n');
}

function ranks(scale: Scale): Map<string, number> {
  return new Map(onScaleValues(scale).map(({ key }, index) => [key, index + 1]));
}

function canonicalPlaces(scale: Scale): Map<string, number> {
  const values = onScaleValues(scale);
  const last = canonicalVerdicts.length - 1;
  return new Map(
    values.map(({ key, canonical }, index) => {
      const share = values.length === 1 ? 0.5 : index / (values.length - 1);
      return [key, 1 + (canonical === null ? Math.round(share * last) : canonicalVerdicts.indexOf(canonical))];
    }),
  );
}
