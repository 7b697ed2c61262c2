/** Why there is no number; never NaN, never a 1 that nobody earned. */
export type UndefinedReason = 'no_pairs' | 'one_category';

export const undefinedSentences: Record<UndefinedReason, string> = {
  no_pairs: 'Fewer than two reviews on any claim.',
  one_category: 'All reviewers used one category.',
};

/** A measure of agreement, or why there is none. */
export type Agreement = {
  /** Claims with at least two ratings: what the number rests on. */
  claims: number;
  /** Ratings of those claims. */
  ratings: number;
} & ({ value: number; undefinedBecause: null } | { value: null; undefinedBecause: UndefinedReason });

/** A category of a nominal measure, or a number on a scale. */
export type Category = string | number;

/** The ratings of one claim, one entry a reviewer; null where a reviewer gave none. Their order does not matter. */
export type ClaimRatings<T extends Category = Category> = readonly (T | null)[];

type Base = { claims: number; ratings: number };

export function defined(base: Base, value: number): Agreement {
  return { ...base, value, undefinedBecause: null };
}

export function notDefined(base: Base, undefinedBecause: UndefinedReason): Agreement {
  return { ...base, value: null, undefinedBecause };
}
