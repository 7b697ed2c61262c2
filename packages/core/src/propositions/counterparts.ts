import type { Sentence, Word } from '../language/word.ts';
import { subjectOf } from './subject-of.ts';
import { childrenOf, growTree, relationOf } from './tree.ts';

/** What "one" of "the new one" stands for: the noun with its names; null when nothing near has an attribute to set against. */
export type Counterparts = (sentence: number, word: number) => string | null;

/** Sentences back, and the sentence itself. */
const FURTHEST = 1;

/** "The old Marlow bridge is narrow; the new one is wide" -> "the new Marlow bridge". */
export function readCounterparts(sentences: Sentence[]): Counterparts {
  return (number, at) => {
    const words = sentences[number]?.words ?? [];
    const one = words[at];
    if (
      one?.upos !== 'NOUN' ||
      !/^ones?$/.test(one.lower) ||
      words[at - 1]?.upos !== 'ADJ' ||
      words[at - 1]?.head !== at
    )
      return null;
    for (let before = number; before >= Math.max(0, number - FURTHEST); before -= 1) {
      const text = contrasted(sentences[before]?.words ?? [], before === number ? at : Infinity, one.lower === 'ones');
      if (text !== null) return text;
    }
    return null;
  };
}

/** "Marlow bridge" of "the old Marlow bridge", where that is what the sentence is about. */
function contrasted(words: Word[], before: number, plural: boolean): string | null {
  const tree = growTree(words);
  for (const root of tree.roots) {
    const noun = words[subjectOf(tree, root)];
    if (noun === undefined || noun.index >= before || noun.xpos !== (plural ? 'NNS' : 'NN')) continue;
    const own = childrenOf(tree, noun.index).filter((n) => n < noun.index);
    if (!own.some((n) => relationOf(tree, n) === 'amod' && words[n]?.upos === 'ADJ' && words[n]?.xpos !== 'NNP'))
      continue;
    let from = noun.index;
    while (isKind(words[from - 1], words, noun.index)) from -= 1;
    return words
      .slice(from, noun.index + 1)
      .map((word, n, all) => (n === 0 || word.start === all[n - 1]?.end ? '' : ' ') + word.text)
      .join('');
  }
  return null;
}

/** A name or noun in front of the noun. */
function isKind(word: Word | undefined, words: Word[], noun: number): boolean {
  if (word === undefined || !/^(?:NOUN|PROPN)$/.test(word.upos)) {
    return word !== undefined && word.xpos === 'NNP' && word.head === noun;
  }
  return word.head === noun || words[word.head]?.head === noun;
}
