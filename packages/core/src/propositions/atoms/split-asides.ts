import { branch, relationOf, wordAt, type Tree } from '../tree.ts';
import { without, type Part } from './part.ts';

/** Words that an aside may have; a longer one is a sentence of its own. */
const LONGEST = 40;

/** "Roe House (1904) stands": "Roe House (1904)" and "Roe House stands". */
export function splitAside(tree: Tree, part: Part): Part[] | null {
  for (const at of part.words) {
    if (wordAt(tree, at)?.text !== '(') continue;
    const inside = insideFrom(tree, at).filter((n) => part.words.has(n));
    if (inside.length < 3 || inside.length >= part.words.size - 1) continue;
    const own = new Set(inside);
    const phrase = namedBefore(tree, part, at, own);
    if (phrase.length === 0) continue;
    return [
      { words: new Set([...phrase, ...inside]), head: phrase.at(-1) ?? at, rules: ['apposition'], done: 'all' },
      { ...part, words: without(part.words, own) },
    ];
  }
  return null;
}

/** From an opening bracket to the one that closes it. */
function insideFrom(tree: Tree, open: number): number[] {
  const inside: number[] = [];
  let depth = 0;
  for (let n = open; n < tree.words.length && n < open + LONGEST; n += 1) {
    const text = wordAt(tree, n)?.text;
    if (text === '(') depth += 1;
    if (text === ')') depth -= 1;
    inside.push(n);
    if (depth === 0) break;
  }
  return inside;
}

/** What an aside is about: the title or name that runs up to it, or the noun that it hangs on. */
function namedBefore(tree: Tree, part: Part, open: number, aside: Set<number>): number[] {
  const name = titleBefore(tree, part, open);
  const top = [...aside].find((n) => n !== open && !aside.has(wordAt(tree, n)?.head ?? -1)) ?? -1;
  const noun = wordAt(tree, top)?.head ?? -1;
  if (noun < 0 || noun > open || !/^(?:NOUN|PROPN|PRON|NUM|X)$/.test(wordAt(tree, noun)?.upos ?? '')) return name;
  const phrase = tightBefore(tree, noun).filter((n) => part.words.has(n) && n < open);
  return name.length > phrase.length || !phrase.includes(open - 1) ? name : phrase;
}

/** "Far from Orr (1904)", "“The Roes” (1904)": the words with a capital before a place, and small ones between them. */
function titleBefore(tree: Tree, part: Part, open: number): number[] {
  let from = open;
  for (let n = open - 1; n >= 0 && part.words.has(n) && open - n < 12; n -= 1) {
    const word = wordAt(tree, n);
    if (word === undefined) break;
    if (/^\p{Lu}|^\p{N}/u.test(word.text)) from = n;
    else if (!/^(?:of|the|a|an|from|for|and|in|by|at|on|to|with|'s|’s|&|-|:|["“”])$/.test(word.lower)) break;
  }
  const run: number[] = [];
  for (let n = from; n < open; n += 1) run.push(n);
  return run;
}

/** A noun with what stands tight before it. */
function tightBefore(tree: Tree, noun: number): number[] {
  return branch(
    tree,
    noun,
    (n) => wordAt(tree, n)?.head === noun && !/^(?:flat|compound|amod|det|nummod|nmod)$/.test(relationOf(tree, n)),
  );
}
