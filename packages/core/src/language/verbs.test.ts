import { describe, expect, it } from 'vitest';
import { tagTokens } from './tag-tokens.ts';
import { tokenize } from './tokenize.ts';
import { findVerbGroups } from './verb-groups.ts';
import { pastOf, readVerb, thirdOf } from './verb-forms.ts';

/** The finite verb groups of a sentence, as words. */
function finite(sentence: string): string[] {
  const tokens = tokenize(sentence, 0, sentence.length);
  tagTokens(tokens);
  return findVerbGroups(tokens).map((group) =>
    tokens
      .slice(group.from, group.head + 1)
      .map((token) => token.text)
      .join(' '),
  );
}

describe('verb forms', () => {
  it('inflects regular, doubling and irregular verbs', () => {
    expect(['launch', 'drop', 'carry', 'occur', 'visit', 'fall', 'cut', 'agree'].map(pastOf)).toEqual([
      'launched',
      'dropped',
      'carried',
      'occurred',
      'visited',
      'fell',
      'cut',
      'agreed',
    ]);
    expect(['have', 'push', 'carry', 'rise'].map(thirdOf)).toEqual(['has', 'pushes', 'carries', 'rises']);
  });

  it('reads forms back', () => {
    expect(readVerb('spent')).toMatchObject({ lemma: 'spend', past: true, participle: true, base: false });
    expect(readVerb('town')).toBeUndefined();
  });
});

describe('findVerbGroups', () => {
  it.each([
    ['The council has repeatedly delayed the plan.', ['has repeatedly delayed']],
    ['The first boat rescued on Friday was turned back.', ['was turned']],
    ['Two firms based in Hull lost the contract.', ['lost']],
    ['The report shows that fares will rise.', ['shows', 'will rise']],
    ['The plan costs £4m a year.', ['costs']],
    ['They want to build a bridge.', ['want']],
    ['She did not say why it failed.', ['did not say', 'failed']],
    ['The building work stopped.', ['stopped']],
    ['Hackers attack bank website', ['attack']],
    ['The bridge, which cost £4m, runs for a mile.', ['cost', 'runs']],
    ['Residents’ groups objected.', ['objected']],
  ])('%s', (sentence, expected) => {
    expect(finite(sentence)).toEqual(expected);
  });
});
