import { typeOfNoun } from '../language/noun-words.ts';
import { relativePronouns } from './clause-words.ts';
import { childBy, childrenOf, relationOf, wordAt, type Tree } from './tree.ts';

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
  if (!/^(?:who|that|which)$/.test(subject?.lower ?? '') || !isSaidOf(tree, noun, clause, subject?.lower === 'who'))
    return false;
  const past = wordAt(tree, clause)?.xpos === 'VBD' && childBy(tree, clause, 'aux') === -1;
  return (
    past ||
    childrenOf(tree, clause).some((n) => /^(?:had|was|were|has)$/.test(wordAt(tree, n)?.lower ?? '') && n < clause)
  );
}

/** "a member of a group that was banned": the group was; "a head of a school who had left": the head had. "A man who": no more than who he is. */
function isSaidOf(tree: Tree, noun: number, clause: number, isWho: boolean): boolean {
  const what = wordAt(tree, noun);
  const isPerson = (n: number): boolean => typeOfNoun(wordAt(tree, n)?.lemma ?? '') === 'person';
  const between = childrenOf(tree, noun).filter((n) => n > noun && n < clause && relationOf(tree, n) === 'nmod');
  if (what === undefined || /^(?:man|woman|person|boy|girl)$/.test(what.lemma)) return false;
  return isWho ? !between.some(isPerson) : between.length === 0 && !isPerson(noun);
}

/** "which", "who", "where" in a relative clause. */
export function isRelativePronoun(tree: Tree, at: number): boolean {
  const word = wordAt(tree, at);
  return word !== undefined && /^(?:WDT|WP\$?|WRB)$/.test(word.xpos) && relativePronouns.has(word.lower);
}
