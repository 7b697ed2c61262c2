import { DomainError } from '../errors.ts';
import type { Policy } from '../review/policy.ts';
import { confidences, contextFlags, type Confidence, type ContextFlag } from '../review/review-draft.ts';
import { onScaleValues, rankOf, requireScaleValue, type Scale } from './scale.ts';

/** Stored with each decision, so that it can be recomputed from the stored reviews by the rule of its day. */
export const DECISION_RULE_VERSION = 1;

/** `adjudicated` is never the rule's own answer. */
export const decisionMethods = ['single', 'unanimous', 'majority', 'middle', 'adjudicated'] as const;
export type DecisionMethod = (typeof decisionMethods)[number];

export const disputeReasons = ['on_and_off_scale', 'off_scale_split', 'spread', 'no_majority', 'text_differs'] as const;
export type DisputeReason = (typeof disputeReasons)[number];

export const disputeSentences: Record<DisputeReason, string> = {
  on_and_off_scale: 'Some reviews rate the claim on the scale and some off it.',
  off_scale_split: 'The reviews give different ratings off the scale.',
  spread: 'The ratings lie further apart than the policy tolerates.',
  no_majority: 'The ratings lie further apart than the policy tolerates, and none has a majority.',
  text_differs: 'The reviews put the rating in different words.',
};

export type RatedReview = { ratingKey: string; flags: readonly ContextFlag[]; confidence: Confidence };

export type RuleOutcome =
  | {
      outcome: 'decided';
      ratingKey: string;
      flags: ContextFlag[];
      confidence: Confidence;
      method: Exclude<DecisionMethod, 'adjudicated'>;
    }
  | { outcome: 'disputed'; reason: DisputeReason };

/**
 * Decision rule, version 1. The order of the reviews does not matter. Throws `invalid_input` for no review at all and
 * for a rating that the scale does not have.
 */
export function decide(
  reviews: readonly RatedReview[],
  scale: Scale,
  policy: Pick<Policy, 'tolerance' | 'tieRule'>,
): RuleOutcome {
  if (reviews.length === 0) throw new DomainError('invalid_input', 'There is no review to decide from.');
  const settled = scale.kind === 'text' ? settleText(reviews, scale) : settleRating(reviews, scale, policy);
  if ('reason' in settled) return { outcome: 'disputed', reason: settled.reason };
  return {
    outcome: 'decided',
    ratingKey: settled.ratingKey,
    flags: contextFlags.filter((flag) =>
      isMajority(
        count(reviews, (review) => review.flags.includes(flag)),
        reviews,
      ),
    ),
    confidence: confidences.find((level) => reviews.some((review) => review.confidence === level)) ?? 'low',
    method: reviews.length === 1 ? 'single' : settled.method,
  };
}

type Settled = { ratingKey: string; method: 'unanimous' | 'majority' | 'middle' } | { reason: DisputeReason };

function settleText(reviews: readonly RatedReview[], scale: Scale): Settled {
  const labels = reviews.map((review) => requireScaleValue(scale, review.ratingKey).label);
  const phrases = new Set(labels.map((label) => label.toLowerCase()));
  if (phrases.size > 1) return { reason: 'text_differs' };
  // Reviews may differ in capitals and spaces; the smallest spelling does not depend on who came first.
  return { ratingKey: labels.sort()[0] ?? '', method: 'unanimous' };
}

function settleRating(
  reviews: readonly RatedReview[],
  scale: Scale,
  policy: Pick<Policy, 'tolerance' | 'tieRule'>,
): Settled {
  const values = reviews.map((review) => requireScaleValue(scale, review.ratingKey));
  const first = values[0];
  if (first === undefined) return { reason: 'no_majority' };
  if (values.some((value) => value.onScale !== first.onScale)) return { reason: 'on_and_off_scale' };
  if (values.every((value) => value.key === first.key)) return { ratingKey: first.key, method: 'unanimous' };
  if (!first.onScale) return { reason: 'off_scale_split' };

  const ranks = values.map((value) => rankOf(scale, value.key) ?? 0);
  const spread = Math.max(...ranks) - Math.min(...ranks);
  const tally = new Map<number, number>();
  for (const rank of ranks) tally.set(rank, (tally.get(rank) ?? 0) + 1);
  const most = Math.max(...tally.values());
  const leaders = [...tally].filter(([, votes]) => votes === most).map(([rank]) => rank);
  const keyAt = (rank: number) => onScaleValues(scale)[rank - 1]?.key ?? '';

  const hasMajority = isMajority(most, reviews);
  if (spread > policy.tolerance && policy.tieRule === 'adjudicate') return { reason: 'spread' };
  if (hasMajority) return { ratingKey: keyAt(leaders[0] ?? 0), method: 'majority' };
  if (spread > policy.tolerance) return { reason: 'no_majority' };

  const middle = (onScaleValues(scale).length + 1) / 2;
  leaders.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle) || a - b);
  return { ratingKey: keyAt(leaders[0] ?? 0), method: 'middle' };
}

function isMajority(votes: number, reviews: readonly RatedReview[]): boolean {
  return votes * 2 > reviews.length;
}

function count<T>(items: readonly T[], matches: (item: T) => boolean): number {
  return items.filter(matches).length;
}
