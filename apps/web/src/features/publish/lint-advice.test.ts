import { describe, expect, it } from 'vitest';
import { adviceFor, lintWords } from './lint-advice.ts';

describe('lintWords', () => {
  it('says whether something stands in the way', () => {
    expect(lintWords(0, 0)).toBe('Nothing stands in the way.');
    expect(lintWords(0, 1)).toBe('1 thing to look at, none stands in the way.');
    expect(lintWords(2, 1)).toBe('2 errors to put right before publishing.');
  });
});

describe('adviceFor', () => {
  it('knows what to do, and is silent about codes that say it themselves', () => {
    expect(adviceFor({ code: 'no_primary_source' })).toContain('publish as it is');
    expect(adviceFor({ code: 'missing_explanation' })).toBeNull();
  });
});
