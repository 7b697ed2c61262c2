import type { Line } from '@claimdesk/core';
import { describe, expect, it } from 'vitest';
import { numberSentences, sentenceAt, trimLimits } from './sentences.ts';

const text = 'The wall held. It cost ten pounds.\nSign up now.\nNobody was hurt.';
const lines: Line[] = [
  { start: 0, end: 34, kind: 'body' },
  { start: 35, end: 47, kind: 'boilerplate' },
  { start: 48, end: 64, kind: 'body' },
];

describe('sentences', () => {
  const sentences = numberSentences(text, lines);

  it('counts what a reader reads, not what was left out', () => {
    expect(sentences.map(({ number, span }) => [number, text.slice(...span)])).toEqual([
      [1, 'The wall held.'],
      [2, 'It cost ten pounds.'],
      [3, 'Nobody was hurt.'],
    ]);
  });

  it('finds the sentence of an offset', () => {
    expect(sentenceAt(sentences, 20)?.number).toBe(2);
    expect(sentenceAt(sentences, 40)).toBeNull();
  });

  it('lets a claim grow into the sentences beside its own, not into another paragraph', () => {
    expect(trimLimits(sentences, [15, 17])).toEqual([0, 34]);
    expect(trimLimits(sentences, [0, 4])).toEqual([0, 34]);
    expect(trimLimits(sentences, [48, 54])).toEqual([48, 64]);
    expect(trimLimits([], [3, 9])).toEqual([3, 9]);
  });
});
