import { defaultScale } from '@claimdesk/core';
import { describe, expect, it } from 'vitest';
import {
  causeWords,
  decisionProblems,
  emptyDecision,
  isDecisionDraft,
  letterTags,
  startFrom,
  toggleCause,
  type DecisionDraft,
} from './decision-draft.ts';

const whole: DecisionDraft = {
  ratingKey: 'mixed',
  causes: ['evidence'],
  flags: ['outdated'],
  confidence: 'high',
  rationale: 'Half of it holds.',
};

describe('decisionProblems', () => {
  it('asks for all four, in the order of the form, and for a rating of this scale', () => {
    expect(decisionProblems(emptyDecision, defaultScale)).toHaveLength(4);
    expect(decisionProblems(whole, defaultScale)).toEqual([]);
    expect(decisionProblems({ ...whole, ratingKey: 'pants-on-fire' }, defaultScale)).toEqual(['Choose a rating.']);
  });
});

describe('causes', () => {
  it('keeps their order and joins them in words', () => {
    const chosen = toggleCause(toggleCause([], 'slip'), 'evidence');
    expect(chosen).toEqual(['evidence', 'slip']);
    expect(causeWords(chosen)).toBe('One had evidence the other missed; Slip');
    expect(toggleCause(chosen, 'slip')).toEqual(['evidence']);
  });
});

describe('startFrom', () => {
  it('loses nothing that was typed', () => {
    expect(startFrom(' ', 'Theirs.')).toBe('Theirs.');
    expect(startFrom('Mine.\n', 'Theirs.')).toBe('Mine.\n\nTheirs.');
  });
});

describe('letterTags', () => {
  it('collects the letters of one value', () => {
    const review = (label: string, ratingKey: string) => ({ label, verdict: { ratingKey } });
    expect(letterTags([review('A', 'true'), review('B', 'false'), review('C', 'true')])).toEqual({
      true: ['A', 'C'],
      false: ['B'],
    });
  });
});

describe('isDecisionDraft', () => {
  it('knows its own shape and nothing older', () => {
    expect(isDecisionDraft(JSON.parse(JSON.stringify(whole)))).toBe(true);
    expect(isDecisionDraft(emptyDecision)).toBe(true);
    expect(isDecisionDraft({ ...whole, causes: ['luck'] })).toBe(false);
    expect(isDecisionDraft({ ...whole, confidence: undefined })).toBe(false);
    expect(isDecisionDraft(null)).toBe(false);
  });
});
