import type { Sentence, Word } from '../language/word.ts';
import { branch, growTree, relationOf, type Tree } from './tree.ts';

/** The longer phrase that "this process" takes up, and where its noun stands; null for none. */
export type DescribedPhrases = (sentence: number, word: number) => Phrase | null;

type Phrase = { sentence: number; word: number; text: string };

/** Sentences back. */
const FURTHEST = 6;
const LONGEST = 12;

/** "a plan to drain the marsh. ... This plan": the plan to drain the marsh, though no name is in it. */
export function readDescribedPhrases(sentences: Sentence[]): DescribedPhrases {
  return (number, at) => {
    const words = sentences[number]?.words ?? [];
    const noun = words[at];
    if (noun === undefined || !/^(?:this|these|that|those)$/.test(words[at - 1]?.lower ?? '')) return null;
    for (let before = number - 1; before >= Math.max(0, number - FURTHEST); before -= 1) {
      const tree = growTree(sentences[before]?.words ?? []);
      const same = tree.words.filter(
        (word) => word.lemma === noun.lemma && word.xpos === noun.xpos && word.text === word.lower,
      );
      for (const word of same.toReversed()) {
        const text = phraseOf(tree, word);
        if (text !== null) return { sentence: before, word: word.index, text };
      }
    }
    return null;
  };
}

/** "the public process to suggest designs": null when nothing behind the noun tells which one it is. */
function phraseOf(tree: Tree, noun: Word): string | null {
  const comma =
    tree.words.find((word) => word.index > noun.index && /^[,;:.“”"()]$/.test(word.text))?.index ?? Infinity;
  const leaves = (n: number): boolean =>
    n >= comma ||
    (tree.words[n]?.head === noun.index &&
      /^(?:case|cc|conj|cop|nsubj|punct|appos|parataxis|advcl|advmod|acl:relcl)$/.test(tree.words[n]?.deprel ?? '')) ||
    relationOf(tree, n) === 'parataxis';
  const inside = branch(tree, noun.index, leaves);
  const [first = 0] = inside;
  const last = inside.at(-1) ?? first;
  if (last === noun.index || inside.length > LONGEST || last - first + 1 !== inside.length) return null;
  if (inside.some((n) => tree.words[n]?.upos === 'PRON')) return null;
  const next = tree.words[noun.index + 1];
  if (next?.upos === 'ADP' && !/^(?:of|for|about|against|between|on)$/.test(next.lower)) return null;
  const opener = tree.words[first]?.lower ?? '';
  const from = /^(?:an?|the|this|that|these|those|some)$/.test(opener) ? first + 1 : first;
  let text = 'the';
  for (let n = from; n <= last; n += 1) {
    const word = tree.words[n] as Word;
    text += (n > from && word.start === tree.words[n - 1]?.end ? '' : ' ') + word.text;
  }
  return text;
}
