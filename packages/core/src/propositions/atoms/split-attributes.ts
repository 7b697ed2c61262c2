import { branch, childBy, childrenOf, relationOf, wordAt, type Tree } from '../tree.ts';
import { hasCapital, isComma, isNoun, isRelative, underIn, without, type Part } from './part.ts';

/** "is a Danish film directed by Roe": "is a Danish film", "directed by Roe". */
export function splitAttributes(tree: Tree, part: Part): Part[] | null {
  for (const noun of part.words) {
    if (!isNoun(tree, noun) || childBy(tree, noun, 'cop') === -1) continue;
    const attributes = childrenOf(tree, noun).filter((n) => part.words.has(n) && isAttribute(tree, n, noun));
    const bare = without(part.words, ...attributes.map((n) => branch(tree, n)));
    if (attributes.length === 1 && part.done !== 'attribute') {
      // "was a Danish clerk": "was a clerk" as well.
      const only = attributes[0] ?? -1;
      if (relationOf(tree, only) !== 'amod' || !hasCapital(tree, only)) continue;
      return [
        { ...part, words: bare, done: 'attribute' },
        { ...part, done: 'attribute' },
      ];
    }
    if (attributes.length < 2) continue;
    const copula = childrenOf(tree, noun).filter((n) => /^(?:cop|det|aux)$/.test(relationOf(tree, n)));
    const subject = without(bare, [noun], copula);
    return attributes.map((n): Part => {
      const own = underIn(tree, part, n);
      if (relationOf(tree, n) !== 'acl' || subject.size === 0) return { ...part, words: new Set([...bare, ...own]) };
      // "Roe, written by Orr": the noun between them says nothing more.
      const said = own.filter((m) => !(m < n && isRelative(tree, m)));
      return { words: new Set([...subject, ...said]), head: n, rules: part.rules };
    });
  }
  return null;
}

/** Not "whose", nor a part of a name: "the Roe Prize". */
function isAttribute(tree: Tree, at: number, noun: number): boolean {
  const inName = at < noun && wordAt(tree, noun)?.upos === 'PROPN' && hasCapital(tree, at);
  return (
    /^(?:amod|compound|nmod|acl|nummod)$/.test(relationOf(tree, at)) &&
    wordAt(tree, at)?.deprel !== 'nmod:poss' &&
    !inName
  );
}

/** "a short, steep road": "a short road", "a steep road". */
export function splitAdjectives(tree: Tree, part: Part): Part[] | null {
  for (const noun of part.words) {
    const adjectives = childrenOf(tree, noun).filter(
      (n) => n < noun && part.words.has(n) && wordAt(tree, n)?.deprel === 'amod',
    );
    if (!adjectives.slice(0, -1).some((n) => isComma(tree, n + 1))) continue;
    const bare = without(part.words, ...adjectives.map((n) => branch(tree, n)));
    return adjectives.map((n): Part => ({ ...part, words: new Set([...bare, ...underIn(tree, part, n)]) }));
  }
  return null;
}
