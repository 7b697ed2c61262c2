import type { DecisionView, PeerReviewView } from '@claimdesk/api/views';
import { describe, expect, it } from 'vitest';
import { addParagraph, firstExplanation, paragraphs } from './first-explanation.ts';

const verdict = { ratingKey: 'mixed', label: 'Mixed' };
const decision = { explanation: null, rationale: null, roundNumber: 2, verdict } as DecisionView;

function review(rationale: string, ratingKey: string, roundNumber = 2): PeerReviewView {
  return { rationale, roundNumber, verdict: { ...verdict, ratingKey } } as PeerReviewView;
}

describe('firstExplanation', () => {
  it('takes what was approved before, then the adjudicator', () => {
    const both = { ...decision, explanation: 'Approved.', rationale: 'Decided.' };
    expect(firstExplanation(both, [])).toBe('Approved.');
    expect(firstExplanation({ ...both, explanation: null }, [])).toBe('Decided.');
  });

  it('takes the only review of the round that says what was decided', () => {
    const reviews = [review('Old.', 'mixed', 1), review('Mine.', 'mixed'), review('Other.', 'true')];
    expect(firstExplanation(decision, reviews)).toBe('Mine.');
  });

  it('chooses for nobody when several say it', () => {
    expect(firstExplanation(decision, [review('A.', 'mixed'), review('B.', 'mixed')])).toBe('');
    expect(firstExplanation(decision, [])).toBe('');
  });
});

describe('paragraphs', () => {
  it('ends one at an empty line and drops empty ones', () => {
    expect(paragraphs('One\nstill one.\n \n\nTwo.\n')).toEqual(['One\nstill one.', 'Two.']);
    expect(paragraphs('  ')).toEqual([]);
  });

  it('reads back what was added', () => {
    expect(paragraphs(addParagraph('One.\n', 'Two.'))).toEqual(['One.', 'Two.']);
    expect(addParagraph('', 'Two.')).toBe('Two.');
  });
});
