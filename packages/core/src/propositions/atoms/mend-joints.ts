import type { Word } from '../../language/word.ts';

/**
 * Corrects joints that a parser often hangs too low or apart, by what the words themselves show: names run on without a
 * mark, and like is joined to like. In and out: the words of one sentence; words that change are copied.
 */
export function mendJoints(words: Word[]): Word[] {
  const mended = [...words];
  for (const { index } of words) {
    joinName(mended, index);
    nameInList(mended, index);
    joinRange(mended, index);
    raiseTwin(mended, index);
    raiseVerb(mended, index);
    raiseItem(mended, index);
  }
  return mended;
}

/** "Ida Roe, Elle Orr": two names in a row that hang on the same word, or the second on a name further on, are one. */
function joinName(words: Word[], at: number): void {
  const word = words[at];
  const before = words[at - 1];
  if (word?.xpos !== 'NNP' || before?.xpos !== 'NNP') return;
  const twins = word.head === before.head && word.deprel === before.deprel;
  const astray = word.deprel === 'flat' && word.head > at + 1;
  if (!astray && !(twins && /^(?:conj|nsubj|obj|obl|appos|nmod|flat)/.test(word.deprel))) return;
  hang(words, word, before.deprel === 'flat' ? before.head : before.index, 'flat');
}

/** "the Roe Prize, Orr Prize, Poe Prize and Lee Prize": a name without an article between the items is one of them. */
function nameInList(words: Word[], at: number): void {
  const word = words[at];
  const first = words[word?.head ?? -1];
  if (word?.deprel !== 'appos' || word.upos !== 'PROPN' || first?.upos !== 'PROPN' || first.index > at) return;
  if (!followsComma(words, at) || words.some((one) => one.head === at && one.deprel === 'det')) return;
  const goesOn = words.some(
    (one) => one.index > at && one.head === first.index && one.deprel === 'conj' && followsComma(words, one.index),
  );
  if (goesOn) hang(words, word, word.head, 'conj');
}

/** "from 1963 to 1967": one time, not two. */
function joinRange(words: Word[], at: number): void {
  const word = words[at];
  const before = words[at - 2];
  if (word === undefined || words[at - 1]?.lower !== 'to' || !/^(?:obl|nmod)/.test(word.deprel)) return;
  if (word.upos !== 'NUM' || before?.upos !== 'NUM') return;
  if (words[at - 3]?.lower === 'from') hang(words, word, before.index, 'nmod');
}

/** "the Prize for Roe and the Prize for Orr": a noun is joined to its like, not to what hangs on that. */
function raiseTwin(words: Word[], at: number): void {
  const word = words[at];
  if (word?.deprel !== 'conj' || !/^(?:NOUN|PROPN)$/.test(word.upos)) return;
  const twin = firstAbove(words, at, (one) => one.lower === word.lower);
  if (twin !== null && twin.index !== word.head)
    hang(words, word, twin.deprel === 'conj' ? twin.head : twin.index, 'conj');
}

/** "directed by Roe and written by Orr": the second verb is joined to the first, not to the name between. */
function raiseVerb(words: Word[], at: number): void {
  const word = words[at];
  if (word?.deprel !== 'conj' || word.upos !== 'VERB' || words[word.head]?.upos === 'VERB') return;
  const verb = firstAbove(words, at, (one) => one.upos === 'VERB' && isFinite(one) === isFinite(word));
  if (verb !== null) hang(words, word, verb.index, 'conj');
}

const isFinite = ({ xpos }: Word): boolean => /^VB[DPZ]?$/.test(xpos);

/** "theft, trade with minors, arson": after a comma the list goes on, not the phrase within its last item. */
function raiseItem(words: Word[], at: number): void {
  const word = words[at];
  const inner = words[word?.head ?? -1];
  const item = words[inner?.head ?? -1];
  if (word?.deprel !== 'conj' || word.upos === 'VERB' || inner?.deprel !== 'nmod' || item?.deprel !== 'conj') return;
  if (inner.index > at || item.index > inner.index) return;
  if (followsComma(words, at) && followsComma(words, item.index)) hang(words, word, item.head, 'conj');
}

/** The nearest word above that stands before and is such; null when there is none. */
function firstAbove(words: Word[], at: number, isSuch: (word: Word) => boolean): Word | null {
  let above = words[words[at]?.head ?? -1];
  for (let steps = words.length; above !== undefined && steps > 0; steps -= 1) {
    if (above.index < at && isSuch(above)) return above;
    above = words[above.head];
  }
  return null;
}

/** Whether a noun stands behind a comma, its own attributes aside. */
function followsComma(words: Word[], noun: number): boolean {
  let at = noun - 1;
  while (at >= 0 && /^(?:PROPN|NOUN|ADJ|DET|NUM)$/.test(words[at]?.upos ?? '')) at -= 1;
  return words[at]?.text === ',';
}

/** Gives a word another head, unless that hangs on the word itself. */
function hang(words: Word[], word: Word, head: number, deprel: string): void {
  let above = words[head];
  for (let steps = words.length; above !== undefined && above.index !== word.index && steps > 0; steps -= 1)
    above = words[above.head];
  if (above === undefined) words[word.index] = { ...word, head, deprel };
}
