import { describe, expect, test } from 'vitest';
import { defaultScale, scalePresets } from '../verdicts/scale-presets.ts';
import { compareRating, isRight, type KnownAnswer } from './compare-rating.ts';
import { scoreResults, type CalibrationResult } from './score-results.ts';
import { comparisonSentence, leanSentence } from './words.ts';

/** Answer, rating, tolerance. */
type Rated = [answer: string, rating: string, tolerance?: KnownAnswer['tolerance']];

const resultsOf = (rated: readonly Rated[]): CalibrationResult[] =>
  rated.map(([answer, rating, tolerance = 0]) => ({
    comparison: compareRating(defaultScale, answer, rating),
    tolerance,
  }));

describe('compareRating', () => {
  // The default scale: false 1, mostly false 2, mixed 3, mostly true 4, true 5; three values off it.
  test.each([
    [['mixed', 'mixed'], { kind: 'same', onScale: true }, true, 'Right: the same rating.'],
    [['unverifiable', 'unverifiable'], { kind: 'same', onScale: false }, true, 'Right: the same rating.'],
    [['mixed', 'mostly-true'], { kind: 'steps', steps: 1 }, false, 'One step too lenient.'],
    [['mixed', 'mostly-false'], { kind: 'steps', steps: -1 }, false, 'One step too strict.'],
    [
      ['mixed', 'mostly-true', 1],
      { kind: 'steps', steps: 1 },
      true,
      'Right: one step too lenient, which this claim allows.',
    ],
    [['false', 'true', 1], { kind: 'steps', steps: 4 }, false, '4 steps too lenient.'],
    [['true', 'mostly-false'], { kind: 'steps', steps: -3 }, false, '3 steps too strict.'],
    [['true', 'unverifiable'], { kind: 'off_for_on' }, false, 'Off the scale, where the known answer is on it.'],
    [['satire', 'false', 1], { kind: 'on_for_off' }, false, 'On the scale, where the known answer is off it.'],
    [
      ['satire', 'unverifiable', 1],
      { kind: 'other_off' },
      false,
      'Off the scale like the known answer, but for another reason.',
    ],
  ] as [Rated, object, boolean, string][])('%j', ([answer, rating, tolerance = 0], comparison, right, sentence) => {
    const found = compareRating(defaultScale, answer, rating);
    expect(found).toEqual(comparison);
    expect(isRight(found, tolerance)).toBe(right);
    expect(comparisonSentence(found, tolerance)).toBe(sentence);
  });

  test('steps rise with accuracy, whatever the native numbers do', () => {
    for (const scale of Object.values(scalePresets).filter(({ kind }) => kind === 'ordinal')) {
      const ranked = scale.values.filter(({ onScale }) => onScale).sort((a, b) => a.order - b.order);
      const [worst, best] = [ranked[0]?.key ?? '', ranked.at(-1)?.key ?? ''];
      expect(compareRating(scale, worst, best)).toEqual({ kind: 'steps', steps: ranked.length - 1 });
    }
  });

  test('phrases have no steps, and capitals and spaces do not count', () => {
    const text = Object.values(scalePresets).find(({ kind }) => kind === 'text');
    if (text === undefined) throw new Error('no free-text scale');
    expect(compareRating(text, 'Needs context', ' needs  CONTEXT ')).toEqual({ kind: 'same', onScale: false });
    expect(compareRating(text, 'Needs context', 'Wrong')).toEqual({ kind: 'other_text' });
  });

  test('a rating that the scale does not have is refused', () => {
    expect(() => compareRating(defaultScale, 'true', 'quite')).toThrow(/not on the scale/u);
  });
});

describe('scoreResults', () => {
  test('a reviewer of seven claims, worked out by hand', () => {
    const score = scoreResults(
      resultsOf([
        ['false', 'false'], // the same: 0 steps
        ['true', 'mostly-true', 1], // -1, allowed
        ['mixed', 'mostly-true'], // +1, not allowed
        ['false', 'mixed', 1], // +2
        ['mostly-false', 'true'], // +3
        ['satire', 'satire'], // the same, off the scale: no steps
        ['true', 'unverifiable'], // off for on
      ]),
    );
    // Steps: (0 - 1 + 1 + 2 + 3) / 5 = 1.
    expect(score).toEqual({ claims: 7, exact: 2, right: 3, offScaleMismatches: 1, onScale: 5, meanSteps: 1 });
    expect(leanSentence(score)).toBe('On average 1.0 step too lenient.');
  });

  test('strict on the whole, with thirds', () => {
    const score = scoreResults(
      resultsOf([
        ['true', 'false'], // -4
        ['true', 'mixed'], // -2
        ['mixed', 'mostly-true'], // +1
        ['mixed', 'mixed'],
        ['mixed', 'mixed'],
        ['mixed', 'mixed'],
      ]),
    );
    // (-4 - 2 + 1) / 6 = -0.8333.
    expect(score.meanSteps).toBeCloseTo(-0.8333, 4);
    expect(leanSentence(score)).toBe('On average 0.8 steps too strict.');
  });

  test('errors that cancel out are neither', () => {
    const score = scoreResults(
      resultsOf([
        ['mixed', 'true'],
        ['mixed', 'false'],
        ['true', 'true'],
        ['true', 'true'],
        ['true', 'true'],
      ]),
    );
    expect(score).toMatchObject({ exact: 3, right: 3, meanSteps: 0 });
    expect(leanSentence(score)).toBe('On average neither too lenient nor too strict.');
  });

  test.each([
    [[], 'No calibration claim was reviewed yet.'],
    [[['true', 'true']], 'Only 1 of the 5 claims that it takes to tell.'],
    [
      Array.from({ length: 5 }, () => ['satire', 'true']),
      'No answer was on the scale, so nothing can be said of lenient or strict.',
    ],
    [
      [...Array.from({ length: 5 }, () => ['satire', 'satire']), ['true', 'true']],
      'Only 1 of the 5 claims on the scale that it takes to tell.',
    ],
  ] as [Rated[], string][])('words where there is too little: %j', (rated, sentence) => {
    const score = scoreResults(resultsOf(rated));
    expect(leanSentence(score)).toBe(sentence);
    expect(Object.values(score).some((value) => Number.isNaN(value))).toBe(false);
  });
});
