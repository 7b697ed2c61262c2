import { branch, childBy, childrenOf, relationOf, wordAt, type Tree } from '../tree.ts';
import { isNoun, underIn, without, type Part } from './part.ts';

/** "sold bread, milk and eggs": one item each. Verbs joined to the predicate are propositions already. */
export function splitList(tree: Tree, part: Part): Part[] | null {
  for (const first of part.words) {
    if (first === part.head && wordAt(tree, first)?.upos === 'VERB') continue;
    const items = childrenOf(tree, first).filter(
      (n) => n > first && part.words.has(n) && relationOf(tree, n) === 'conj',
    );
    if (items.length === 0 || isOneScope(tree, first, items)) continue;
    const shared = sharedOf(tree, first, items);
    const own = underIn(tree, part, first, (n) => items.includes(n) || shared.has(n));
    const outside = without(part.words, own, ...items.map((n) => branch(tree, n)));
    const cut = (words: number[], rules: Part['rules']): Part => ({
      ...part,
      words: new Set([...outside, ...words]),
      rules,
    });
    return [
      cut(own, part.rules),
      ...items.map((n) =>
        cut(
          underIn(tree, part, n, (m) => isJoint(tree, m, n)),
          [...part.rules, 'conjunct-name'],
        ),
      ),
    ];
  }
  return null;
}

/** The comma and "and" before an item. */
function isJoint(tree: Tree, at: number, item: number): boolean {
  return at < item && wordAt(tree, at)?.head === item && /^(?:cc|punct)$/.test(relationOf(tree, at));
}

/** "between May and June", "bread or milk", "neither Roe nor Orr", "Roe & Orr": cut, they would say something else. */
function isOneScope(tree: Tree, first: number, items: number[]): boolean {
  return (
    wordAt(tree, childBy(tree, first, 'case'))?.lower === 'between' ||
    items.some((n) => /^(?:n?or|&)$/.test(wordAt(tree, childBy(tree, n, 'cc'))?.lower ?? '')) ||
    childrenOf(tree, first).some((n) => /^(?:either|neither|both)$/.test(wordAt(tree, n)?.lower ?? ''))
  );
}

/** "in May and June", "the king and queen of Orr": what stands around a list holds for every item. */
function sharedOf(tree: Tree, first: number, items: number[]): Set<number> {
  const last = items.at(-1) ?? first;
  const isShared = (n: number): boolean => {
    const relation = relationOf(tree, n);
    if (/^(?:case|cop|nsubj|aux|expl)$/.test(relation))
      return !items.some((item) => childBy(tree, item, relation) !== -1);
    return n > last && isNoun(tree, first) && /^(?:nmod|acl)$/.test(relation);
  };
  return new Set(
    childrenOf(tree, first)
      .filter(isShared)
      .flatMap((n) => branch(tree, n)),
  );
}
