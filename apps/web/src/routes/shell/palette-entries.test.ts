import { describe, expect, it } from 'vitest';
import { likeliest, matching, type PaletteEntry } from './palette-entries.ts';

const entry = (label: string, detail = ''): PaletteEntry => ({ id: label, label, detail, run: () => {} });
const labels = (entries: PaletteEntry[]) => entries.map(({ label }) => label);
const entries = [entry('Open the article', 'Review'), entry('Articles', 'Go to'), entry('Skip', 'Review')];

describe('likeliest', () => {
  it('is what begins with the typed words, else the first', () => {
    expect(likeliest(entries, 'sk')).toBe(2);
    expect(likeliest(entries, 'the')).toBe(0);
    expect(likeliest(entries, '')).toBe(0);
  });
});

describe('matching', () => {
  it('keeps everything when nothing is typed', () => {
    expect(labels(matching(entries, '  '))).toHaveLength(3);
  });

  it('wants every word, in the label or in what it belongs to', () => {
    expect(labels(matching(entries, 'review open'))).toEqual(['Open the article']);
    expect(labels(matching(entries, 'review publish'))).toEqual([]);
  });

  it('puts what begins with the word first', () => {
    expect(labels(matching(entries, 'ART'))).toEqual(['Articles', 'Open the article']);
  });
});
