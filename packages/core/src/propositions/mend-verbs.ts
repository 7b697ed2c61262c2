import { pastOf, readVerb, thirdOf } from '../language/verb-forms.ts';
import type { Word } from '../language/word.ts';
import type { Piece } from './proposition.ts';
import { childWhere, wordAt, type Tree } from './tree.ts';

export type Tense = 'past' | 'present';

/** Tense of the clause around a non-finite one: "was", "had", "-ed" are past, anything else counts as present. */
export function tenseOf(tree: Tree, at: number): Tense {
  const word = wordAt(tree, at);
  const finite = wordAt(
    tree,
    childWhere(tree, at, (one) => /^(?:aux|cop)/.test(one.deprel) && /^(?:VB[DZP]|MD)$/.test(one.xpos)),
  );
  if (finite !== undefined) return finite.xpos === 'VBD' ? 'past' : 'present';
  if (word?.xpos === 'VBD') return 'past';
  // "Adam Roe was seen opening": the tense stands higher up.
  if (word !== undefined && /^(?:xcomp|conj|advcl|acl)$/.test(word.deprel) && word.head >= 0 && word.head !== at)
    return word.head < at ? tenseOf({ ...tree }, word.head) : 'present';
  return 'present';
}

/** "launching" -> "launched" or "launches" or, of many, "launch". */
export function finiteForm(lemma: string, tense: Tense, plural: boolean): string {
  if (lemma === 'be') return tense === 'past' ? (plural ? 'were' : 'was') : plural ? 'are' : 'is';
  if (tense === 'past') return pastOf(lemma);
  return plural ? lemma : thirdOf(lemma);
}

/** The base form of a verb as it is written: the table's where it knows the form, else the lemma of the tree. */
export function baseForm(lower: string, lemma: string): string {
  return readVerb(lower)?.lemma ?? lemma;
}

/** "they have" -> "has" after a name; past forms and modals stay. */
export function agreeing(pieces: Piece[], from: number, words: Word[]): Piece[] {
  for (let at = from; at < Math.min(pieces.length, from + 4); at += 1) {
    const piece = pieces[at];
    const word = words[piece?.index ?? -1];
    if (piece === undefined || word === undefined) return pieces;
    const form = thirdPerson(word);
    if (form === null) {
      if (word.upos === 'ADV') continue;
      return pieces;
    }
    return [...pieces.slice(0, at), { index: piece.index, text: form }, ...pieces.slice(at + 1)];
  }
  return pieces;
}

const inFull = new Map([
  ["'ll", 'will'],
  ["'ve", 'have'],
  ["'re", 'are'],
  ["'m", 'am'],
]);

/** "it’s" -> "is", "he’s been" -> "has", "they’ll" -> "will": behind a name "’s" would be read as its owner’s mark. */
export function writtenOut(pieces: Piece[], at: number, words: Word[]): Piece[] {
  const piece = pieces[at];
  const word = words[piece?.index ?? -1];
  if (piece === undefined || word?.upos !== 'AUX' || !/^['’]/.test(word.lower)) return pieces;
  const long = inFull.get(word.lower.replace('’', "'")) ?? null;
  if (long === null && !/^['’]s$/.test(word.lower)) return pieces;
  const text = long ?? (word.lemma === 'have' ? 'has' : 'is');
  return [...pieces.slice(0, at), { index: piece.index, text }, ...pieces.slice(at + 1)];
}

function thirdPerson({ lower, xpos, lemma }: Word): string | null {
  if (lower === 'are' || lower === 'am' || lower === "'re" || lower === '’re' || lower === "'m" || lower === '’m')
    return 'is';
  if (lower === 'were') return 'was';
  if (lower === 'have' || lower === "'ve" || lower === '’ve') return 'has';
  if (lower === "'ll" || lower === '’ll') return 'will';
  if (lower === 'do') return 'does';
  return xpos === 'VBP' ? thirdOf(baseForm(lower, lemma)) : null;
}
