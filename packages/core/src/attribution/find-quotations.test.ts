import { expect, it } from 'vitest';
import type { Sentence, Word } from '../language/word.ts';
import { findQuotations } from './find-quotations.ts';

it('looks at each word of a sentence of quote marks a few times only', () => {
  const many = 5000;
  const plain = { upos: 'PUNCT' as const, xpos: '``', lemma: '"', head: -1, deprel: 'punct' };
  const words = Array.from({ length: many }, (_, n): Word => {
    return { ...plain, text: '"', lower: '"', start: n, end: n + 1, index: n };
  });
  let looks = 0;
  const counted = new Proxy(words, {
    get(all, key) {
      looks += 1;
      return Reflect.get(all, key) as unknown;
    },
  });
  const sentence: Sentence = { start: 0, end: many, kind: 'body', line: 0, words: counted };
  const { list } = findQuotations('"'.repeat(many), [sentence]);
  expect(list).toHaveLength(many / 2);
  expect(looks).toBeLessThan(20 * many);
});
