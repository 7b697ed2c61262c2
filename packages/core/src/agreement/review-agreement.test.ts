import { describe, expect, test } from 'vitest';
import type { ContextFlag } from '../review/review-draft.ts';
import { defaultScale, scalePresets } from '../verdicts/scale-presets.ts';
import type { Scale } from '../verdicts/scale.ts';
import { claimDisagreement } from './claim-disagreement.ts';
import type { JudgedRound } from './judged-round.ts';
import { krippendorffAlpha } from './krippendorff-alpha.ts';
import { onScaleAgreement, pairAgreements, reviewAgreement } from './review-agreement.ts';

const options = { seed: 1, resamples: 50 };
const names = ['ada', 'ben', 'cem', 'dee', 'eva'];

function round(keys: readonly string[], scale: Scale = defaultScale, flags: ContextFlag[][] = []): JudgedRound {
  return {
    scale,
    reviews: keys.map((ratingKey, index) => ({ reviewerId: names[index] ?? '', ratingKey, flags: flags[index] ?? [] })),
  };
}

describe('reviewAgreement', () => {
  const rounds = [
    round(['false', 'mostly-false'], defaultScale, [['outdated'], ['outdated']]),
    round(['true', 'true'], defaultScale, [['outdated'], []]),
    round(['mixed', 'unverifiable']),
    round(['unverifiable', 'unverifiable']),
    round(['mostly-true', 'true']),
  ];
  const agreement = reviewAgreement(rounds, options);

  test('parts on the scale from on or off it', () => {
    expect(agreement.onScale).toMatchObject({ claims: 3, ratings: 6 });
    expect(agreement.onScale.value).toBe(
      krippendorffAlpha(
        [
          [1, 2],
          [5, 5],
          [4, 5],
        ],
        'ordinal',
      ).value,
    );
    const sides = [
      ['on', 'on'],
      ['on', 'on'],
      ['on', 'off'],
      ['off', 'off'],
      ['on', 'on'],
    ];
    expect(agreement.onOrOff).toMatchObject({ claims: 5, value: krippendorffAlpha(sides, 'nominal').value });
    expect(agreement.same.value).toBe(2 / 5);
  });

  test('has alpha per flag, with words for a flag that nobody set', () => {
    expect(agreement.flags.outdated.claims).toBe(5);
    expect(agreement.flags.outdated.value).toBeCloseTo(1 - (9 * 2) / (2 * 3 * 7), 10);
    expect(agreement.flags.altered_media).toMatchObject({ value: null, undefinedBecause: 'one_category' });
  });

  test('free text has no scale to be on', () => {
    const text = [round(['half true', 'half true'], scalePresets['free-text'])];
    expect(reviewAgreement(text, options)).toMatchObject({
      onScale: { undefinedBecause: 'no_pairs' },
      onOrOff: { undefinedBecause: 'no_pairs' },
      same: { value: 1 },
    });
  });
});

describe('several scales at once', () => {
  test('are compared on the five points that they share', () => {
    const pinocchios = round(['four', 'one'], scalePresets.pinocchios);
    const averitec = round(['supported', 'refuted'], scalePresets.averitec);
    expect(onScaleAgreement([pinocchios, averitec], options).value).toBe(
      krippendorffAlpha(
        [
          [1, 4],
          [5, 1],
        ],
        'ordinal',
      ).value,
    );
  });

  test('one scale keeps its own steps', () => {
    const six = [
      round(['pants-on-fire', 'false'], scalePresets.politifact),
      round(['true', 'true'], scalePresets.politifact),
    ];
    expect(onScaleAgreement(six, options).value).toBeLessThan(1);
  });
});

describe('pairAgreements', () => {
  test('is kappa for every two who share claims', () => {
    const shared = [
      round(['false', 'false', 'true']),
      round(['true', 'mostly-true']),
      round(['mixed', 'mixed']),
      round(['mixed', 'unverifiable']),
    ];
    const pairs = pairAgreements(shared);
    expect(pairs.map(({ reviewers, claims }) => [reviewers.join(), claims])).toEqual([
      ['ada,ben', 4],
      ['ada,cem', 1],
      ['ben,cem', 1],
    ]);
    // On paper: ranks (1,1) (5,4) (3,3); observed 1, expected (0+9+4 + 16+1+4 + 4+1+0) / 3 = 13.
    expect(pairs[0]?.onScale.value).toBeCloseTo(1 - 1 / 13, 10);
    expect(pairs[0]?.same.value).toBe(0.5);
    // Ada never leaves the scale: what Ben does is no better than chance.
    expect(pairs[0]?.onOrOff.value).toBe(0);
  });
});

describe('claimDisagreement', () => {
  test.each([
    [['true', 'true'], { score: 0, steps: 0, kind: 'none' }],
    [['false', 'true'], { score: 1, steps: 4, kind: 'steps' }],
    [['mixed', 'mostly-true', 'mostly-true'], { score: (2 * (1 / 16)) / 3, steps: 1, kind: 'steps' }],
    [['mixed', 'unverifiable'], { score: 1, steps: null, kind: 'on_and_off_scale' }],
    [['satire', 'unverifiable'], { score: 1, steps: null, kind: 'off_scale_split' }],
    [['satire', 'satire'], { score: 0, steps: null, kind: 'none' }],
    [['true'], { score: 0, steps: 0, kind: 'none' }],
  ])('%j', (keys, expected) => {
    expect(claimDisagreement(round(keys))).toEqual(expected);
  });
});
