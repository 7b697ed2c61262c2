import type { Word } from '../language/word.ts';
import type { Frame } from './proposition.ts';

const THINKING = /^(?:think|believe|guess|suppose|reckon)$/;

/** The words without "I think" in their spine, and the words of "I think", which belong to no claim. */
type Thought = { words: Word[]; thinking: number[] };

/** “I think fares will rise,” said Ms Roe: it is Ms Roe who says so, and that she thinks it is no claim of its own. */
export function withoutOwnThinking(words: Word[], frames: Frame[]): Thought {
  const said = new Set(frames.flatMap((frame) => frame.content));
  const thinking: number[] = [];
  let mended = words;
  for (const verb of words) {
    if (!said.has(verb.index) || verb.xpos !== 'VBP' || !THINKING.test(verb.lemma)) continue;
    const own = mended.filter((word) => word.head === verb.index);
    const self = own.find((word) => word.lower === 'i' && word.deprel === 'nsubj');
    const clause = own.find((word) => word.deprel === 'ccomp' && word.index > verb.index);
    const bare = own.every((word) => !/^(?:aux|conj|mark)/.test(word.deprel) && word.lower !== 'not');
    if (self === undefined || clause === undefined || !bare || verb.index - self.index > 2) continue;
    if (!mended.some((word) => word.head === clause.index && /^(?:nsubj|csubj|expl)/.test(word.deprel))) continue;
    mended = mended.map((word): Word => {
      if (word.index === clause.index) return { ...word, head: verb.head, deprel: verb.deprel };
      if (word.index === verb.index) return { ...word, head: clause.index, deprel: 'parataxis' };
      const inside = word.index >= self.index && word.index <= verb.index;
      return word.head === verb.index && !inside ? { ...word, head: clause.index, deprel: besideClause(word) } : word;
    });
    for (let at = self.index; at <= verb.index; at += 1) thinking.push(at);
  }
  return { words: mended, thinking };
}

/** "Had it rained, I think it would have failed": the first clause is the condition of the second. */
const besideClause = ({ deprel }: Word): string => (deprel === 'ccomp' ? 'advcl' : deprel);
