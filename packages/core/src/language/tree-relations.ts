import type { Word } from './word.ts';

/** "nsubj:pass" -> "nsubj". */
export function baseRelation(deprel: string): string {
  const colon = deprel.indexOf(':');
  return colon === -1 ? deprel : deprel.slice(0, colon);
}

/** "nsubj:pass", "csubj" and the "there" of "there is". */
export function isSubject(deprel: string): boolean {
  return /^(?:nsubj|csubj|expl)/.test(deprel);
}

export function hasSubject(words: Word[], verb: Word): boolean {
  return words.some((word) => word.head === verb.index && isSubject(word.deprel));
}

/** What a subject of a verb is to it: of a passive, "nsubj:pass". */
export function subjectRelation(words: Word[], verb: Word): string {
  return words.some((word) => word.head === verb.index && word.deprel === 'aux:pass') ? 'nsubj:pass' : 'nsubj';
}

/** "and" in front of what it joins. */
export function jointBefore(words: Word[], joined: Word): Word | undefined {
  return words.find(({ head, deprel, index }) => head === joined.index && deprel === 'cc' && index < joined.index);
}

/** Whether a word or one of its helpers is finite. */
export function isFiniteClause(words: Word[], clause: Word): boolean {
  if (/^(?:VB[DZP]|MD)$/.test(clause.xpos)) return true;
  return words.some(
    (word) => word.head === clause.index && /^(?:aux|cop)/.test(word.deprel) && /^(?:VB[DZP]|MD)$/.test(word.xpos),
  );
}

/** Whether `index` is `top` or hangs on it. */
export function isUnder(words: Word[], index: number, top: number): boolean {
  let at = index;
  for (let steps = 0; steps <= words.length && at >= 0; steps += 1) {
    if (at === top) return true;
    at = words[at]?.head ?? -1;
  }
  return false;
}

/** "Monday". */
export const isDay = ({ lower, upos }: Word): boolean => upos === 'PROPN' && lower.endsWith('day');

/** What hangs on a word, in the order of the text. */
export function childrenOf(words: Word[], top: Word): Word[] {
  return words.filter((word) => word.head === top.index);
}

/** The first word of a branch, marks left aside. */
export function firstOf(words: Word[], top: Word): Word {
  return words.find((word) => word.upos !== 'PUNCT' && isUnder(words, word.index, top.index)) ?? top;
}

/** The last word of a branch, marks left aside. */
export function lastOf(words: Word[], top: Word): Word {
  return words.findLast((word) => word.upos !== 'PUNCT' && isUnder(words, word.index, top.index)) ?? top;
}

/** Up from a word while each passes, in no more steps than there are words: the first that does not. */
export function climb(words: Word[], from: Word | undefined, passes: (word: Word) => boolean): Word | undefined {
  let at = from;
  for (let steps = 0; steps < words.length && at !== undefined && passes(at); steps += 1) at = words[at.head];
  return at;
}

/** Whether every word hangs on the root in the end. */
export function isTree(words: Word[]): boolean {
  const reached = new Uint8Array(words.length);
  for (const word of words) {
    const path: number[] = [];
    let at = word.index;
    while (at >= 0 && reached[at] === 0) {
      reached[at] = 1;
      path.push(at);
      at = words[at]?.head ?? -1;
    }
    if (at >= 0 && reached[at] === 1) return false;
    for (const index of path) reached[index] = 2;
  }
  return true;
}
