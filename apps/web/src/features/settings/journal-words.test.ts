import { describe, expect, it } from 'vitest';
import { journalWords } from './journal-words.ts';

describe('journalWords', () => {
  it('has a sentence for what it knows and plain words for the rest', () => {
    expect(journalWords('claim.reword')).toBe('Wording changed');
    expect(journalWords('round.ask_one_more')).toBe('Round: ask one more');
    expect(journalWords('seal')).toBe('Seal');
  });
});
