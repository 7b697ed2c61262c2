import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Policy } from '../review/policy.ts';
import { confidences, contextFlags } from '../review/review-draft.ts';
import { decide, type RatedReview, type RuleOutcome } from './decision-rule.ts';
import { defaultScale, scalePresets } from './scale-presets.ts';
import { rankOf, type Scale } from './scale.ts';

type Rule = Pick<Policy, 'tolerance' | 'tieRule'>;
const exact: Rule = { tolerance: 0, tieRule: 'adjudicate' };
const tolerant: Rule = { tolerance: 1, tieRule: 'adjudicate' };
const majority: Rule = { tolerance: 0, tieRule: 'majority' };
const tolerantMajority: Rule = { tolerance: 1, tieRule: 'majority' };

const rated = (...keys: string[]): RatedReview[] =>
  keys.map((ratingKey) => ({ ratingKey, flags: [], confidence: 'high' }));
const short = (outcome: RuleOutcome) =>
  outcome.outcome === 'decided' ? `${outcome.ratingKey} by ${outcome.method}` : `disputed: ${outcome.reason}`;

describe('worked cases', () => {
  const cases: [string, string[], Rule, string, Scale?][] = [
    ['one review decides', ['false'], exact, 'false by single'],
    ['two alike', ['true', 'true'], exact, 'true by unanimous'],
    ['two one step apart at tolerance 0', ['true', 'mostly-true'], exact, 'disputed: spread'],
    [
      'two one step apart at tolerance 1: nearer the middle',
      ['true', 'mostly-true'],
      tolerant,
      'mostly-true by middle',
    ],
    ['the same on the other side', ['false', 'mostly-false'], tolerant, 'mostly-false by middle'],
    [
      'as near on both sides: the lower order',
      ['partly-false', 'missing-context'],
      tolerant,
      'partly-false by middle',
      scalePresets.meta,
    ],
    ['three within tolerance: strict majority', ['mixed', 'mixed', 'mostly-true'], tolerant, 'mixed by majority'],
    [
      'four within tolerance, two against two',
      ['mostly-true', 'true', 'true', 'mostly-true'],
      tolerant,
      'mostly-true by middle',
    ],
    ['on and off the scale', ['unverifiable', 'false'], tolerantMajority, 'disputed: on_and_off_scale'],
    ['off the scale alike', ['satire', 'satire'], exact, 'satire by unanimous'],
    [
      'off the scale apart, whatever the tie rule',
      ['satire', 'satire', 'unverifiable'],
      majority,
      'disputed: off_scale_split',
    ],
    ['wide spread, to the adjudicator despite a majority', ['false', 'false', 'true'], tolerant, 'disputed: spread'],
    ['wide spread, the tie rule takes the majority', ['false', 'false', 'true'], tolerantMajority, 'false by majority'],
    [
      'wide spread, half is no majority',
      ['false', 'false', 'true', 'mixed'],
      tolerantMajority,
      'disputed: no_majority',
    ],
    [
      'free text alike but for capitals and spaces',
      ['Half  true', 'half true'],
      exact,
      'Half true by unanimous',
      scalePresets['free-text'],
    ],
    ['free text apart', ['half true', 'half-truth'], tolerant, 'disputed: text_differs', scalePresets['free-text']],
  ];
  test.each(cases)('%s', (_, keys, rule, expected, scale = defaultScale) => {
    expect(short(decide(rated(...keys), scale, rule))).toBe(expected);
  });

  test('flags go by strict majority, confidence by the lowest', () => {
    const reviews: RatedReview[] = [
      { ratingKey: 'mixed', flags: ['outdated', 'missing_context'], confidence: 'high' },
      { ratingKey: 'mixed', flags: ['missing_context'], confidence: 'low' },
      { ratingKey: 'mixed', flags: ['cherry_picked'], confidence: 'medium' },
    ];
    expect(decide(reviews, defaultScale, exact)).toMatchObject({ flags: ['missing_context'], confidence: 'low' });
    expect(decide(reviews.slice(1), defaultScale, exact)).toMatchObject({ flags: [], confidence: 'low' });
  });

  test('no review, or a rating of another scale, is refused', () => {
    expect(() => decide([], defaultScale, exact)).toThrow(/no review/u);
    expect(() => decide(rated('half-true'), defaultScale, exact)).toThrow(/not on the scale/u);
  });
});

const scale = fc.constantFrom(...Object.values(scalePresets).filter(({ kind }) => kind === 'ordinal'));
const panel = scale.chain((chosen) =>
  fc.tuple(
    fc.constant(chosen),
    fc.array(
      fc.record<RatedReview>({
        ratingKey: fc.constantFrom(...chosen.values.map(({ key }) => key)),
        flags: fc.subarray([...contextFlags]),
        confidence: fc.constantFrom(...confidences),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  ),
);
const rule = fc.record<Rule>({
  tolerance: fc.constantFrom(0, 1),
  tieRule: fc.constantFrom('adjudicate', 'majority'),
});

describe('for any reviews', () => {
  test('their order does not matter', () => {
    const shuffled = panel.chain(([chosen, reviews]) =>
      fc.tuple(
        fc.constant(chosen),
        fc.constant(reviews),
        fc.shuffledSubarray(reviews, { minLength: reviews.length, maxLength: reviews.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, rule, ([chosen, reviews, other], policy) => {
        expect(decide(other, chosen, policy)).toEqual(decide(reviews, chosen, policy));
      }),
    );
  });

  test('the outcome lies within their range and is one of them', () => {
    fc.assert(
      fc.property(panel, rule, ([chosen, reviews], policy) => {
        const outcome = decide(reviews, chosen, policy);
        if (outcome.outcome === 'disputed') return;
        const keys = reviews.map(({ ratingKey }) => ratingKey);
        expect(keys).toContain(outcome.ratingKey);
        const rank = rankOf(chosen, outcome.ratingKey);
        if (rank === null) return;
        const ranks = keys.map((key) => rankOf(chosen, key) ?? Number.NaN);
        expect(rank).toBeGreaterThanOrEqual(Math.min(...ranks));
        expect(rank).toBeLessThanOrEqual(Math.max(...ranks));
      }),
    );
  });

  test('unanimity is never a dispute', () => {
    fc.assert(
      fc.property(panel, rule, ([chosen, [first]], policy) => {
        if (first === undefined) return;
        expect(decide([first, first, first], chosen, policy)).toMatchObject({
          outcome: 'decided',
          ratingKey: first.ratingKey,
        });
      }),
    );
  });
});
