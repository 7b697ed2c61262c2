import type { Proposition, RuleName } from '../proposition.ts';
import { branch, childBy, wordAt, type Tree } from '../tree.ts';

/** Some words of a sentence that assert something, on the way to being atoms. */
export type Part = {
  words: Set<number>;
  /** The word that it is about. */
  head: number;
  rules: RuleName[];
  /** What is cut already: all of it, its adverbials, or its one attribute. */
  done?: 'all' | 'adverbials' | 'attribute';
};

/** Takes a part apart; null where it does not apply. */
export type Rule = (tree: Tree, part: Part) => Part[] | null;

export function partOf({ pieces, head, rules }: Proposition): Part {
  return { words: new Set(pieces.map((piece) => piece.index).filter((n) => n >= 0)), head, rules };
}

/** Words of the part under `top`, itself included, without the branches for which `leaves` holds. */
export function underIn(tree: Tree, { words }: Part, top: number, leaves?: (index: number) => boolean): number[] {
  return branch(tree, top, leaves).filter((n) => words.has(n));
}

export function without(words: Set<number>, ...left: Iterable<number>[]): Set<number> {
  const rest = new Set(words);
  for (const some of left) for (const n of some) rest.delete(n);
  return rest;
}

/** "ran", "is a clerk": what has adverbials. */
export function isPredicate(tree: Tree, at: number): boolean {
  return wordAt(tree, at)?.upos === 'VERB' || childBy(tree, at, 'cop') !== -1;
}

export function isNoun(tree: Tree, at: number): boolean {
  return /^(?:NOUN|PROPN)$/.test(wordAt(tree, at)?.upos ?? '');
}

/** "who", "which", "that": gives way to the noun that it stands for. */
export function isRelative(tree: Tree, at: number): boolean {
  return /^(?:who|which|that)$/.test(wordAt(tree, at)?.lower ?? '');
}

export const isComma = (tree: Tree, at: number): boolean => wordAt(tree, at)?.text === ',';

export const hasCapital = (tree: Tree, at: number): boolean => /^\p{Lu}/u.test(wordAt(tree, at)?.text ?? '');
