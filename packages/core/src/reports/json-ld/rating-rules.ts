import { onScaleValues, rankOf } from '../../verdicts/scale.ts';
import { at, isNode, numberAt, textAt } from './fields.ts';
import { tellAdministrator } from './finding.ts';
import type { MarkupFacts, MarkupRule } from './rule.ts';

type Rating = {
  value: number | null;
  best: number | null;
  worst: number | null;
  /** 1 for the falsest; null off the scale. */
  rank: number | null;
  steps: number;
};

/** Numbers rise with accuracy from 1 to the number of steps, words are those of the scale. */
export const ratingRules: readonly MarkupRule[] = [
  {
    code: 'markup_numbers_off_scale',
    path: 'reviewRating',
    says: `The verdict is off the scale, and the markup gives it numbers. ${tellAdministrator}`,
    broken: ({ review, decision }) => !decision.verdict.onScale && numberFields.some((key) => isThere(review, key)),
  },
  {
    code: 'markup_numbers_missing',
    path: 'reviewRating',
    says: `The verdict is on the scale, and the markup lacks its number, the best or the worst. ${tellAdministrator}`,
    broken: ({ review, decision }) =>
      decision.verdict.onScale && isNode(review['reviewRating']) && numberFields.some((key) => !isThere(review, key)),
  },
  onScale('markup_bounds', 'reviewRating.worstRating', 'The worst rating is not below the best.', ({ worst, best }) => {
    return worst !== null && best !== null && worst >= best;
  }),
  onScale(
    'markup_out_of_range',
    'reviewRating.ratingValue',
    'The rating is not between the worst and the best.',
    ({ value, worst, best }) =>
      value !== null && worst !== null && best !== null && worst < best && (value < worst || value > best),
  ),
  onScale(
    'markup_other_bounds',
    'reviewRating.bestRating',
    'The worst rating is not 1, or the best is not the number of steps of the scale.',
    ({ worst, best, steps }) =>
      worst !== null && best !== null && worst < best && (worst !== 1 || (best !== steps && steps > 0)),
  ),
  onScale(
    'markup_rating_reversed',
    'reviewRating.ratingValue',
    'The rating counts from the wrong end: the falsest step has to be the worst.',
    (rating) => isComparable(rating) && isReversed(rating),
  ),
  onScale(
    'markup_other_rating',
    'reviewRating.ratingValue',
    'The number of the rating is not that of the verdict.',
    (rating) => isComparable(rating) && rating.value !== rating.rank && !isReversed(rating),
  ),
  {
    code: 'markup_word_not_of_scale',
    path: 'reviewRating.alternateName',
    says: 'The word of the rating is not on the scale. Return the claim for review.',
    broken: (facts) => {
      const word = textAt(facts.review, 'reviewRating.alternateName');
      return word !== null && !labelsOf(facts).includes(word);
    },
  },
  {
    code: 'markup_other_word',
    path: 'reviewRating.alternateName',
    says: `The word of the rating belongs to another value of the scale than the verdict. ${tellAdministrator}`,
    broken: (facts) => {
      const word = textAt(facts.review, 'reviewRating.alternateName');
      return word !== null && labelsOf(facts).includes(word) && word !== facts.decision.verdict.label;
    },
  },
  {
    code: 'markup_other_reason',
    path: 'reviewRating.ratingExplanation',
    says: `The rating is explained by words that are neither in the explanation nor the definition of the verdict. ${tellAdministrator}`,
    broken: ({ review, claim, decision }) => {
      const reason = textAt(review, 'reviewRating.ratingExplanation');
      return reason !== null && reason !== decision.verdict.definition && !(claim.explanation ?? '').includes(reason);
    },
  },
];

const numberFields = ['ratingValue', 'bestRating', 'worstRating'] as const;

function isThere(review: MarkupFacts['review'], key: string): boolean {
  return at(review, `reviewRating.${key}`) !== undefined;
}

function onScale(code: string, path: string, says: string, broken: (rating: Rating) => boolean): MarkupRule {
  return {
    code,
    path,
    says: `${says} ${tellAdministrator}`,
    broken: (facts) => facts.decision.verdict.onScale && broken(ratingOf(facts)),
  };
}

function ratingOf({ review, scale, decision }: MarkupFacts): Rating {
  return {
    value: numberAt(review, 'reviewRating.ratingValue'),
    best: numberAt(review, 'reviewRating.bestRating'),
    worst: numberAt(review, 'reviewRating.worstRating'),
    rank: scale === undefined ? null : rankOf(scale, decision.verdict.key),
    steps: scale === undefined ? 0 : onScaleValues(scale).length,
  };
}

function isComparable({ value, best, worst, steps, rank }: Rating): boolean {
  return value !== null && rank !== null && worst === 1 && best === steps && value >= worst && value <= best;
}

function isReversed({ value, steps, rank }: Rating): boolean {
  return rank !== null && value !== rank && value === steps + 1 - rank;
}

/** A free-text scale has the words of the verdict alone. */
function labelsOf({ scale, decision }: MarkupFacts): string[] {
  return scale?.kind === 'ordinal' ? scale.values.map(({ label }) => label) : [decision.verdict.label];
}
