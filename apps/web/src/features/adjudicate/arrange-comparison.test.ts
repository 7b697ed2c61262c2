import type { AdjudicationView, EvidenceView, PeerReviewView } from '@claimdesk/api/views';
import type { Stance } from '@claimdesk/core';
import { describe, expect, it } from 'vitest';
import { evidenceRows, markOwnFigures, splitFields, spreadWords } from './arrange-comparison.ts';

function item(stance: Stance): EvidenceView {
  return {
    id: stance,
    url: null,
    citation: 'Annex C',
    title: null,
    publisher: null,
    published: null,
    accessed: null,
    quote: null,
    locator: null,
    stance,
    sourceType: null,
    note: null,
    file: null,
    reusedFrom: null,
    version: 1,
  };
}

const reviews = ['A', 'B'].map((label) => ({ label }) as PeerReviewView);

function source(key: string, uses: Record<string, Stance>): AdjudicationView['evidence'][number] {
  return {
    key,
    title: key,
    url: null,
    citation: key,
    uses: Object.entries(uses).map(([label, stance]) => ({ label, evidence: item(stance) })),
  };
}

describe('evidenceRows', () => {
  it('puts what is read differently or used by one only before what is the same', () => {
    const evidence = [
      source('same', { A: 'supports', B: 'supports' }),
      source('only-b', { B: 'refutes' }),
      source('other', { B: 'context', A: 'supports' }),
    ];
    const rows = evidenceRows({ evidence, reviews });
    expect(rows.map((row) => [row.key, ...row.cells.map((cell) => cell?.stance ?? null)])).toEqual([
      ['only-b', null, 'refutes'],
      ['other', 'supports', 'context'],
      ['same', 'supports', 'supports'],
    ]);
  });
});

describe('splitFields', () => {
  it('keeps the order of the table in both heaps', () => {
    expect(splitFields({ differences: ['confidence', 'rating', 'evidence'] })).toEqual({
      differing: ['rating', 'confidence'],
      same: ['flags'],
    });
  });
});

describe('markOwnFigures', () => {
  it('marks the figures that no other review gives and keeps every character', () => {
    const text = '2,314 is listed, but 1,180 moved. Only 1,134 remain.';
    const parts = markOwnFigures(text, ['The register gives 2,314 homes.']);
    expect(parts.filter((part) => part.own).map((part) => part.text)).toEqual(['1,180', '1,134']);
    expect(parts.map((part) => part.text).join('')).toBe(text);
    expect(parts.every((part) => text.startsWith(part.text, part.start))).toBe(true);
  });

  it('takes a figure without the full stop behind it', () => {
    expect(markOwnFigures('In 2023.', ['no figure']).map((part) => part.text)).toEqual(['In ', '2023', '.']);
  });

  it('marks nothing where there is nothing to compare', () => {
    expect(markOwnFigures('In 2023.', [])).toEqual([{ start: 0, text: 'In 2023.', own: false }]);
    expect(markOwnFigures('', ['x'])).toEqual([]);
  });
});

describe('spreadWords', () => {
  it('counts steps', () => {
    expect([null, 0, 1, 2].map(spreadWords)).toEqual([null, '0 steps apart', '1 step apart', '2 steps apart']);
  });
});
