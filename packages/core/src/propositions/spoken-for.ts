import type { WordList } from '../attribution/attribution.ts';
import { SURE, type Entities, type NamedEntity } from '../entities/entity.ts';
import { speakingRoles } from '../entities/person-words.ts';
import type { Sentence } from '../language/word.ts';
import { fullNameOf } from './full-names.ts';
import { textOf } from './name-speaker.ts';
import { branch, childrenOf, growTree, relationOf, type Tree } from './tree.ts';

/** The body or country that a speaker speaks for, so what "we" is in the speaker's mouth; null when the words do not tell. */
export type SpokenFor = (source: WordList) => string | null;

/** Places that name somebody which are looked at: whom they speak for is told at the first ones. */
const MOST_MENTIONS = 6;

/**
 * "the Harbour Department spokeswoman, Ida Roe" speaks for the Harbour Department; "Ostermere’s premier" for Ostermere;
 * whoever is called so once does so in the whole article.
 */
export function readSpokenFor(sentences: Sentence[], entities: Entities): SpokenFor {
  const known = new Map<number, string | null>();
  return ({ sentence, words }) => {
    const tree = growTree(sentences[sentence]?.words ?? []);
    const name = words.find((n) => !words.includes(tree.words[n]?.head ?? -1));
    if (name === undefined) return null;
    const here = bodyAt(tree, name, sentence);
    if (here !== null) return here;
    const speaker = speakerAt(sentence, name);
    if (speaker?.type !== 'person') return null;
    const told = known.get(speaker.id);
    if (told !== undefined) return told;
    const body = bodyOfPerson(speaker);
    known.set(speaker.id, body);
    return body;
  };

  function bodyAt(tree: Tree, name: number, sentence: number): string | null {
    for (const role of rolesOf(tree, name)) {
      const body = bodyOf(tree, role);
      if (body !== null) return inFull(tree, body, sentence, entities);
    }
    return null;
  }

  function speakerAt(sentence: number, word: number): NamedEntity | null {
    const reference = entities.resolve(sentence, word);
    return entities.named(sentence, word) ?? (reference !== null && reference.score >= SURE ? reference.entity : null);
  }

  function bodyOfPerson({ mentions }: NamedEntity): string | null {
    for (const { sentence, from, to } of mentions.slice(0, MOST_MENTIONS)) {
      const tree = growTree(sentences[sentence]?.words ?? []);
      const name = range(from, to).find((n) => (tree.words[n]?.head ?? -1) < from || (tree.words[n]?.head ?? -1) >= to);
      if (name === undefined) continue;
      const body = bodyAt(tree, name, sentence) ?? bodyLed(tree, name, sentence);
      if (body !== null) return body;
    }
    return null;
  }

  /** "the Alternative, led by Ida Roe", "Ida Roe, who heads the Alternative" */
  function bodyLed(tree: Tree, name: number, sentence: number): string | null {
    // "led by the former banker Ida Roe": the banker is she.
    const own = tree.words[name];
    const above = /^(?:appos|flat)$/.test(own?.deprel ?? '') ? tree.words[own?.head ?? -1] : own;
    const verb = tree.words[above?.head ?? -1];
    if (above?.deprel.startsWith('obl') === true && verb?.deprel === 'acl' && LEADS.test(verb.lemma))
      return nameOfBody(sentence, verb.head);
    for (const n of childrenOf(tree, name)) {
      const clause = tree.words[n];
      if (clause?.deprel !== 'acl:relcl' || !LEADS.test(clause.lemma)) continue;
      const object = childrenOf(tree, n).find((one) => relationOf(tree, one) === 'obj');
      if (object !== undefined) return nameOfBody(sentence, object);
    }
    return null;
  }

  function nameOfBody(sentence: number, word: number): string | null {
    const mention = entities.mentionsIn(sentence).find(({ from, to }) => word >= from && word < to);
    if (mention === undefined || mention.type === 'person') return null;
    const words = sentences[sentence]?.words ?? [];
    const name = fullNameOf(textOf(words, mention.from, mention.to), mention, entities);
    return words[mention.from - 1]?.lower === 'the' ? `the ${name}` : name;
  }
}

const LEADS = /^(?:lead|head|chair|run|direct)$/;

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, n) => from + n);

/** Nouns that say what the speaker is: "spokeswoman Ida Roe", "Ida Roe, a spokeswoman", "the spokeswoman, Ida Roe". */
function rolesOf(tree: Tree, name: number): number[] {
  // "Ida Roe with Orr’s mayor" is no mayor.
  const own = childrenOf(tree, name).filter(
    (n) => !childrenOf(tree, n).some((one) => relationOf(tree, one) === 'case'),
  );
  // "Ida Roe, founder and head of the trust": she is both.
  const joined = own.flatMap((n) => childrenOf(tree, n).filter((one) => relationOf(tree, one) === 'conj'));
  const near = [name, ...own, ...joined];
  if (/^(?:appos|flat)$/.test(relationOf(tree, name))) near.push(tree.words[name]?.head ?? -1);
  return near.filter((n) => speakingRoles.has(tree.words[n]?.lemma.toLowerCase() ?? ''));
}

/** Words of the body that a role belongs to: its owner, the name in front of it, what follows "of" or "for". */
function bodyOf(tree: Tree, role: number): number[] | null {
  const children = childrenOf(tree, role);
  const hasName = (words: number[]): boolean => words.some((n) => tree.words[n]?.upos === 'PROPN');
  const owner = children.find((n) => relationOf(tree, n) === 'nmod' && tree.words[n]?.deprel === 'nmod:poss');
  if (owner !== undefined) {
    const words = branch(tree, owner, (n) => tree.words[n]?.xpos === 'POS');
    if (hasName(words)) return words;
  }
  const before = children.filter((n) => n < role && relationOf(tree, n) === 'compound');
  if (before.length > 0) {
    const words = before.flatMap((n) => branch(tree, n)).toSorted((a, b) => a - b);
    const article = (words[0] ?? 0) - 1;
    if (hasName(words)) return tree.words[article]?.lower === 'the' ? [article, ...words] : words;
  }
  for (const n of children) {
    if (n < role || relationOf(tree, n) !== 'nmod') continue;
    const tie = childrenOf(tree, n).find((one) => relationOf(tree, one) === 'case');
    if (!/^(?:of|for)$/.test(tree.words[tie ?? -1]?.lower ?? '')) continue;
    const words = branch(tree, n, (one) => one === tie);
    if (/^\p{Lu}/u.test(tree.words[n]?.text ?? '') || hasCapital(tree, words)) return words;
  }
  return null;
}

function hasCapital(tree: Tree, words: number[]): boolean {
  return words.some((n) => /^\p{Lu}/u.test(tree.words[n]?.text ?? ''));
}

/** The words with a name in them read as the fullest name of its body; null when they are no single phrase. */
function inFull(tree: Tree, body: number[], sentence: number, entities: Entities): string | null {
  const [first = 0] = body;
  const last = body.at(-1) ?? first;
  if (last - first + 1 !== body.length || body.length > 8) return null;
  const mention = entities.mentionsIn(sentence).find(({ from, to }) => to === last + 1 && from >= first);
  if (mention?.type === 'person') return null;
  // "Home Secretary": a word of the office's title is no body.
  if (mention === undefined) return body.length > 1 ? textOf(tree.words, first, last + 1) : null;
  const name = fullNameOf(textOf(tree.words, mention.from, mention.to), mention, entities);
  return `${textOf(tree.words, first, mention.from)} ${name}`.trim();
}
