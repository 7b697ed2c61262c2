import { branch, childrenOf, relationOf, wordAt, type Tree } from '../tree.ts';
import { hasCapital, isNoun, underIn, without, type Part } from './part.ts';

/** "married actress Ida Roe": "actress Ida Roe", "married Ida Roe". */
export function splitTitle(tree: Tree, part: Part): Part[] | null {
  for (const name of part.words) {
    if (wordAt(tree, name)?.upos !== 'PROPN') continue;
    const described = titleOn(tree, part, name) ?? titleOver(tree, part, name);
    if (described === null) continue;
    const own = underIn(
      tree,
      part,
      name,
      (n) => n !== name && /^(?:case|cc|punct|conj|cop|nsubj|aux|acl)$/.test(relationOf(tree, n)),
    );
    const fact = new Set([...described, ...own]);
    if (fact.size + 1 >= part.words.size) continue;
    return [
      { ...part, words: without(part.words, described) },
      { words: fact, head: name, rules: ['apposition'], done: 'all' },
    ];
  }
  return null;
}

/** A title that hangs on the name: "actress" of "the Danish actress Ida Roe"; not "Doctor" of "Doctor Roe". */
function titleOn(tree: Tree, part: Part, name: number): number[] | null {
  const before = childrenOf(tree, name).filter(
    (n) =>
      n < name &&
      part.words.has(n) &&
      /^(?:compound|nmod:desc|nmod|amod|det|nummod)$/.test(wordAt(tree, n)?.deprel ?? ''),
  );
  const title = before.findLast((n) => {
    const relation = wordAt(tree, n)?.deprel;
    if (relation === 'nmod:desc') return !hasCapital(tree, n) || wordAt(tree, n - 1)?.upos === 'DET';
    return relation === 'compound' && wordAt(tree, n)?.upos === 'NOUN' && !hasCapital(tree, n);
  });
  return title === undefined ? null : before.filter((n) => n <= title).flatMap((n) => underIn(tree, part, n));
}

/** A title on which the name hangs: "film" of "the film Far from Orr". */
function titleOver(tree: Tree, part: Part, name: number): number[] | null {
  const head = wordAt(tree, name)?.head ?? -1;
  if (head > name || !part.words.has(head) || !isNoun(tree, head) || wordAt(tree, head)?.upos === 'PROPN') return null;
  if (!/^(?:appos|flat|nmod:desc)$/.test(wordAt(tree, name)?.deprel ?? '')) return null;
  return underIn(
    tree,
    part,
    head,
    (n) => n === name || /^(?:case|cc|punct|conj|cop|nsubj|aux)$/.test(relationOf(tree, n)),
  );
}

/** "worked in towns such as Roe and Orr": "worked in towns", "worked in Roe". */
export function splitExamples(tree: Tree, part: Part): Part[] | null {
  for (const at of part.words) {
    const tie = tieOf(tree, at);
    if (tie.length === 0) continue;
    const item = tie.map((n) => wordAt(tree, n)?.head ?? -1).find((n) => n > at) ?? -1;
    const noun = wordAt(tree, item)?.head ?? -1;
    if (item < 0 || noun < 0 || noun > at || !part.words.has(noun) || !part.words.has(item)) continue;
    const example = underIn(tree, part, item);
    const general = branch(tree, noun, (n) => n === item || relationOf(tree, n) === 'case');
    return [
      { ...part, words: without(part.words, example, tie) },
      { ...part, words: without(part.words, general, tie) },
    ];
  }
  return null;
}

/** "such as", "including": the words that open a list of examples. */
function tieOf(tree: Tree, at: number): number[] {
  const lower = wordAt(tree, at)?.lower;
  if (lower === 'including') return [at];
  return lower === 'such' && wordAt(tree, at + 1)?.lower === 'as' ? [at, at + 1] : [];
}
