import { relativePronouns } from './clause-words.ts';
import { childBy, childrenOf, wordAt, type Tree } from './tree.ts';

/** "Roe is a clerk, who ...": what the clerk did is about Roe, who is named; "towns such as Orr, which ...": the towns. */
export function antecedentOf(tree: Tree, noun: number): number {
  const tie = wordAt(tree, childBy(tree, noun, 'case'));
  const kind = wordAt(tree, (tie?.index ?? 0) - 1);
  if (tie?.lower === 'such' && kind?.xpos === 'NNS') return kind.index;
  const what = wordAt(tree, noun);
  const named = wordAt(tree, what?.head ?? -1);
  // "Ida Roe, a teacher who lost her house": Ida Roe lost it.
  if (what?.deprel === 'appos' && named !== undefined && named.index < noun && isToldInPassing(tree, noun))
    return named.index;
  const subject = childBy(tree, noun, 'nsubj');
  return childBy(tree, noun, 'cop') !== -1 && subject !== -1 && !isRelativePronoun(tree, subject) ? subject : noun;
}

/** "a teacher who lost her house": what somebody with "a" once did tells more than what kind of teacher it is. */
export function isToldInPassing(tree: Tree, noun: number): boolean {
  const clause = childrenOf(tree, noun).find((n) => wordAt(tree, n)?.deprel === 'acl:relcl');
  if (clause === undefined || !childrenOf(tree, noun).some((n) => /^an?$/.test(wordAt(tree, n)?.lower ?? '')))
    return false;
  const subject = wordAt(tree, childBy(tree, clause, 'nsubj'));
  if (!/^(?:who|that|which)$/.test(subject?.lower ?? '')) return false;
  const past = wordAt(tree, clause)?.xpos === 'VBD' && childBy(tree, clause, 'aux') === -1;
  return (
    past ||
    childrenOf(tree, clause).some((n) => /^(?:had|was|were|has)$/.test(wordAt(tree, n)?.lower ?? '') && n < clause)
  );
}

/** "which", "who", "where" in a relative clause. */
export function isRelativePronoun(tree: Tree, at: number): boolean {
  const word = wordAt(tree, at);
  return word !== undefined && /^(?:WDT|WP\$?|WRB)$/.test(word.xpos) && relativePronouns.has(word.lower);
}
