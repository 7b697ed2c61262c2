import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readModels } from '../../bench/read-models.ts';
import { loadModels } from '../loaded-models.ts';
import { mendTree } from './mend-tree.ts';
import { isTree } from './tree-relations.ts';
import type { Word } from './word.ts';

const { analyser } = loadModels(readModels());

/** Words that the rules look for, among others. */
const forms =
  `the a that which who one of two said told adding had has been not us them as many after before since until and but or , , . “ ” ; : -
  Ida Roe Orr mayor clerk council farmers people shares sources close to it she he they his her its fell rose 9 % according
  found warned called asked why where leaked letters suggested was were is night described dawn should were if`.split(
    /\s+/,
  );
const relations =
  `nsubj nsubj:pass obj iobj obl obl:agent obl:unmarked nmod nmod:poss acl acl:relcl advcl advcl:relcl ccomp xcomp conj cc case mark det amod
  compound flat appos aux aux:pass cop punct parataxis advmod nummod fixed dep csubj expl`.split(/\s+/);
const tags = 'NN NNS NNP VBD VBN VBG VBZ VBP VB MD IN DT JJ JJS RB PRP PRP$ WDT WP WRB CC CD TO POS , .'.split(' ');
const universal = 'NOUN PROPN VERB AUX ADP DET ADJ ADV PRON CCONJ SCONJ NUM PART PUNCT'.split(' ') as Word['upos'][];

/** A tree at random: each word hangs on a word that was placed before it, in any order. */
const trees = fc.integer({ min: 3, max: 30 }).chain((size) =>
  fc.record({
    order: fc.shuffledSubarray([...Array(size).keys()], { minLength: size, maxLength: size }),
    above: fc.array(fc.nat(), { minLength: size, maxLength: size }),
    form: fc.array(fc.constantFrom(...forms), { minLength: size, maxLength: size }),
    deprel: fc.array(fc.constantFrom(...relations), { minLength: size, maxLength: size }),
    xpos: fc.array(fc.constantFrom(...tags), { minLength: size, maxLength: size }),
    upos: fc.array(fc.constantFrom(...universal), { minLength: size, maxLength: size }),
  }),
);

function word(
  index: number,
  text: string,
  head: number,
  deprel: string,
  xpos = 'NN',
  upos: Word['upos'] = 'NOUN',
): Word {
  const lower = text.toLowerCase();
  return { index, text, lower, lemma: lower, start: 9 * index, end: 9 * index + text.length, head, deprel, xpos, upos };
}

describe('mending', () => {
  it('leaves a tree of any tree', () => {
    fc.assert(
      fc.property(trees, ({ order, above, form, deprel, xpos, upos }) => {
        const heads = new Map(order.map((index, n) => [index, n === 0 ? -1 : (order[(above[n] ?? 0) % n] ?? -1)]));
        const words = form.map((text, index) => {
          const head = heads.get(index) ?? -1;
          return word(index, text, head, head === -1 ? 'root' : (deprel[index] ?? 'dep'), xpos[index], upos[index]);
        });
        mendTree(words);
        expect(isTree(words)).toBe(true);
        expect(words.some(({ head }) => head === -1)).toBe(true);
      }),
      { numRuns: 4_000 },
    );
  }, 60_000);

  it.each(['We know, there’s-we doubt it is fair.', 'He says it-that is-fell.'])('leaves a tree of “%s”', (text) => {
    expect(isTree(analyser.analyse(text, 0, text.length))).toBe(true);
  });

  it('takes a pass back that would close a ring', () => {
    // "us" would hang on "told", which hangs on "us" here.
    const words = [
      word(0, 'told', 1, 'acl', 'VBD', 'VERB'),
      word(1, 'us', 3, 'nsubj', 'PRP', 'PRON'),
      word(2, 'she', 3, 'nsubj', 'PRP', 'PRON'),
      word(3, 'left', -1, 'root', 'VBD', 'VERB'),
    ];
    mendTree(words);
    expect(words.map(({ head }) => head)).toEqual([1, 3, 3, -1]);
  });

  it('tells a tree from a ring', () => {
    const words = analyser.analyse('The clerk left.', 0, 15);
    expect(isTree(words)).toBe(true);
    (words[0] as Word).head = 1;
    (words[1] as Word).head = 0;
    expect(isTree(words)).toBe(false);
  });
});
