import { seededRandom } from './seeded-random.ts';

export type Interval = { low: number; high: number };

export type BootstrapOptions = {
  /** The same seed gives the same interval. */
  seed: number;
  /** How often the claims are drawn anew; 1000 unless told. */
  resamples?: number;
  /** How much of the draws lies inside; 0.95 unless told. */
  coverage?: number;
};

/**
 * Percentile bootstrap by claim. `patternOf` names each claim's pattern; `measure` gets how often each pattern was
 * drawn and answers the measure, or null where it is undefined: such draws are left out. Null when that was more than
 * half of them. Source: B. Efron, R. Tibshirani, An Introduction to the Bootstrap (1993), chapter 13.
 */
export function bootstrapInterval(
  patternOf: readonly number[],
  measure: (times: ArrayLike<number>) => number | null,
  { seed, resamples = 1000, coverage = 0.95 }: BootstrapOptions,
): Interval | null {
  const random = seededRandom(seed);
  const times = new Float64Array(Math.max(-1, ...new Set(patternOf)) + 1);
  const values: number[] = [];
  for (let draw = 0; draw < resamples; draw += 1) {
    times.fill(0);
    for (let claim = 0; claim < patternOf.length; claim += 1) {
      const pattern = patternOf[Math.floor(random() * patternOf.length)] ?? 0;
      times[pattern] = (times[pattern] ?? 0) + 1;
    }
    const value = measure(times);
    if (value !== null) values.push(value);
  }
  if (values.length * 2 <= resamples) return null;
  values.sort((a, b) => a - b);
  const outside = (1 - coverage) / 2;
  return { low: quantile(values, outside), high: quantile(values, 1 - outside) };
}

/** Between the two nearest values in proportion (type 7 of Hyndman and Fan, 1996). `sorted` is not empty. */
function quantile(sorted: readonly number[], part: number): number {
  const place = (sorted.length - 1) * part;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}
