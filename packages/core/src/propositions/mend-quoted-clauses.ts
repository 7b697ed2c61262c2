import type { Word } from '../language/word.ts';
import type { Frame } from './proposition.ts';

/**
 * Corrects what a parser gets wrong where the speech around it tells better: in “People pay,” said Ms Roe, the first
 * noun belongs to what is said, not to "said". Words that change are copied.
 */
export function mendQuotedClauses(words: Word[], frames: Frame[]): Word[] {
  let mended = words;
  for (const { content } of frames) {
    const said = new Set(content);
    const heads = content.filter((n) => !said.has(mended[n]?.head ?? -1) && mended[n]?.upos !== 'PUNCT');
    const main = heads.find((n) => /^(?:ccomp|parataxis|root)$/.test(mended[n]?.deprel ?? ''));
    if (main === undefined) continue;
    for (const n of heads) {
      const word = mended[n];
      if (word === undefined || n >= main || !/^(?:nsubj|obl|advmod|csubj)/.test(word.deprel)) continue;
      if (word.head === -1 || said.has(word.head)) continue;
      if (mended === words) mended = [...words];
      mended[n] = { ...word, head: main };
    }
  }
  return mended;
}
