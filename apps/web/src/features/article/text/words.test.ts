import { describe, expect, it } from 'vitest';
import { moveEnd, snapToWords, tidyRange, wordsBetween } from './words.ts';

const text = 'It said “more than 2,300 homes had gone”, and left.';
const span = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];
const read = (range: [number, number] | null) => range && text.slice(range[0], range[1]);

describe('words', () => {
  it('keeps the offsets of the whole text', () => {
    expect(wordsBetween(text, 8, 30).map((word) => text.slice(word.start, word.end))).toEqual([
      '“more',
      'than',
      '2,300',
      'homes',
    ]);
  });

  it('grows half words to whole ones and drops the quotation marks around them', () => {
    const [start] = span('ore than');
    expect(read(snapToWords(text, start, start + 12))).toBe('more than 2,300');
    expect(snapToWords(text, 2, 3)).toBeNull();
  });

  it('tidies stops and marks, and says when nothing is left', () => {
    expect(read(tidyRange(text, ...span('gone”, ')))).toBe('gone');
    expect(tidyRange(text, ...span('”, '))).toBeNull();
  });

  it('moves one end by one word and stops at the limits', () => {
    const claim = span('more than 2,300 homes had gone');
    const limits: [number, number] = [0, text.length];
    expect(read(moveEnd(text, claim, 'start-in', limits))).toBe('than 2,300 homes had gone');
    expect(read(moveEnd(text, claim, 'end-in', limits))).toBe('more than 2,300 homes had');
    expect(read(moveEnd(text, claim, 'start-out', limits))).toBe('said “more than 2,300 homes had gone');
    expect(moveEnd(text, [0, 2], 'start-out', limits)).toBeNull();
    expect(moveEnd(text, span('left'), 'start-in', limits)).toBeNull();
  });
});
