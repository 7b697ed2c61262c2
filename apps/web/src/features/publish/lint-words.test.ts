import { describe, expect, it } from 'vitest';
import { lintWords } from './lint-words.ts';

describe('lintWords', () => {
  it('says whether something stands in the way', () => {
    expect(lintWords(0, 0)).toBe('Nothing stands in the way.');
    expect(lintWords(0, 1)).toBe('1 thing to look at, none stands in the way.');
    expect(lintWords(2, 1)).toBe('2 errors to put right before publishing.');
  });
});
