import { describingVerbs } from '../attribution/speech-verbs.ts';
import type { Word } from '../language/word.ts';
import type { Frame } from './proposition.ts';

/**
 * Corrects what a parser gets wrong where the speech around it tells better: in “People pay,” said Ms Roe, the first
 * noun belongs to what is said, not to "said". Words that change are copied.
 */
export function mendQuotedClauses(words: Word[], frames: Frame[]): Word[] {
  let mended = words;
  for (const { content, cue } of frames) {
    mended = describedAsClause(mended, new Set(content), cue?.words ?? []);
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

/** "described the plan as a gift": what is said is a clause, "the plan is a gift". */
function describedAsClause(words: Word[], said: Set<number>, cue: number[]): Word[] {
  const verb = cue.map((n) => words[n]).find((word) => describingVerbs.has(word?.lemma ?? ''));
  const tie = words.find(
    (word) => said.has(word.index) && word.lower === 'as' && words[word.head]?.head === verb?.index,
  );
  const object = words.find((word) => said.has(word.index) && word.head === verb?.index && word.deprel === 'obj');
  const what = words[tie?.head ?? -1];
  if (verb === undefined || tie === undefined || object === undefined || what?.deprel !== 'obl') return words;
  const plural =
    object.xpos.endsWith('S') || words.some(({ head, deprel }) => head === object.index && deprel === 'conj');
  const mended = [...words];
  mended[what.index] = { ...what, deprel: 'ccomp' };
  mended[object.index] = { ...object, head: what.index, deprel: 'nsubj' };
  const form = plural ? { text: 'are', lower: 'are', xpos: 'VBP' } : { text: 'is', lower: 'is', xpos: 'VBZ' };
  mended[tie.index] = { ...tie, ...form, lemma: 'be', upos: 'AUX', deprel: 'cop' };
  return mended;
}
