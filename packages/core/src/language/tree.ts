import type { Word } from './word.ts';

/** The words of a sentence with the dependents of each, in order of the text. */
export type Tree = { words: Word[]; children: number[][] };

export function treeOf(words: Word[]): Tree {
  const children: number[][] = words.map(() => []);
  for (const word of words) children[word.head]?.push(word.index);
  return { words, children };
}

/** `relation` without its subtype: "nsubj:pass" is an "nsubj". */
export const isRelation = (word: Word | undefined, relation: string): boolean =>
  word !== undefined && (word.deprel === relation || word.deprel.startsWith(`${relation}:`));

export const dependents = (tree: Tree, head: number): number[] => tree.children[head] ?? [];

export function dependent(tree: Tree, head: number, ...relations: string[]): number | undefined {
  return dependents(tree, head).find((child) => relations.some((name) => isRelation(tree.words[child], name)));
}

/** Indices of a word and all below it, sorted; branches for which `leaveOut` holds are left out. */
export function subtree(tree: Tree, head: number, leaveOut: (index: number) => boolean = () => false): number[] {
  const found: number[] = [];
  const stack = [head];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    found.push(at);
    for (const child of dependents(tree, at)) if (!leaveOut(child)) stack.push(child);
  }
  return found.sort((a, b) => a - b);
}

/** Is `below` the word itself or under it? */
export function isUnder(tree: Tree, below: number, above: number): boolean {
  let at = below;
  for (let step = 0; step <= tree.words.length && at >= 0; step += 1) {
    if (at === above) return true;
    at = tree.words[at]?.head ?? -1;
  }
  return false;
}
