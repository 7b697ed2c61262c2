import { SURE, type Entities } from '../entities/entity.ts';
import type { Sentence, Word } from '../language/word.ts';
import { branch, childrenOf, growTree, relationOf, type Tree } from './tree.ts';

/** The noun phrase without a name that a pronoun stands for, and where its noun stands; null when there is none. */
export type Antecedents = (sentence: number, word: number) => Phrase | null;

type Phrase = { text: string; sentence: number; word: number };

/** A longer phrase is named by its noun alone nowhere else, and makes the claim unreadable. */
const LONGEST_PHRASE = 12;

/**
 * "Two lorries hit the wall before they caught fire" -> "two lorries": the phrase that the ranking of referents is sure
 * of; for a subject that opens a sentence, the plural subject of the sentence before.
 */
export function readAntecedents(sentences: Sentence[], entities: Entities): Antecedents {
  const trees = new Map<number, Tree>();
  const treeOf = (number: number): Tree => {
    const known = trees.get(number) ?? growTree(sentences[number]?.words ?? []);
    trees.set(number, known);
    return known;
  };
  return (number, index) => {
    const found = entities.antecedent(number, index);
    if (found !== null && found.score >= SURE) return phraseOf(treeOf(found.sentence), found);
    const subject = number === 0 ? -1 : continuedSubject(treeOf(number), treeOf(number - 1), index);
    return subject === -1 ? null : phraseOf(treeOf(number - 1), { sentence: number - 1, word: subject, pair: true });
  };
}

/** "Rioters stormed the gate. They burnt two cars.": what the sentence before is about, when it is plural. */
function continuedSubject(tree: Tree, before: Tree, index: number): number {
  const [root = -1] = tree.roots;
  const word = tree.words[index];
  if (word?.lower !== 'they' || word.head !== root || !word.deprel.startsWith('nsubj')) return -1;
  if (tree.words.some((one) => one.index < index && one.upos !== 'PUNCT')) return -1;
  const [top = -1] = before.roots;
  const subject = childrenOf(before, top).find((n) => relationOf(before, n) === 'nsubj') ?? -1;
  const noun = before.words[subject];
  return noun?.xpos === 'NNS' ? subject : -1;
}

/** The phrase of a noun, with "the" for "a": null when it is long, broken or itself says "their". */
function phraseOf(tree: Tree, { sentence, word, pair }: { sentence: number; word: number; pair: boolean }): Phrase | null {
  const noun = tree.words[word];
  if (noun === undefined || !/^(?:NOUN|PROPN)$/.test(noun.upos)) return null;
  const inside = branch(tree, word, (n) => isBeside(tree, n, word, pair));
  const [first = word] = inside;
  const last = inside.at(-1) ?? word;
  if (inside.length > LONGEST_PHRASE || last - first + 1 !== inside.length) return null;
  const words = inside.map((n) => tree.words[n] as Word);
  if (words.some((one) => one.upos === 'PRON' || one.upos === 'VERB')) return null;
  const opener = words[0] as Word;
  const from = /^(?:a|an|some|another)$/.test(opener.lower) ? 1 : 0;
  let text = from === 1 ? 'the' : '';
  for (const [n, one] of words.entries()) {
    if (n < from) continue;
    const close = n > 0 && one.start === words[n - 1]?.end;
    const form = n === 0 && one.index === 0 && one.upos !== 'PROPN' ? one.text.charAt(0).toLowerCase() + one.text.slice(1) : one.text;
    text += (text === '' || close ? '' : ' ') + form;
  }
  return { text, sentence, word };
}

/** What hangs on a noun without naming it: its preposition, what is joined to it, what is said of it. */
function isBeside(tree: Tree, n: number, noun: number, pair: boolean): boolean {
  const word = tree.words[n];
  if (word === undefined || word.head !== noun) return false;
  const relation = relationOf(tree, n);
  if (relation === 'case') return word.index < noun && word.xpos !== 'POS';
  if (/^(?:conj|cc)$/.test(relation)) return word.index > noun && !(pair && relation === 'conj');
  return /^(?:punct|mark|appos|parataxis|advcl|cop|nsubj|aux|dep|acl|advmod)$/.test(relation);
}
