import { describe, expect, test } from 'vitest';
import { defaultScale, scalePresets } from '../verdicts/scale-presets.ts';
import { reviewDraftProblems, type ReviewDraft } from './review-draft.ts';

const draft: ReviewDraft = {
  ratingKey: 'mixed',
  confidence: 'high',
  flags: [],
  rationale: 'The register says so.',
  searchedNote: '',
};
const evidence = [{ stance: 'supports' }] as const;
const problems = (change: Partial<ReviewDraft>, items: Parameters<typeof reviewDraftProblems>[1] = evidence) =>
  reviewDraftProblems({ ...draft, ...change }, items, defaultScale);

describe('reviewDraftProblems', () => {
  test('a complete draft has none', () => {
    expect(problems({})).toEqual([]);
  });

  test('an empty draft is told everything, in the order of the form', () => {
    expect(problems({ ratingKey: null, confidence: null, rationale: ' ' })).toEqual([
      'Choose a rating.',
      'Say how confident you are.',
      'Write the rationale: what the evidence shows.',
    ]);
  });

  test('a rating of another scale is refused', () => {
    expect(problems({ ratingKey: 'half-true' })).toHaveLength(1);
  });

  test('a rating on the scale needs evidence with a stance', () => {
    expect(problems({}, [])).toHaveLength(1);
    expect(problems({}, [{ stance: null }])).toHaveLength(1);
  });

  test('off the scale, evidence or a note of the search will do', () => {
    expect(problems({ ratingKey: 'unverifiable' }, [])).toHaveLength(1);
    expect(problems({ ratingKey: 'unverifiable', searchedNote: 'Two archives, no trace.' }, [])).toEqual([]);
    expect(problems({ ratingKey: 'unverifiable' })).toEqual([]);
    expect(problems({ ratingKey: 'false', searchedNote: 'Two archives, no trace.' }, [])).toHaveLength(1);
  });

  test('free text takes a short phrase', () => {
    const text = { ...draft, ratingKey: 'Half the story' };
    expect(reviewDraftProblems(text, evidence, scalePresets['free-text'])).toEqual([]);
    expect(
      reviewDraftProblems({ ...text, ratingKey: 'x'.repeat(61) }, evidence, scalePresets['free-text']),
    ).toHaveLength(1);
  });
});
