import { relativePronouns } from './clause-words.ts';
import { childBy, wordAt, type Tree } from './tree.ts';

/** "Roe is a clerk, who ...": what the clerk did is about Roe, who is named; "towns such as Orr, which ...": the towns. */
export function antecedentOf(tree: Tree, noun: number): number {
  const tie = wordAt(tree, childBy(tree, noun, 'case'));
  const kind = wordAt(tree, (tie?.index ?? 0) - 1);
  if (tie?.lower === 'such' && kind?.xpos === 'NNS') return kind.index;
  const subject = childBy(tree, noun, 'nsubj');
  return childBy(tree, noun, 'cop') !== -1 && subject !== -1 && !isRelativePronoun(tree, subject) ? subject : noun;
}

/** "which", "who", "where" in a relative clause. */
export function isRelativePronoun(tree: Tree, at: number): boolean {
  const word = wordAt(tree, at);
  return word !== undefined && /^(?:WDT|WP\$?|WRB)$/.test(word.xpos) && relativePronouns.has(word.lower);
}
