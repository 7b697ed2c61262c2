import type { Word } from '../language/word.ts';

/** A sentence's words with the way down: `children[n]` are the dependents of word n in reading order. */
export type Tree = { words: Word[]; children: number[][]; roots: number[] };

/** Turns heads round. A head out of range counts as a root, so that any input gives a walkable forest. */
export function growTree(words: Word[]): Tree {
  const children: number[][] = words.map(() => []);
  const roots: number[] = [];
  for (const [n, { head }] of words.entries()) {
    const siblings = head === n ? undefined : children[head];
    if (siblings === undefined) roots.push(n);
    else siblings.push(n);
  }
  return { words, children, roots };
}

const bases = new Map<string, string>();

/** "nsubj:pass" -> "nsubj". */
function baseOf(deprel: string): string {
  let base = bases.get(deprel);
  if (base === undefined) {
    const colon = deprel.indexOf(':');
    base = colon === -1 ? deprel : deprel.slice(0, colon);
    // A tagger gives a closed set of labels; foreign ones must not fill the memory.
    if (bases.size < 500) bases.set(deprel, base);
  }
  return base;
}

export function wordAt(tree: Tree, index: number): Word | undefined {
  return tree.words[index];
}

export function relationOf(tree: Tree, index: number): string {
  return baseOf(tree.words[index]?.deprel ?? '');
}

export function childrenOf(tree: Tree, index: number): number[] {
  return tree.children[index] ?? [];
}

/** The first dependent with one of these relations ("nsubj" also finds "nsubj:pass"); -1 when there is none. */
export function childBy(tree: Tree, index: number, ...relations: string[]): number {
  for (const child of childrenOf(tree, index)) {
    const { deprel } = tree.words[child] as Word;
    if (relations.includes(baseOf(deprel)) || relations.includes(deprel)) return child;
  }
  return -1;
}

/** The first dependent for which this holds; -1 when there is none. */
export function childWhere(tree: Tree, index: number, holds: (word: Word) => boolean): number {
  return childrenOf(tree, index).find((child) => holds(tree.words[child] as Word)) ?? -1;
}

/** All words under `top`, itself included, in reading order; branches for which `leaves` holds are left out. */
export function branch(tree: Tree, top: number, leaves: (index: number) => boolean = never): number[] {
  const found: number[] = [];
  const seen = new Set<number>([top]);
  const open = [top];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    found.push(at);
    for (const child of childrenOf(tree, at)) {
      if (seen.has(child) || leaves(child)) continue;
      seen.add(child);
      open.push(child);
    }
  }
  return found.toSorted((a, b) => a - b);
}

/** Whether `top` is above `index` or is it. */
export function isUnder(tree: Tree, index: number, top: number): boolean {
  let steps = tree.words.length;
  for (let at = index; at >= 0 && steps > 0; at = tree.words[at]?.head ?? -1) {
    if (at === top) return true;
    steps -= 1;
  }
  return false;
}

const never = (): boolean => false;
