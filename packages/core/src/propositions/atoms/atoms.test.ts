import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readModels } from '../../../bench/read-models.ts';
import type { Word } from '../../language/word.ts';
import { loadModels, type LoadedModels } from '../../loaded-models.ts';
import { propositionsStage, type StageClaim } from '../../stages/propositions.ts';
import { mendJoints } from './mend-joints.ts';

let models: LoadedModels;
beforeAll(() => {
  models = loadModels(readModels());
});

function atomsOf(text: string): StageClaim[] {
  const output = propositionsStage({ text }, models);
  return 'claims' in output ? output.claims : [];
}

describe('atoms of a sentence', () => {
  it.each([
    [
      'Ida Roe, born in Orr in 1960, is a Danish clerk.',
      ['Ida Roe, born in Orr', 'Ida Roe, born in 1960', 'Ida Roe is a clerk', 'Ida Roe is a Danish clerk'],
    ],
    [
      'A member of the council, she opened the mill in 1950.',
      ['A member of the council, she', 'She opened the mill in 1950'],
    ],
    ['The firm sold the mill in Orr and Poe.', ['The firm sold the mill in Orr', 'The firm sold the mill in Poe']],
    [
      'The firm worked in towns such as Roe and Orr.',
      ['The firm worked in towns', 'The firm worked in Roe', 'The firm worked in Orr'],
    ],
    [
      'In May the firm sold the mill to the town.',
      ['The firm sold the mill to the town', 'In May the firm sold the mill to the town'],
    ],
    ['The town has a short, steep road.', ['The town has a short road', 'The town has a steep road']],
    ['She served from 1963 to 1967 in the senate.', ['She served from 1963 to 1967', 'She served in the senate']],
    [
      'She received the Prize for Peace and the Prize for Art.',
      ['She received the Prize for Peace', 'She received the Prize for Art'],
    ],
    ['The town grew, and it built a school.', ['The town grew', 'The town built a school']],
    ['Candidate for the Roe Prize and the Orr Prize.', ['Candidate for the Roe Prize', 'Candidate for the Orr Prize']],
    ['The firm sold bread or milk.', ['The firm sold bread or milk']],
  ])('%s', (sentence, expected) => {
    expect(atomsOf(sentence).map((claim) => claim.text)).toEqual(expected);
  });

  it('have exact spans in order', () => {
    const phrase = fc.constantFrom(
      'Ida Roe',
      'the mill',
      ',',
      '(1904)',
      'and',
      'born',
      'in Orr',
      'is',
      'a Danish',
      'sold',
      'such as',
      'who',
      '“',
      'to 1967',
      'from 1963',
      'it',
      '.',
      '🙂',
    );
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 40 }), (phrases) => {
        const text = phrases.join(' ');
        const spans = atomsOf(text).map((claim) => claim.spans);
        for (const [start, end] of spans.flat()) {
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          expect(end).toBeGreaterThan(start);
        }
        for (const list of spans) expect(list).toEqual(list.toSorted((a, b) => a[0] - b[0]));
      }),
      { numRuns: 60 },
    );
  });
});

describe('mended joints', () => {
  const word = fc.record({
    text: fc.constantFrom('Roe', 'to', 'from', ',', 'and', '1963', 'sold'),
    upos: fc.constantFrom('PROPN', 'ADP', 'PUNCT', 'CCONJ', 'NUM', 'VERB', 'NOUN'),
    xpos: fc.constantFrom('NNP', 'VBD'),
    deprel: fc.constantFrom('flat', 'conj', 'appos', 'nmod'),
    up: fc.nat(),
  });

  it('stay a tree', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 14 }), fc.integer(), (drawn, seed) => {
        const order = drawn
          .map((_, n) => n)
          .toSorted((a, b) => (((a + 1) * seed) % 7) - (((b + 1) * seed) % 7) || a - b);
        const words = drawn.map(({ text, up, ...rest }, index): Word => {
          const place = order.indexOf(index);
          const head = place === 0 ? -1 : (order[up % place] ?? -1);
          return {
            ...rest,
            text,
            lower: text.toLowerCase(),
            lemma: text,
            start: index,
            end: index + 1,
            index,
            head,
          } as Word;
        });
        const mended = mendJoints(words);
        for (const { index } of mended) {
          let steps = 0;
          for (let at = index; at !== -1; at = mended[at]?.head ?? -1)
            expect((steps += 1)).toBeLessThanOrEqual(mended.length);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
