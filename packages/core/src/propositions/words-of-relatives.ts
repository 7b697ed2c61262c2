import { relativePronouns } from './clause-words.ts';
import { wordAt, type Tree } from './tree.ts';

/** "which", "who", "where" in a relative clause. */
export function isRelativePronoun(tree: Tree, at: number): boolean {
  const word = wordAt(tree, at);
  return word !== undefined && /^(?:WDT|WP\$?|WRB)$/.test(word.xpos) && relativePronouns.has(word.lower);
}
