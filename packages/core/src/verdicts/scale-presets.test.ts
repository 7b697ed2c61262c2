import { describe, expect, test } from 'vitest';
import { toClaimReviewRating } from './claim-review-rating.ts';
import { normaliseRating } from './normalise-rating.ts';
import { scalePresets, type ScalePresetKey } from './scale-presets.ts';
import { onScaleValues, scaleSchema } from './scale.ts';

/** Falsest and truest value of each preset, written down apart from the presets. */
const ends: [ScalePresetKey, falsest: string, truest: string, steps: number][] = [
  ['default', 'false', 'true', 5],
  ['politifact', 'pants-on-fire', 'true', 6],
  ['google', 'false', 'true', 5],
  ['pinocchios', 'four', 'geppetto', 5],
  ['averitec', 'refuted', 'supported', 3],
  ['meta', 'false', 'true', 4],
];

describe('every preset', () => {
  test.each(ends)('%s: the falsest exports as worst, the truest as best', (preset, falsest, truest, steps) => {
    const scale = scalePresets[preset];
    const bounds = { worstRating: 1, bestRating: steps };
    expect(toClaimReviewRating(scale, falsest)).toMatchObject({ ...bounds, ratingValue: 1 });
    expect(toClaimReviewRating(scale, truest)).toMatchObject({ ...bounds, ratingValue: steps });
    expect(normaliseRating(toClaimReviewRating(scale, falsest)).score).toBe(0);
    expect(normaliseRating(toClaimReviewRating(scale, truest)).score).toBe(1);
  });

  test.each(Object.entries(scalePresets))('%s is a sound scale', (_, scale) => {
    expect(scaleSchema.parse(scale)).toEqual(scale);
    expect(new Set(scale.values.map(({ key }) => key)).size).toBe(scale.values.length);
    expect(scale.values.map(({ order }) => order)).toEqual(scale.values.map((_, index) => index + 1));
    const order = ['false', 'mostly-false', 'mixed', 'mostly-true', 'true'];
    const colours = onScaleValues(scale).map(({ canonical }) => order.indexOf(canonical ?? ''));
    expect(colours).not.toContain(-1);
    expect(colours).toEqual(colours.toSorted((a, b) => a - b));
  });

  test('a value off the scale has a name and no numbers', () => {
    for (const scale of Object.values(scalePresets)) {
      for (const value of scale.values.filter(({ onScale }) => !onScale)) {
        expect(toClaimReviewRating(scale, value.key)).toEqual({ alternateName: value.label });
      }
    }
    expect(toClaimReviewRating(scalePresets['free-text'], 'Half the story')).toEqual({
      alternateName: 'Half the story',
    });
  });

  test('native numbers stay what they are', () => {
    expect(scalePresets.pinocchios.values.map(({ numeric }) => numeric)).toEqual([4, 3, 2, 1, 0, null]);
    expect(toClaimReviewRating(scalePresets.averitec, 'conflicting')).toMatchObject({ ratingValue: 2, bestRating: 3 });
  });
});

describe('normaliseRating', () => {
  const cases: [string, Parameters<typeof normaliseRating>[0], number | null, boolean, number][] = [
    ['a plain one', { ratingValue: 4, bestRating: 5, worstRating: 1 }, 0.75, false, 0],
    ['text numbers', { ratingValue: '2', bestRating: '5', worstRating: '1' }, 0.25, false, 0],
    ['a decimal comma', { ratingValue: '2,5', bestRating: 5, worstRating: 0 }, 0.5, false, 0],
    ['inverted: 5 of best 1, worst 5 is 0', { ratingValue: 5, bestRating: 1, worstRating: 5 }, 0, false, 0],
    ['inverted: the best', { ratingValue: 1, bestRating: 1, worstRating: 5 }, 1, false, 0],
    ['worst and best the same', { ratingValue: 1, bestRating: 1, worstRating: 1 }, null, false, 1],
    ['-1 three times says nothing', { ratingValue: -1, bestRating: -1, worstRating: -1 }, null, false, 0],
    ['no bounds', { ratingValue: 2 }, 0.25, true, 0],
    ['above the best', { ratingValue: 9, bestRating: 5, worstRating: 1 }, 1, false, 1],
    ['below the worst', { ratingValue: 0, bestRating: 5, worstRating: 1 }, 0, false, 1],
    ['no value', { bestRating: 5, worstRating: 1 }, null, false, 0],
    ['words for a value', { ratingValue: 'false', bestRating: 5, worstRating: 1 }, null, false, 0],
  ];
  test.each(cases)('%s', (_, rating, score, assumedBounds, warnings) => {
    const result = normaliseRating(rating);
    expect(result).toMatchObject({ score, assumedBounds });
    expect(result.warnings).toHaveLength(warnings);
  });

  test('a name may be text, an object, a list or a sentence', () => {
    const name = (alternateName: unknown) => normaliseRating({ alternateName }).name;
    expect(name(' False ')).toBe('False');
    expect(name({ '@value': 'False', '@language': 'en' })).toBe('False');
    expect(name(['', { name: 'Mostly false' }])).toBe('Mostly false');
    expect(name('This is false, because the register says otherwise.')).toMatch(/^This is false/u);
    expect(name(3)).toBe(null);
  });
});
