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
    ['the same on the other side', ['false', 'mostly-false'], tolerant, 'mostly-false by middle'],
    [
      'as near on both sides: the lower order',
      ['partly-false', 'missing-context'],
      tolerant,
      'partly-false by middle',
      scalePresets.meta,
    ],
    ['three within tolerance: strict majority', ['mixed', 'mixed', 'mostly-true'], tolerant, 'mixed by majority'],
    ['on and off the scale', ['unverifiable', 'false'], tolerantMajority, 'disputed: on_and_off_scale'],
    ['off the scale alike', ['satire', 'satire'], exact, 'satire by unanimous'],
    ['wide spread, to the adjudicator despite a majority', ['false', 'false', 'true'], tolerant, 'disputed: spread'],
    [
      'free text alike but for capitals and spaces',
      ['Half  true', 'half true'],
      exact,
      'Half true by unanimous',
      scalePresets['free-text'],
    ],
  ];
  test.each(cases)('%s', (_, keys, rule, expected, scale = defaultScale) => {
    expect(short(decide(rated(...keys), scale, rule))).toBe(expected);
  });

  // The reasoning stands beside each, so that the table can be checked with a pencil.
  const onPaper: [string, why: string, string[], Rule, string, Scale?][] = [
    [
      'n = 2, tolerance 1, one step apart',
      'ranks 4 and 5; the middle is 3, and 4 is nearer',
      ['mostly-true', 'true'],
      tolerant,
      'mostly-true by middle',
    ],
    [
      'n = 2, tolerance 1, two steps apart',
      'ranks 3 and 5: the spread of 2 is above 1',
      ['mixed', 'true'],
      tolerant,
      'disputed: spread',
    ],
    [
      'n = 2, a tie under the majority rule',
      'one of two is a half, not more than a half',
      ['false', 'true'],
      majority,
      'disputed: no_majority',
    ],
    [
      'n = 3, majority over a wide spread',
      '2 of 3 is more than a half, and the tie rule takes it',
      ['true', 'true', 'false'],
      majority,
      'true by majority',
    ],
    [
      'n = 3, three steps in a row at tolerance 1',
      'ranks 2, 3, 4: the spread of 2 counts, not the gaps',
      ['mostly-false', 'mixed', 'mostly-true'],
      tolerant,
      'disputed: spread',
    ],
    [
      'n = 4, two against two at tolerance 1',
      'ranks 1, 1, 2, 2: no majority; the middle is 3, and 2 is nearer',
      ['false', 'false', 'mostly-false', 'mostly-false'],
      tolerant,
      'mostly-false by middle',
    ],
    [
      'n = 5, two camps',
      '2, 2 and 1 of 5: nobody has 3',
      ['false', 'false', 'true', 'true', 'mixed'],
      tolerantMajority,
      'disputed: no_majority',
    ],
    [
      'n = 5, three against two',
      '3 of 5 is more than a half, though the camps lie 4 steps apart',
      ['false', 'true', 'false', 'true', 'false'],
      tolerantMajority,
      'false by majority',
    ],
    [
      'one off the scale among many on it',
      'no distance joins the two kinds, so no majority of 4 in 5 does either',
      ['true', 'true', 'true', 'true', 'unverifiable'],
      tolerantMajority,
      'disputed: on_and_off_scale',
    ],
    [
      'off the scale, two of three alike',
      'keys off the scale have no distance; only all alike decide',
      ['not-checkable', 'not-checkable', 'satire'],
      tolerantMajority,
      'disputed: off_scale_split',
    ],
    [
      'Pinocchios count down',
      'four is rank 1 and three rank 2; the middle is 3, and three Pinocchios is nearer',
      ['four', 'three'],
      tolerant,
      'three by middle',
      scalePresets.pinocchios,
    ],
    [
      'an even scale has two middles',
      'ranks 3 and 4 of 6 lie half a step from 3.5 each: the lower order',
      ['half-true', 'mostly-false'],
      tolerant,
      'mostly-false by middle',
      scalePresets.politifact,
    ],
    [
      'free text, one of three in other words',
      'phrases have no distance: all alike, or disputed',
      ['No basis', 'no basis', 'Baseless'],
      tolerantMajority,
      'disputed: text_differs',
      scalePresets['free-text'],
    ],
  ];
  test.each(onPaper)('%s: %s', (_, _why, keys, rule, expected, scale = defaultScale) => {
    expect(short(decide(rated(...keys), scale, rule))).toBe(expected);
  });

  test('flags: half is no majority; confidence: one low voice makes it low', () => {
    const reviews: RatedReview[] = [
      { ratingKey: 'true', flags: ['outdated', 'cherry_picked'], confidence: 'high' },
      { ratingKey: 'true', flags: ['outdated'], confidence: 'high' },
      { ratingKey: 'true', flags: ['outdated', 'cherry_picked'], confidence: 'medium' },
      { ratingKey: 'true', flags: [], confidence: 'low' },
    ];
    // Outdated 3 of 4, cherry-picked 2 of 4.
    expect(decide(reviews, defaultScale, exact)).toMatchObject({ flags: ['outdated'], confidence: 'low' });
    // Without the last one 3 of 3 and 2 of 3.
    expect(decide(reviews.slice(0, 3), defaultScale, exact)).toMatchObject({
      flags: ['outdated', 'cherry_picked'],
      confidence: 'medium',
    });
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
