import { DomainError } from '../errors.ts';
import { defined, notDefined, type Agreement, type Category } from './agreement.ts';

/** What two reviewers said of one claim, always in the same order. */
export type RatingPair<T extends Category = Category> = readonly [T, T];

/**
 * Cohen's kappa of two reviewers over the claims that both rated, every difference weighing the same.
 * Undefined without such a claim, and when both used one category only.
 * Source: J. Cohen, "A coefficient of agreement for nominal scales" (1960).
 */
export function cohenKappa(pairs: readonly RatingPair[]): Agreement {
  return kappaOf(pairs, (a, b) => (a === b ? 0 : 1));
}

/**
 * Quadratic-weighted kappa of two reviewers: a difference weighs the square of its size. The ratings are ranks, or
 * other numbers whose distances mean something. Source: J. Cohen, "Weighted kappa" (1968).
 */
export function weightedKappa(pairs: readonly RatingPair<number>[]): Agreement {
  return kappaOf(pairs, (a, b) => (a - b) ** 2);
}

/** 1 - observed / expected disagreement; expected from what each of the two says how often. */
function kappaOf<T extends Category>(pairs: readonly RatingPair<T>[], apart: (a: T, b: T) => number): Agreement {
  const base = { claims: pairs.length, ratings: pairs.length * 2 };
  if (pairs.length === 0) return notDefined(base, 'no_pairs');
  const [first, second] = [new Map<T, number>(), new Map<T, number>()];
  let observed = 0;
  for (const [a, b] of pairs) {
    first.set(a, (first.get(a) ?? 0) + 1);
    second.set(b, (second.get(b) ?? 0) + 1);
    observed += apart(a, b);
  }
  let expected = 0;
  for (const [a, times] of first) {
    for (const [b, others] of second) expected += apart(a, b) * times * others;
  }
  if (expected === 0) return notDefined(base, 'one_category');
  return defined(base, 1 - (observed * pairs.length) / expected);
}

/**
 * Fleiss' kappa: how far any reviewers, the same number on each claim, agree beyond chance.
 * In: for each claim, how many reviewers chose each category. Throws `invalid_input` when the claims do not have the
 * same number of reviews and of categories, or a count is no whole number from 0.
 * Source: J. L. Fleiss, "Measuring nominal scale agreement among many raters" (1971).
 */
export function fleissKappa(counts: readonly (readonly number[])[]): Agreement {
  const sums = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  const reviews = sums[0] ?? 0;
  const width = counts[0]?.length ?? 0;
  const sound = counts.every((row) => row.length === width && row.every((n) => Number.isInteger(n) && n >= 0));
  if (!sound || sums.some((sum) => sum !== reviews)) {
    throw new DomainError('invalid_input', 'Fleiss’ kappa needs the same number of reviews on each claim.');
  }
  const base = { claims: reviews > 1 ? counts.length : 0, ratings: reviews > 1 ? counts.length * reviews : 0 };
  if (base.claims === 0) return notDefined(base, 'no_pairs');
  const agreeing = counts.flat().reduce((sum, count) => sum + count * (count - 1), 0);
  const observed = agreeing / (counts.length * reviews * (reviews - 1));
  const shares = Array.from({ length: width }, (_, column) => counts.reduce((sum, row) => sum + (row[column] ?? 0), 0));
  const expected = shares.reduce((sum, share) => sum + (share / base.ratings) ** 2, 0);
  // Compared as whole numbers: one category holds every rating.
  if (shares.includes(base.ratings)) return notDefined(base, 'one_category');
  return defined(base, (observed - expected) / (1 - expected));
}
