import { describe, expect, it } from 'vitest';
import { compareReviews, evidenceKey, mergeEvidence } from './compare-reviews.ts';
import type { ComparedEvidence, ComparedReview } from './compare-reviews.ts';

const scale = {
  values: [
    { key: 'true', order: 5, onScale: true },
    { key: 'mostly-true', order: 4, onScale: true },
    { key: 'mixed', order: 3, onScale: true },
    { key: 'mostly-false', order: 2, onScale: true },
    { key: 'false', order: 1, onScale: true },
    { key: 'satire', order: 8, onScale: false },
  ],
};

function evidence(url: string | null, stance: string, title = 'Register'): ComparedEvidence {
  return { url, citation: null, title, stance };
}

function review(label: string, over: Partial<ComparedReview>): ComparedReview {
  return { label, ratingKey: 'mixed', flags: [], confidence: 'medium', rationale: '', evidence: [], ...over };
}

describe('compareReviews', () => {
  it('counts the steps and fills the way between the outermost ratings', () => {
    const result = compareReviews(
      [review('A', { ratingKey: 'mostly-true' }), review('B', { ratingKey: 'mostly-false' })],
      scale,
    );
    expect(result.stepsApart).toBe(2);
    expect(result.points.map((point) => point.key)).toEqual(['false', 'mostly-false', 'mixed', 'mostly-true', 'true']);
    expect(result.points.map((point) => point.labels.join(''))).toEqual(['', 'B', '', 'A', '']);
    expect(result.points.map((point) => point.between)).toEqual([false, false, true, true, false]);
  });

  it('names what differs and what does not, flags in any order', () => {
    const result = compareReviews(
      [
        review('A', { flags: ['outdated', 'missing_context'], confidence: 'high' }),
        review('B', { flags: ['missing_context', 'outdated'] }),
      ],
      scale,
    );
    expect(result.differing).toEqual(['confidence']);
    expect(result.same).toEqual(['rating', 'flags']);
  });

  it('sees a third review that differs from two equal ones', () => {
    const result = compareReviews([review('A', {}), review('B', {}), review('C', { flags: ['outdated'] })], scale);
    expect(result.differing).toEqual(['flags']);
  });

  it('gives no distance when one rating is off the scale', () => {
    const result = compareReviews([review('A', {}), review('B', { ratingKey: 'satire' })], scale);
    expect(result.stepsApart).toBeNull();
    expect(result.points.every((point) => !point.between)).toBe(true);
  });
});

describe('mergeEvidence', () => {
  it('puts one source into one row and those read differently first', () => {
    const rows = mergeEvidence([
      { evidence: [evidence('https://a.example/both', 'supports'), evidence('https://a.example/x', 'supports')] },
      { evidence: [evidence('https://a.example/both/#p2', 'supports'), evidence('https://a.example/y', 'refutes')] },
    ]);
    expect(rows.map((row) => row.cells.map((cell) => cell?.stance ?? null))).toEqual([
      ['supports', null],
      [null, 'refutes'],
      ['supports', 'supports'],
    ]);
  });

  it('knows a citation by its words', () => {
    const item = { url: null, citation: 'Annex  C, p. 4', title: null, stance: 'context' };
    expect(evidenceKey(item)).toBe(evidenceKey({ ...item, citation: 'annex c, p. 4', title: 'Annex' }));
  });
});
