import type { Category, ClaimRatings } from './agreement.ts';

/** What one kind of claim adds to the table of coincidences: how often category `row` was paired with `column`. */
type Coincidence = { row: number; column: number; weight: number };

/**
 * Ratings sorted into the few patterns that occur: two claims with the same ratings are one pattern. Resampling then
 * costs a count a claim, and a measure costs the number of patterns, not of claims.
 */
export type RatingPatterns<T extends Category = Category> = {
  /** Sorted: numbers by size, words by their letters. */
  categories: T[];
  patterns: { ratings: number; coincidences: Coincidence[] }[];
  /** For each claim with two ratings or more, the place of its pattern. */
  patternOf: number[];
  /** How often each pattern occurs. */
  counts: number[];
};

/** Claims with fewer than two ratings pair nothing and are left out, as Krippendorff does. */
export function ratingPatterns<T extends Category>(claims: readonly ClaimRatings<T>[]): RatingPatterns<T> {
  const paired = claims
    .map((ratings) => ratings.filter((rating) => rating !== null))
    .filter((ratings) => ratings.length > 1);
  const categories = [...new Set(paired.flat())].sort((a, b) => (a < b ? -1 : 1));
  const placeOf = new Map(categories.map((category, index) => [category, index]));
  const found: RatingPatterns<T> = { categories, patterns: [], patternOf: [], counts: [] };
  const known = new Map<string, number>();
  for (const ratings of paired) {
    const places = ratings.map((rating) => placeOf.get(rating) ?? 0).sort((a, b) => a - b);
    const key = places.join();
    let pattern = known.get(key);
    if (pattern === undefined) {
      pattern = found.patterns.length;
      known.set(key, pattern);
      found.patterns.push({ ratings: places.length, coincidences: coincidencesOf(places) });
      found.counts.push(0);
    }
    found.patternOf.push(pattern);
    found.counts[pattern] = (found.counts[pattern] ?? 0) + 1;
  }
  return found;
}

/** Each rating is paired with each other one of its claim, weighted so that m ratings weigh m. */
function coincidencesOf(places: readonly number[]): Coincidence[] {
  const cells = new Map<string, Coincidence>();
  places.forEach((row, from) => {
    places.forEach((column, to) => {
      if (from === to) return;
      const key = `${row} ${column}`;
      const cell = cells.get(key) ?? { row, column, weight: 0 };
      cell.weight += 1 / (places.length - 1);
      cells.set(key, cell);
    });
  });
  return [...cells.values()];
}
