import { diffWords } from '@claimdesk/core';
import { describe, expect, it } from 'vitest';
import { resolvedWords } from './resolved-words.ts';

describe('resolvedWords', () => {
  it('says what a word was read as', () => {
    expect(resolvedWords(diffWords('He reportedly stressed it', 'Ilse Darrow reportedly stressed it'))).toEqual([
      { from: 'He', to: 'Ilse Darrow' },
    ]);
  });

  it('says nothing of a change of tense', () => {
    expect(resolvedWords(diffWords('the town now had “the best wall', 'Ostermere now has the best wall'))).toEqual([
      { from: 'the town', to: 'Ostermere' },
    ]);
  });

  it('says nothing of words that were only left out or added, nor of a passage written anew', () => {
    expect(resolvedWords(diffWords('the wall, which held', 'the wall held'))).toEqual([]);
    const long = 'one two three four five six seven eight nine';
    expect(
      resolvedWords(diffWords(long, 'quite another passage of words altogether that nobody would call a name')),
    ).toEqual([]);
  });
});
