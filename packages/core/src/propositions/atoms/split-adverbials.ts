import { branch, childBy, childrenOf, relationOf, wordAt, type Tree } from '../tree.ts';
import { isPredicate, underIn, without, type Part } from './part.ts';
import { splitList } from './split-lists.ts';

/**
 * "met in Roe on Monday": "met in Roe", "met on Monday". What stands in front is said of the rest: "In May she met Orr"
 * gives "she met Orr" and the whole.
 */
export function splitAdverbials(tree: Tree, part: Part): Part[] | null {
  const verb = part.head;
  if (part.done !== undefined || !part.words.has(verb) || !isPredicate(tree, verb)) return null;
  const adverbials = childrenOf(tree, verb).filter(
    (n) => part.words.has(n) && /^(?:obl|advcl)$/.test(relationOf(tree, n)),
  );
  const goal = adverbials.find((n) => isGoal(tree, n, verb)) ?? -1;
  const front = adverbials.filter((n) => n < verb);
  const behind = adverbials.filter((n) => n > verb && n !== goal);
  if (front.length === 0 && behind.length < (goal === -1 ? 2 : 1)) return null;
  const bare = without(part.words, ...[...front, ...behind].map((n) => branch(tree, n)));
  const put = (...tops: number[]): Part => ({
    ...part,
    words: new Set([...bare, ...tops.flatMap((n) => underIn(tree, part, n))]),
    done: 'adverbials',
  });
  const full = goal !== -1 || isFull(tree, part, verb);
  // A verb without object or goal needs its first adverbial: "In May she lived in Orr".
  const need = full ? [] : behind.slice(0, 1);
  const parts = [...front.map((n) => put(n, ...need)), ...behind.map((n) => put(n))];
  // Each item of a list is said once, with what stands in front.
  const alone = behind.length > 0 ? full : splitList(tree, put()) === null;
  return alone ? [put(), ...parts] : parts;
}

/** "sold the mill", "began to sell", "was a clerk": says something without an adverbial. */
function isFull(tree: Tree, part: Part, verb: number): boolean {
  return (
    childBy(tree, verb, 'cop') !== -1 ||
    childrenOf(tree, verb).some(
      (n) => n > verb && part.words.has(n) && /^(?:obj|xcomp|ccomp)$/.test(relationOf(tree, n)),
    )
  );
}

/** "moved to Roe", "known for it": without it the verb says little. */
function isGoal(tree: Tree, at: number, verb: number): boolean {
  const tie = wordAt(tree, childBy(tree, at, 'case'));
  return (
    at > verb &&
    relationOf(tree, at) === 'obl' &&
    /^(?:to|into|as|for|with|of|against)$/.test(tie?.lower ?? '') &&
    !childrenOf(tree, verb).some((n) => n > verb && n < at && relationOf(tree, n) === 'obl')
  );
}
