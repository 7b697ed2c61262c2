import { SURE, type Entities, type NamedEntity } from '../entities/entity.ts';
import { typeOfNoun } from '../language/noun-words.ts';
import type { Sentence, Word } from '../language/word.ts';
import { readArticles } from './articles-of-names.ts';
import { branch, childrenOf, growTree, relationOf, type Tree } from './tree.ts';

/** The noun phrase without a name that a pronoun stands for, and where its noun stands; null when there is none. */
export type Antecedents = (sentence: number, word: number) => Phrase | null;

type Phrase = { text: string; sentence: number; word: number };

/** Sentences back. */
const FURTHEST = 3;

/** A longer phrase is named by its noun alone nowhere else, and makes the claim unreadable. */
const LONGEST_PHRASE = 12;

/**
 * "Two lorries hit the wall before they caught fire" -> "two lorries": the phrase that the ranking of referents is sure
 * of; for a subject that opens a sentence, the subject of the sentence before: "Rioters stormed the gate. They burnt".
 */
export function readAntecedents(sentences: Sentence[], entities: Entities): Antecedents {
  const takesArticle = readArticles(sentences, entities);
  const trees = new Map<number, Tree>();
  const treeOf = (number: number): Tree => {
    const known = trees.get(number) ?? growTree(sentences[number]?.words ?? []);
    trees.set(number, known);
    return known;
  };
  return (number, index) => {
    const found = entities.antecedent(number, index);
    if (found !== null && found.score >= SURE) return phraseOf(treeOf(found.sentence), found);
    const opener = openingPronoun(treeOf(number), index);
    return opener === null ? null : continued(opener, number);
  };

  /** What the sentences before are about, going back while they are about the same pronoun. */
  function continued(opener: Pronoun, number: number): Phrase | null {
    const running = isRunning(sentences, number);
    for (let before = number - 1; before >= Math.max(0, number - FURTHEST); before -= 1) {
      const tree = treeOf(before);
      for (const word of topicsOf(tree, running)) {
        const mention = entities.mentionsIn(before).find(({ from, to }) => word >= from && word < to);
        const entity = entities.list[mention?.entity ?? -1];
        const rival = entities.mentionsIn(before).some((one) => isRival(opener, entities.list[one.entity], entity));
        if (rival) return null;
        if (entity === undefined ? fitsNoun(opener, tree.words[word]) : fitsName(opener, entity))
          return entity === undefined
            ? phraseOf(tree, { sentence: before, word, pair: true })
            : { text: takesArticle(entity) ? `the ${entity.name}` : entity.name, sentence: before, word };
      }
      const [subject = -1] = topicsOf(tree);
      if (tree.words[subject]?.upos !== 'PRON' || openingPronoun(tree, subject) !== opener) return null;
    }
    return null;
  }
}

type Pronoun = 'he' | 'she' | 'it' | 'they';

const openers = new Map<string, Pronoun>([
  ['he', 'he'],
  ['his', 'he'],
  ['she', 'she'],
  ['her', 'she'],
  ['it', 'it'],
  ['its', 'it'],
  ['they', 'they'],
  ['their', 'they'],
]);

/** "They burnt two cars.", "Its owner left.": a pronoun in the subject that opens a sentence; null for others. */
function openingPronoun(tree: Tree, index: number): Pronoun | null {
  const [root = -1] = tree.roots;
  const word = tree.words[index];
  if (word?.upos !== 'PRON') return null;
  const first = tree.words.find((one) => one.upos !== 'PUNCT');
  // "They were not hurt, but they have had no water": the same again.
  if (first !== undefined && first.index < index)
    return first.lower === word.lower && isSubjectOfConjunct(tree, word, first, root)
      ? openingPronoun(tree, first.index)
      : null;
  const top = word.deprel === 'nmod:poss' ? tree.words[word.head] : word;
  return top?.head === root && top.deprel.startsWith('nsubj') ? (openers.get(word.lower) ?? null) : null;
}

function isSubjectOfConjunct(tree: Tree, word: Word, first: Word, root: number): boolean {
  const clause = tree.words[word.head];
  return clause?.deprel === 'conj' && clause.head === root && first.head === root && word.deprel.startsWith('nsubj');
}

/** Whether a quotation of an earlier sentence of the paragraph still runs where a sentence begins. */
function isRunning(sentences: Sentence[], number: number): boolean {
  const line = sentences[number]?.line;
  if (/^(?:["“]|``)$/.test(sentences[number]?.words[0]?.text ?? '')) return true;
  let open = false;
  for (let n = number - 1; n >= 0 && sentences[n]?.line === line; n -= 1)
    for (const { text } of (sentences[n]?.words ?? []).toReversed()) {
      if (text === '“') return true;
      if (text === '”') return open;
      if (text === '"' || text === '``' || text === "''") open = !open;
    }
  return open;
}

/**
 * The subject of a sentence; behind it a name that the subject is said to be: "The winner was Ida Roe". Of “All are
 * safe,” she said, where the quotation goes on, the subject of what is said.
 */
function topicsOf(tree: Tree, quoted: boolean = false): number[] {
  const [top = -1] = tree.roots;
  const content = quoted
    ? childrenOf(tree, top).find((n) => n < top && relationOf(tree, n) === 'ccomp' && tree.words[top]?.lemma === 'say')
    : undefined;
  const root = content ?? top;
  const subject = childrenOf(tree, root).find((n) => relationOf(tree, n) === 'nsubj') ?? -1;
  if (subject === -1) return [];
  return tree.words[root]?.upos === 'PROPN' ? [root, subject] : [subject];
}

function fitsName(pronoun: Pronoun, { type, gender, plural }: NamedEntity): boolean {
  if (pronoun === 'they') return plural;
  if (pronoun === 'it') return type !== 'person' && !plural;
  return type === 'person' && gender !== (pronoun === 'he' ? 'female' : 'male');
}

/** "Ida Roe met Mary Lee. She left.": either may have. */
function isRival(pronoun: Pronoun, other: NamedEntity | undefined, meant: NamedEntity | undefined): boolean {
  return /^(?:he|she)$/.test(pronoun) && other !== undefined && other !== meant && fitsName(pronoun, other);
}

function fitsNoun(pronoun: Pronoun, noun: Word | undefined): boolean {
  if (pronoun === 'they') return noun?.xpos === 'NNS';
  // A name that is in no list of names: whatever it is, it is the subject.
  if (noun?.xpos === 'NNP') return true;
  return pronoun === 'it' && noun?.xpos === 'NN' && typeOfNoun(noun.lemma) !== 'person';
}

/** The phrase of a noun, with "the" for "a": null when it is long, broken or itself says "their". */
function phraseOf(
  tree: Tree,
  { sentence, word, pair }: { sentence: number; word: number; pair: boolean },
): Phrase | null {
  const noun = tree.words[word];
  if (noun === undefined || !/^(?:NOUN|PROPN)$/.test(noun.upos)) return null;
  const inside = branch(tree, word, (n) => isBeside(tree, n, word, pair));
  const [first = word] = inside;
  const last = inside.at(-1) ?? word;
  if (inside.length > LONGEST_PHRASE || last - first + 1 !== inside.length) return null;
  const words = inside.map((n) => tree.words[n] as Word);
  if (words.some((one) => one.upos === 'PRON' || one.upos === 'VERB')) return null;
  const opener = words[0] as Word;
  // "All 23 are safe. They were not hurt": "all were not" would say something else.
  const from = /^(?:a|an|some|another|all)$/.test(opener.lower) ? 1 : 0;
  let text = from === 1 ? 'the' : '';
  for (const [n, one] of words.entries()) {
    if (n < from) continue;
    const close = n > 0 && one.start === words[n - 1]?.end;
    const form =
      n === 0 && one.index === 0 && one.upos !== 'PROPN'
        ? one.text.charAt(0).toLowerCase() + one.text.slice(1)
        : one.text;
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
