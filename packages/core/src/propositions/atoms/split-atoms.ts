import type { Sentence } from '../../language/word.ts';
import type { Piece, Proposition } from '../proposition.ts';
import { growTree, wordAt, type Tree } from '../tree.ts';
import { nameSubject } from './name-subjects.ts';
import { partOf, without, type Part, type Rule } from './part.ts';
import { splitAdverbials } from './split-adverbials.ts';
import { splitAside } from './split-asides.ts';
import { splitAdjectives, splitAttributes } from './split-attributes.ts';
import { splitList } from './split-lists.ts';
import { splitExamples, splitTitle } from './split-names.ts';
import { splitApposition, splitFronted, splitSetOff } from './split-set-off.ts';

/** Atoms made from one proposition at most: a longer list needs no more rows. */
const MOST = 16;
/** Cuts of one proposition at most. */
const TURNS = 200;

/** In this order: what stands apart first, so that it is not repeated for every item of a list. */
const RULES: Rule[] = [
  splitAside,
  splitSetOff,
  splitFronted,
  splitApposition,
  splitExamples,
  splitAdverbials,
  splitList,
  splitAttributes,
  splitTitle,
  splitAdjectives,
];

/**
 * Cuts propositions as finely as PropSegmEnt does (Chen et al. 2023): one item of a list, one adverbial and one attribute
 * each. For single sentences only; claims of an article stay whole. The words of the sentence are those that the
 * propositions were made from.
 */
export function splitAtoms(sentence: Sentence, propositions: Proposition[]): Proposition[] {
  const tree = growTree(sentence.words);
  const found: Proposition[] = [];
  const seen = new Set<string>();
  for (const given of propositions.length > 0 ? propositions : verbless(tree)) {
    const proposition = nameSubject(tree, given);
    for (const part of atomsOf(tree, proposition)) {
      const words = withoutLooseJoints(tree, part.words);
      const sorted = [...words].toSorted((a, b) => a - b);
      const key = sorted.filter((n) => wordAt(tree, n)?.upos !== 'PUNCT').join(' ');
      if (!key.includes(' ') || seen.has(key)) continue;
      seen.add(key);
      found.push({ ...proposition, pieces: piecesOf(tree, proposition, words, sorted), rules: part.rules });
    }
  }
  return found;
}

/** "Candidate for the Roe Prize and the Orr Prize": without a verb, the sentence as it stands. */
function verbless({ words, roots }: Tree): Proposition[] {
  const pieces = words.map(({ index, text }): Piece => ({ index, text }));
  return [{ pieces, head: roots[0] ?? -1, rules: ['verbatim'], flags: ['verbatim'], frames: [] }];
}

function atomsOf(tree: Tree, proposition: Proposition): Part[] {
  const open = [partOf(proposition)];
  const atoms: Part[] = [];
  for (let turns = 0; turns < TURNS && open.length > 0 && atoms.length + open.length < MOST; turns += 1) {
    const part = open.shift() as Part;
    const parts = part.done === 'all' ? null : cut(tree, part);
    if (parts === null) atoms.push(part);
    else open.push(...parts);
  }
  return [...atoms, ...open].slice(0, MOST);
}

function cut(tree: Tree, part: Part): Part[] | null {
  for (const rule of RULES) {
    const parts = rule(tree, part);
    if (parts !== null) return parts;
  }
  return null;
}

/** "and" that lost a neighbour joins nothing. */
function withoutLooseJoints(tree: Tree, words: Set<number>): Set<number> {
  return without(
    words,
    [...words].filter((n) => wordAt(tree, n)?.upos === 'CCONJ' && !(words.has(n - 1) && words.has(n + 1))),
  );
}

/** The pieces of the proposition that are left, with new words in their order. */
function piecesOf(tree: Tree, { pieces }: Proposition, words: Set<number>, sorted: number[]): Piece[] {
  const kept = pieces.filter((piece) => piece.index === -1 || words.has(piece.index));
  const known = new Set(kept.map((piece) => piece.index));
  const added = sorted
    .filter((n) => !known.has(n))
    .map((index): Piece => ({ index, text: wordAt(tree, index)?.text ?? '' }));
  return added.length === 0
    ? kept
    : [...kept, ...added].toSorted((a, b) => (a.index === -1 || b.index === -1 ? 0 : a.index - b.index));
}
