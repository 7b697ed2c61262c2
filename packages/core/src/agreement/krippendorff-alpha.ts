import { DomainError } from '../errors.ts';
import { defined, notDefined, type Agreement, type Category, type ClaimRatings } from './agreement.ts';
import { bootstrapInterval, type BootstrapOptions, type Interval } from './bootstrap-interval.ts';
import { ratingPatterns, type RatingPatterns } from './rating-patterns.ts';

/** What a difference between two ratings weighs. */
export const measurementLevels = ['nominal', 'ordinal', 'interval', 'ratio'] as const;
export type MeasurementLevel = (typeof measurementLevels)[number];

/**
 * Krippendorff's alpha: 1 - observed / expected disagreement. Any number of reviewers, any of them missing; a claim
 * with fewer than two ratings counts nothing.
 *
 * In: one row of ratings a claim. `nominal` takes words or numbers, the other levels numbers (`ordinal` uses their
 * order only). Out: alpha, 1 for perfect agreement, 0 for chance, below 0 for worse; or why it is undefined. Throws
 * `invalid_input` for words or NaN on a level of numbers, and for negative numbers on `ratio`.
 *
 * Source: K. Krippendorff, Content Analysis, chapter on reliability; "Computing Krippendorff's Alpha-Reliability"
 * (2011).
 */
export function krippendorffAlpha(claims: readonly ClaimRatings[], level: 'nominal'): Agreement;
export function krippendorffAlpha(claims: readonly ClaimRatings<number>[], level: MeasurementLevel): Agreement;
export function krippendorffAlpha(claims: readonly ClaimRatings[], level: MeasurementLevel): Agreement {
  return agreementOf(checked(claims, level), level);
}

/**
 * Alpha with its bootstrap interval: claims are drawn again with replacement. The interval is null when alpha is
 * undefined, or is so in more than half of the draws.
 */
export function alphaWithInterval(
  claims: readonly ClaimRatings[],
  level: MeasurementLevel,
  options: BootstrapOptions,
): Agreement & { interval: Interval | null } {
  const patterns = checked(claims, level);
  const agreement = agreementOf(patterns, level);
  const interval =
    agreement.value === null
      ? null
      : bootstrapInterval(patterns.patternOf, (times) => alphaOf(patterns, times, level), options);
  return { ...agreement, interval };
}

function agreementOf(patterns: RatingPatterns, level: MeasurementLevel): Agreement {
  const ratings = patterns.patterns.reduce((sum, { ratings: m }, index) => sum + m * (patterns.counts[index] ?? 0), 0);
  const base = { claims: patterns.patternOf.length, ratings };
  if (base.claims === 0) return notDefined(base, 'no_pairs');
  const alpha = alphaOf(patterns, patterns.counts, level);
  return alpha === null ? notDefined(base, 'one_category') : defined(base, alpha);
}

function checked(claims: readonly ClaimRatings[], level: MeasurementLevel): RatingPatterns {
  const patterns = ratingPatterns(claims);
  for (const category of patterns.categories) {
    if (level === 'nominal') continue;
    if (typeof category !== 'number' || Number.isNaN(category)) {
      throw new DomainError('invalid_input', `Agreement of level ${level} needs numbers, not “${category}”.`);
    }
    if (level === 'ratio' && category < 0) {
      throw new DomainError('invalid_input', 'Agreement of level ratio needs numbers from 0 upwards.');
    }
  }
  return patterns;
}

/** Null when every rating is in one category: there is no disagreement to expect. */
function alphaOf(
  { categories, patterns }: RatingPatterns,
  times: ArrayLike<number>,
  level: MeasurementLevel,
): number | null {
  const size = categories.length;
  const coincidences = new Float64Array(size * size);
  patterns.forEach((pattern, index) => {
    const count = times[index] ?? 0;
    if (count === 0) return;
    for (const { row, column, weight } of pattern.coincidences) {
      const cell = row * size + column;
      coincidences[cell] = (coincidences[cell] ?? 0) + count * weight;
    }
  });
  const totals = new Float64Array(size);
  coincidences.forEach((weight, cell) => {
    const row = Math.floor(cell / size);
    totals[row] = (totals[row] ?? 0) + weight;
  });
  const all = totals.reduce((sum, total) => sum + total, 0);
  let observed = 0;
  let expected = 0;
  for (let row = 0; row < size; row += 1) {
    for (let column = row + 1; column < size; column += 1) {
      const apart = differenceOf(level, categories, totals, row, column);
      observed += (coincidences[row * size + column] ?? 0) * apart;
      expected += (totals[row] ?? 0) * (totals[column] ?? 0) * apart;
    }
  }
  return expected === 0 ? null : 1 - ((all - 1) * observed) / expected;
}

/** The squared difference between the categories at `row` < `column`. */
function differenceOf(
  level: MeasurementLevel,
  categories: readonly Category[],
  totals: Float64Array,
  row: number,
  column: number,
): number {
  if (level === 'nominal') return 1;
  if (level === 'ordinal') {
    // As many ratings as lie between them, half of both ends included.
    let between = 0;
    for (let place = row; place <= column; place += 1) between += totals[place] ?? 0;
    return (between - ((totals[row] ?? 0) + (totals[column] ?? 0)) / 2) ** 2;
  }
  const [low, high] = [Number(categories[row]), Number(categories[column])];
  return level === 'interval' ? (high - low) ** 2 : ((high - low) / (high + low)) ** 2;
}
