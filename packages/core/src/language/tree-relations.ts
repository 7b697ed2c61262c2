import type { Word } from './word.ts';

/** "nsubj:pass" -> "nsubj". */
export function baseRelation(deprel: string): string {
  const colon = deprel.indexOf(':');
  return colon === -1 ? deprel : deprel.slice(0, colon);
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
