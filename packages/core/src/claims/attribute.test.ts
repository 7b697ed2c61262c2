import { describe, expect, it } from 'vitest';
import { tagTokens } from '../language/tag-tokens.ts';
import { tokenize } from '../language/tokenize.ts';
import { attribute } from './attribute.ts';
import { render, type View } from './view.ts';

function read(sentence: string): string[] {
  const tokens = tokenize(sentence, 0, sentence.length);
  tagTokens(tokens);
  const words = (view: View): string => render(sentence, view);
  return attribute(tokens).map(
    ({ source, cue, content }) => `${source === null ? '-' : words(source)} | ${cue ?? '-'} | ${words(content)}`,
  );
}

describe('attribute', () => {
  it.each([
    ['The ministry said that 40 homes flooded.', 'The ministry | said | 40 homes flooded'],
    ['The ministry said 40 homes had flooded.', 'The ministry | said | 40 homes had flooded'],
    ['Forty homes flooded, the ministry said on Monday.', 'The ministry | said | Forty homes flooded'],
    ['According to the ministry, 40 homes flooded.', 'The ministry | according to | 40 homes flooded'],
    ['Forty homes flooded, according to the ministry.', 'The ministry | according to | Forty homes flooded'],
    ['“Forty homes flooded,” said Ida Roe.', 'Ida Roe | said | Forty homes flooded,'],
    ['“Forty homes flooded,” Ida Roe, 43, said.', 'Ida Roe | said | Forty homes flooded,'],
    ['Ida Roe: “Forty homes flooded.”', 'Ida Roe | - | Forty homes flooded.'],
    ['“It flooded,” the report quoted Ms Roe as saying.', 'Ms Roe | quoted as saying | It flooded,'],
    ['The mayor told reporters in a statement that it flooded.', 'The mayor | told | It flooded'],
    ['Last week, the board announced that fares would rise.', 'The board | announced | Fares would rise'],
    ['The council has repeatedly confirmed it has no plans.', 'The council | confirmed | It has no plans'],
    ['The wall, which cost £4m, fell.', '- | - | The wall, which cost £4m, fell.'],
    ['The mayor denied that it flooded.', '- | - | The mayor denied that it flooded.'],
    ['The mayor threatened to sue.', '- | - | The mayor threatened to sue.'],
    ['She allegedly said the wall was weak.', '- | - | She allegedly said the wall was weak.'],
    ['The mayor did not say why it flooded.', '- | - | The mayor did not say why it flooded.'],
  ])('%s', (sentence, expected) => {
    expect(read(sentence)).toEqual([expected]);
  });

  it('gives each part of a report its own content', () => {
    expect(read('The ministry said that it had paid and that the town had borrowed the rest.')).toEqual([
      'The ministry | said | It had paid',
      'The ministry | said | The town had borrowed the rest',
    ]);
  });

  it('leaves what the speaker did outside of what was said', () => {
    expect(read('Ms Roe said fares would rise, and called the plan unfair.')).toEqual([
      'Ms Roe | said | Fares would rise',
      '- | - | Ms Roe called the plan unfair',
    ]);
  });

  it('keeps an aside about the speaker', () => {
    expect(read('The group, which asked 40 people, said prices had risen.')).toEqual([
      'The group | said | Prices had risen',
      '- | - | The group asked 40 people',
    ]);
  });
});
