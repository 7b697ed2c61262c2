import type { Piece, Proposition } from '../proposition.ts';
import { branch, childBy, childrenOf, relationOf, wordAt, type Tree } from '../tree.ts';
import { isComma, isNoun } from './part.ts';

/** "The town grew, and it built a school": "it" gives way to "the town", the subject of the sentence. */
export function nameSubject(tree: Tree, proposition: Proposition): Proposition {
  const { pieces } = proposition;
  const pronoun = pieces.findIndex(
    ({ index }) => relationOf(tree, index) === 'nsubj' && /^(?:he|she|it|they)$/.test(wordAt(tree, index)?.lower ?? ''),
  );
  const at = pieces[pronoun]?.index ?? -1;
  const subject = tree.roots.map((root) => childBy(tree, root, 'nsubj')).find((n) => n !== -1) ?? -1;
  if (subject === -1 || subject >= at || !isNoun(tree, subject) || !agrees(tree, at, subject)) return proposition;
  if (pieces.some(({ index }) => index === subject)) return proposition;
  const name = branch(tree, subject, (n) => isSetOff(tree, n)).map((index): Piece => ({
    index,
    text: wordAt(tree, index)?.text ?? '',
  }));
  return { ...proposition, pieces: pieces.toSpliced(pronoun, 1, ...name) };
}

/** "they" for many, the others for one. */
function agrees(tree: Tree, pronoun: number, subject: number): boolean {
  const plural = (wordAt(tree, subject)?.xpos.endsWith('S') ?? false) || childBy(tree, subject, 'conj') !== -1;
  return (wordAt(tree, pronoun)?.lower === 'they') === plural;
}

/** What is said of a name beside the sentence: "Roe, a clerk, ..."; not the quoted word of "the name “Roe”". */
function isSetOff(tree: Tree, at: number): boolean {
  if (/^(?:acl|parataxis|advcl)$/.test(relationOf(tree, at)) || isComma(tree, at)) return true;
  return relationOf(tree, at) === 'appos' && childrenOf(tree, at).some((n) => isComma(tree, n));
}
