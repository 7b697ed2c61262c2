import { describe, expect, it } from 'vitest';
import { tagTokens } from '../language/tag-tokens.ts';
import { tokenize } from '../language/tokenize.ts';
import { decompose } from './decompose.ts';
import { takeAppositions } from './split-appositions.ts';
import { render } from './view.ts';

function tagged(sentence: string): ReturnType<typeof tokenize> {
  const tokens = tokenize(sentence, 0, sentence.length);
  tagTokens(tokens);
  return tokens;
}

const read = (sentence: string): string[] =>
  decompose(tagged(sentence)).map((view) => render(sentence, view).replace(/\.$/, ''));

describe('decompose', () => {
  it.each([
    [
      'repeats the subject of joined verbs',
      'The council approved the plan and ordered a review.',
      ['The council approved the plan', 'The council ordered a review'],
    ],
    [
      'repeats an auxiliary',
      'The firm has closed two sites and cut 40 jobs.',
      ['The firm has closed two sites', 'The firm has cut 40 jobs'],
    ],
    [
      'repeats a passive',
      'He was arrested in May and charged with fraud.',
      ['He was arrested in May', 'He was charged with fraud'],
    ],
    [
      'reads lists of verbs',
      'The town built a wall, bought two pumps and hired ten guards.',
      ['The town built a wall', 'The town bought two pumps', 'The town hired ten guards'],
    ],
    [
      'splits clauses',
      'Fares rose in May, and the mayor ordered a review.',
      ['Fares rose in May', 'The mayor ordered a review'],
    ],
    [
      'shares what stands in front',
      'On Friday, boats saved 40 people and the navy saved ten more.',
      ['On Friday, boats saved 40 people', 'On Friday, the navy saved ten more'],
    ],
    [
      'splits a relative clause in the middle',
      'The wall, which cost £41m, opened in May.',
      ['The wall opened in May', 'The wall cost £41m'],
    ],
    [
      'splits a relative clause at the end',
      'The town raised a levy, which pays for the buses.',
      ['The town raised a levy', 'A levy pays for the buses'],
    ],
    [
      're-inflects what was seen',
      'It follows a dispute over pay which has seen drivers reject three offers in a year.',
      ['It follows a dispute over pay', 'Drivers rejected three offers in a year'],
    ],
    [
      'reads participles in front',
      'Accompanied by two aides, Ms Roe opened the bridge.',
      ['Ms Roe was accompanied by two aides', 'Ms Roe opened the bridge'],
    ],
    [
      'reads effects',
      'A storm hit the coast, killing 12 people and injuring 40.',
      ['A storm hit the coast', 'A storm killed 12 people', 'A storm injured 40'],
    ],
    [
      'splits contrast',
      'Fares rose, although the firm had promised a freeze.',
      ['Fares rose', 'The firm had promised a freeze'],
    ],
    ['drops connectives', 'However, the bridge is closed to all traffic.', ['The bridge is closed to all traffic']],
  ])('%s', (_, sentence, expected) => {
    expect(read(sentence)).toEqual(expected);
  });

  it.each([
    'Neither the mayor nor the council answered and nobody knows why.',
    'The bridge that links the two towns is closed.',
    'Fares between Hull and Marlow rose by a fifth.',
    'The drill includes firing, bombing and landing troops.',
    'The bridge closed after the cables broke.',
    'It had not opened either the gate or the lock and failed.',
  ])('leaves whole: %s', (sentence) => {
    expect(read(sentence)).toEqual([sentence.replace(/\.$/, '')]);
  });
});

describe('takeAppositions', () => {
  const parts = (sentence: string): string[] => {
    const { view, relations } = takeAppositions(tagged(sentence));
    return [view, ...relations].map((part) => render(sentence, part));
  };

  it('makes a role after a name a relation', () => {
    expect(parts('Ida Roe, chair of the council, resigned.')).toEqual([
      'Ida Roe resigned.',
      'Ida Roe is chair of the council',
    ]);
    expect(parts('Ida Roe, 43, resigned.')).toEqual(['Ida Roe resigned.', 'Ida Roe is 43']);
  });

  it('makes a role before a name a relation, unless it would not stand alone', () => {
    expect(parts('The council’s chair, Ida Roe, resigned.')).toEqual([
      'Ida Roe resigned.',
      'Ida Roe is The council’s chair',
    ]);
    expect(parts('Its chair, Ida Roe, resigned.')).toEqual(['Ida Roe resigned.']);
  });

  it('leaves lists alone', () => {
    expect(parts('Ida Roe, Tom Marsh and Ada Quill resigned.')).toEqual(['Ida Roe, Tom Marsh and Ada Quill resigned.']);
  });
});
