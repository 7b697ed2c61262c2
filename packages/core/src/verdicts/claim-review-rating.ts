import { onScaleValues, rankOf, requireScaleValue, type Scale } from './scale.ts';

/** The numbers of a schema.org Rating; a value off the scale has a name only. */
export type ClaimReviewRating =
  | { ratingValue: number; bestRating: number; worstRating: number; alternateName: string }
  | { alternateName: string };

/**
 * Ranks 1..k that rise with accuracy, so that 1 is worst and k best whatever the scale's own numbers do
 * (schema.org Rating: `worstRating` is the lowest value). Throws `invalid_input` for a rating the scale does not have.
 */
export function toClaimReviewRating(scale: Scale, key: string): ClaimReviewRating {
  const { label } = requireScaleValue(scale, key);
  const ratingValue = rankOf(scale, key);
  if (ratingValue === null) return { alternateName: label };
  return { ratingValue, bestRating: onScaleValues(scale).length, worstRating: 1, alternateName: label };
}
