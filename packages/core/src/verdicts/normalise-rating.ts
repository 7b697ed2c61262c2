/** A schema.org Rating as found in the wild: numbers may be strings, names may be objects or lists. */
export type ForeignRating = {
  ratingValue?: unknown;
  bestRating?: unknown;
  worstRating?: unknown;
  alternateName?: unknown;
};

export type NormalisedRating = {
  /** 0 (worst) to 1 (best); null when the numbers say nothing. */
  score: number | null;
  /** The numbers behind it, a missing bound taken for 1 or 5; null where there is none, or they say nothing. */
  value: number | null;
  best: number | null;
  worst: number | null;
  /** The rating in words, which may be a whole sentence; null when there is none. */
  name: string | null;
  /** A bound was missing and 1 (worst) or 5 (best) was taken for it. */
  assumedBounds: boolean;
  warnings: string[];
};

const defaultWorst = 1;
const defaultBest = 5;

/** Somebody else's rating as (value - worst) / (best - worst), which also reads inverted scales. Never throws. */
export function normaliseRating(rating: ForeignRating): NormalisedRating {
  const name = nameOf(rating.alternateName);
  const value = numberOf(rating.ratingValue);
  const statedBest = numberOf(rating.bestRating);
  const statedWorst = numberOf(rating.worstRating);
  const nothing = (assumedBounds: boolean, warnings: string[], numbers: Numbers = noNumbers): NormalisedRating => ({
    score: null,
    ...numbers,
    name,
    assumedBounds,
    warnings,
  });

  if (value === null) return nothing(false, [], { value, best: statedBest, worst: statedWorst });
  // -1/-1/-1 is what some publishers write for "no number".
  if (value === -1 && statedBest === -1 && statedWorst === -1) return nothing(false, []);

  const assumedBounds = statedBest === null || statedWorst === null;
  const best = statedBest ?? defaultBest;
  const worst = statedWorst ?? defaultWorst;
  const numbers = { value, best, worst };
  if (best === worst) return nothing(assumedBounds, ['The best and the worst rating are the same number.'], numbers);

  const raw = (value - worst) / (best - worst);
  // Numbers near the largest there are have no difference.
  if (!Number.isFinite(raw)) return nothing(assumedBounds, ['The numbers are too large to compare.'], numbers);
  const score = Math.min(1, Math.max(0, raw)) + 0;
  const warnings = raw === score ? [] : [`The rating ${value} lies outside ${worst} to ${best}.`];
  return { score, ...numbers, name, assumedBounds, warnings };
}

type Numbers = Pick<NormalisedRating, 'value' | 'best' | 'worst'>;
const noNumbers: Numbers = { value: null, best: null, worst: null };

function numberOf(input: unknown): number | null {
  if (typeof input === 'number') return Number.isFinite(input) ? input : null;
  if (typeof input !== 'string' || !/^\s*[-+]?\d+(?:[.,]\d+)?\s*$/u.test(input)) return null;
  const number = Number(input.trim().replace(',', '.'));
  return Number.isFinite(number) ? number : null;
}

function nameOf(input: unknown): string | null {
  if (typeof input === 'string') return input.trim() === '' ? null : input.trim();
  if (Array.isArray(input)) {
    for (const item of input) {
      const name = nameOf(item);
      if (name !== null) return name;
    }
    return null;
  }
  if (typeof input !== 'object' || input === null) return null;
  const fields = input as Record<string, unknown>;
  return nameOf(fields['@value']) ?? nameOf(fields['name']) ?? null;
}
