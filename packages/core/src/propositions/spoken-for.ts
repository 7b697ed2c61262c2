import type { WordList } from '../attribution/attribution.ts';
import type { Entities } from '../entities/entity.ts';
import { speakingRoles } from '../entities/person-words.ts';
import type { Sentence } from '../language/word.ts';
import { fullNameOf } from './full-names.ts';
import { textOf } from './name-speaker.ts';
import { branch, childrenOf, growTree, relationOf, type Tree } from './tree.ts';

/** The body or country that a speaker speaks for, so what "we" is in the speaker's mouth; null when the words do not tell. */
export type SpokenFor = (source: WordList) => string | null;

/** "the Harbour Department spokeswoman, Ida Roe" speaks for the Harbour Department; "Ostermere’s premier" for Ostermere. */
export function readSpokenFor(sentences: Sentence[], entities: Entities): SpokenFor {
  return ({ sentence, words }) => {
    const tree = growTree(sentences[sentence]?.words ?? []);
    const name = words.find((n) => !words.includes(tree.words[n]?.head ?? -1));
    for (const role of name === undefined ? [] : rolesOf(tree, name)) {
      const body = bodyOf(tree, role);
      if (body !== null) return inFull(tree, body, sentence, entities);
    }
    return null;
  };
}

/** Nouns that say what the speaker is: "spokeswoman Ida Roe", "Ida Roe, a spokeswoman", "the spokeswoman, Ida Roe". */
function rolesOf(tree: Tree, name: number): number[] {
  const near = [name, ...childrenOf(tree, name)];
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
  if (mention === undefined || mention.type === 'person')
    return mention === undefined ? textOf(tree.words, first, last + 1) : null;
  const name = fullNameOf(textOf(tree.words, mention.from, mention.to), mention, entities);
  return `${textOf(tree.words, first, mention.from)} ${name}`.trim();
}
