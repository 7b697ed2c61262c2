import { contextFlags, type ContextFlag } from '../review/review-draft.ts';
import type { Agreement } from './agreement.ts';
import type { BootstrapOptions, Interval } from './bootstrap-interval.ts';
import { positionsFor, sideOf, type JudgedRound } from './judged-round.ts';
import { cohenKappa, weightedKappa, type RatingPair } from './kappa.ts';
import { alphaWithInterval } from './krippendorff-alpha.ts';
import { percentAgreement } from './percent-agreement.ts';

export type AgreementFigure = Agreement & { interval: Interval | null };

export type ReviewAgreement = {
  /** Ordinal alpha of the ratings on the scale. */
  onScale: AgreementFigure;
  /** Nominal alpha of whether a claim can be placed on the scale at all. */
  onOrOff: AgreementFigure;
  /** Nominal alpha of each flag, set or not. */
  flags: Record<ContextFlag, AgreementFigure>;
  /** Share of pairs of reviews with the very same rating. */
  same: Agreement;
};

/**
 * How far the reviewers of these rounds agree. The rounds must hold reviews that were written apart from each other:
 * blind, and before any discussion. Free-text scales count for flags and sameness only.
 */
export function reviewAgreement(rounds: readonly JudgedRound[], options: BootstrapOptions): ReviewAgreement {
  const sides = rounds.map(({ scale, reviews }) => reviews.map(({ ratingKey }) => sideOf(scale, ratingKey)));
  const ratings = rounds.map(({ reviews }) => reviews.map(({ ratingKey }) => ratingKey));
  const flagged = (flag: ContextFlag) =>
    rounds.map(({ reviews }) => reviews.map(({ flags }) => (flags.includes(flag) ? 1 : 0)));
  return {
    onScale: onScaleAgreement(rounds, options),
    onOrOff: alphaWithInterval(sides, 'nominal', options),
    flags: Object.fromEntries(
      contextFlags.map((flag) => [flag, alphaWithInterval(flagged(flag), 'nominal', options)]),
    ) as Record<ContextFlag, AgreementFigure>,
    same: percentAgreement(ratings),
  };
}

/** Its first figure alone, for groups of rounds. */
export function onScaleAgreement(rounds: readonly JudgedRound[], options: BootstrapOptions): AgreementFigure {
  const position = positionsFor(rounds);
  const ratings = rounds.map(({ scale, reviews }) => reviews.map(({ ratingKey }) => position(scale, ratingKey)));
  return alphaWithInterval(ratings, 'ordinal', options);
}

export type PairAgreement = {
  /** The two reviewers, by id. */
  reviewers: [string, string];
  /** Claims that both reviewed. */
  claims: number;
  same: Agreement;
  /** Quadratic-weighted kappa where both rated on the scale. */
  onScale: Agreement;
  /** Kappa of on the scale against off it. */
  onOrOff: Agreement;
};

/** Every two reviewers who judged a claim in common, most claims in common first. */
export function pairAgreements(rounds: readonly JudgedRound[]): PairAgreement[] {
  type Shared = {
    reviewers: [string, string];
    ratings: RatingPair[];
    ranks: RatingPair<number>[];
    sides: RatingPair[];
  };
  const pairs = new Map<string, Shared>();
  const position = positionsFor(rounds);
  for (const { scale, reviews } of rounds) {
    const sorted = [...reviews].sort((a, b) => (a.reviewerId < b.reviewerId ? -1 : 1));
    sorted.forEach((first, index) => {
      for (const second of sorted.slice(index + 1)) {
        const key = `${first.reviewerId} ${second.reviewerId}`;
        const shared: Shared = pairs.get(key) ?? {
          reviewers: [first.reviewerId, second.reviewerId],
          ratings: [],
          ranks: [],
          sides: [],
        };
        pairs.set(key, shared);
        shared.ratings.push([first.ratingKey, second.ratingKey]);
        const [low, high] = [position(scale, first.ratingKey), position(scale, second.ratingKey)];
        if (low !== null && high !== null) shared.ranks.push([low, high]);
        const [here, there] = [sideOf(scale, first.ratingKey), sideOf(scale, second.ratingKey)];
        if (here !== null && there !== null) shared.sides.push([here, there]);
      }
    });
  }
  return [...pairs.values()]
    .map(({ reviewers, ratings, ranks, sides }) => ({
      reviewers,
      claims: ratings.length,
      same: percentAgreement(ratings),
      onScale: weightedKappa(ranks),
      onOrOff: cohenKappa(sides),
    }))
    .sort((a, b) => b.claims - a.claims || (a.reviewers.join() < b.reviewers.join() ? -1 : 1));
}
