import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { readModels } from '../../../bench/read-models.ts';
import { loadModels } from '../../loaded-models.ts';
import type { Analyser } from '../analyser.ts';
import { uposTags } from '../word.ts';
import { createParser, LONGEST, type ParsedTree, type Parser } from './create-parser.ts';
import type { ParserWord } from './word-features.ts';

let parser: Parser;
let plain: Parser;
let analyser: Analyser;

beforeAll(() => {
  const models = readModels();
  parser = createParser(models.parser);
  plain = createParser(models.parser, { plain: true });
  analyser = loadModels(models).analyser;
});

const word: fc.Arbitrary<ParserWord> = fc
  .record({
    text: fc.oneof(
      fc.constantFrom('the', 'mayor', 'said', 'that', ',', '12', 'Pelham', 'who', 'and', 'to', '.', '“', '😀'),
      fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }),
    ),
    upos: fc.constantFrom(...uposTags),
    xpos: fc.constantFrom('NN', 'VBD', 'IN', ',', '.', 'DT', 'WP', 'no tag'),
  })
  .map((each) => ({ ...each, lower: each.text.toLowerCase() }));

/** One root, which alone has the relation "root", and from every word a way up to it. */
function isTree(tree: ParsedTree, length: number): boolean {
  const roots = tree.heads.filter((head) => head === -1).length;
  if (tree.heads.length !== length || tree.deprels.length !== length || roots !== Math.min(1, length)) return false;
  return tree.heads.every((head, index) => {
    let at = index;
    for (let step = 0; step < length && at >= 0; step += 1) at = tree.heads[at] as number;
    return at === -1 && (tree.deprels[index] === 'root') === (head === -1);
  });
}

test('any words give a tree with one root and no circle', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      expect(isTree(parser.parse(words), words.length)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test.each([0, 1, 2, LONGEST, LONGEST + 1, 500, 3_000])('%i words give a tree', (length) => {
  const words = fc.sample(fc.array(word, { minLength: length, maxLength: length, size: 'max' }), {
    numRuns: 1,
    seed: 7,
  });
  expect(isTree(parser.parse(words[0] ?? []), length)).toBe(true);
});

test('the same words give the same tree, whatever was parsed between, with and without WebAssembly', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), fc.array(word, { maxLength: 12 }), (words, others) => {
      const first = parser.parse(words);
      parser.parse(others);
      expect(parser.parse(words)).toEqual(first);
      expect(plain.parse(words)).toEqual(first);
    }),
    { numRuns: 40 },
  );
});

/** "relation(head, dependent)" of each word. */
function arcs(text: string): string[] {
  const words = analyser.analyse(text, 0, text.length);
  return words.map(({ deprel, head, text: form }) => `${deprel}(${words[head]?.text ?? ''}, ${form})`);
}

test.each([
  ['The farmer sold two horses.', ['nsubj(sold, farmer)', 'obj(sold, horses)', 'nummod(horses, two)', 'root(, sold)']],
  ['The bridge was closed by the police.', ['nsubj:pass(closed, bridge)', 'aux:pass(closed, was)']],
  ['The nurse who found the letter called her brother.', ['acl:relcl(nurse, found)', 'nsubj(called, nurse)']],
  ['The minister said that the school would open in May.', ['ccomp(said, open)', 'nsubj(open, school)']],
  ['When the rain stopped, the children went home.', ['advcl(went, stopped)', 'nsubj(went, children)']],
  ['The council wants to build a library.', ['xcomp(wants, build)', 'obj(build, library)']],
  ['Anna and Peter bought bread and milk.', ['conj(Anna, Peter)', 'conj(bread, milk)', 'nsubj(bought, Anna)']],
  ["The town's mayor resigned on Monday.", ['nmod:poss(mayor, town)', 'nsubj(resigned, mayor)']],
])('%s', (text, expected) => {
  expect(arcs(text)).toEqual(expect.arrayContaining(expected));
});
