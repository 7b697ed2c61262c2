import { branch, relationOf, wordAt, type Tree } from '../tree.ts';
import { isComma, underIn, without, type Part } from './part.ts';

/** Words that may stand between two commas; more are a clause with a list. */
const LONGEST = 30;
/** Words that a subject behind a comma may have. */
const SUBJECT = 5;

/** "Ida Roe, born in Orr, is a clerk": "Ida Roe, born in Orr" and "Ida Roe is a clerk". Read off the commas alone. */
export function splitSetOff(tree: Tree, part: Part): Part[] | null {
  const words = inOrder(part);
  const open = words.findIndex((n) => isComma(tree, n));
  if (open < 1 || !isPhrase(tree, words.slice(0, open))) return null;
  const close = words.findIndex((n, k) => k > open + 1 && isComma(tree, n) && isFiniteVerb(tree, words[k + 1] ?? -1));
  if (close === -1 || close - open > LONGEST) return null;
  const inside = words.slice(open, close);
  if (inside.some((n) => isFiniteVerb(tree, n))) return null;
  const action = inside.find((n) => /^VB[GN]$/.test(wordAt(tree, n)?.xpos ?? ''));
  return [
    { words: new Set(words.slice(0, close)), head: action ?? inside[1] ?? -1, rules: ['apposition'] },
    { ...part, words: without(part.words, words.slice(open, close + 1)) },
  ];
}

/** "A clerk from Orr, she wrote": "A clerk from Orr, she" and "she wrote". */
export function splitFronted(tree: Tree, part: Part): Part[] | null {
  const words = inOrder(part);
  const comma = words.findIndex((n) => isComma(tree, n));
  const front = words.slice(0, comma + 1);
  if (comma < 2 || !isPhrase(tree, front) || !isDescription(tree, front)) return null;
  const subject = subjectFrom(tree, words.slice(comma + 1));
  if (subject.length === 0) return null;
  return [
    { words: new Set([...front, ...subject]), head: subject.at(-1) ?? -1, rules: ['apposition'], done: 'all' },
    { ...part, words: without(part.words, front) },
  ];
}

/** "met the winner, a clerk": "the winner, a clerk" and "met the winner". */
export function splitApposition(tree: Tree, part: Part): Part[] | null {
  for (const at of part.words) {
    const noun = wordAt(tree, at)?.head ?? -1;
    if (relationOf(tree, at) !== 'appos' || !part.words.has(noun) || noun > at) continue;
    const own = underIn(tree, part, at);
    const from = own[0] ?? at;
    if (!isComma(tree, from) && !isComma(tree, from - 1)) continue;
    const phrase = underIn(tree, part, noun, (n) => wordAt(tree, n)?.head === noun && !isTight(tree, n)).filter(
      (n) => n < from,
    );
    if (phrase.length === 0 || phrase.length + own.length + 1 >= part.words.size) continue;
    return [
      { words: new Set([...phrase, ...own]), head: at, rules: ['apposition'], done: 'all' },
      { ...part, words: without(part.words, branch(tree, at)) },
    ];
  }
  return null;
}

/** What belongs to a noun wherever it is named. */
function isTight(tree: Tree, at: number): boolean {
  return /^(?:flat|compound|amod|det|nummod|nmod|dep|fixed)$/.test(relationOf(tree, at));
}

function inOrder({ words }: Part): number[] {
  return [...words].toSorted((a, b) => a - b);
}

function isFiniteVerb(tree: Tree, at: number): boolean {
  return /^(?:VB[DPZ]|MD)$/.test(wordAt(tree, at)?.xpos ?? '');
}

/** No finite verb, no preposition or adverb in front. */
function isPhrase(tree: Tree, words: number[]): boolean {
  return (
    !/^(?:IN|TO|WRB|RB)$/.test(wordAt(tree, words[0] ?? -1)?.xpos ?? '') && !words.some((n) => isFiniteVerb(tree, n))
  );
}

/** "A clerk from Orr", "Born in Orr"; not "A month after that", which tells the time. */
function isDescription(tree: Tree, words: number[]): boolean {
  const lower = words.map((n) => wordAt(tree, n)?.lower ?? '');
  return (
    /^(?:an?|the|born|founded)$/.test(lower[0] ?? '') &&
    !lower.some((word) => /^(?:before|after|later|ago|earlier|since)$/.test(word))
  );
}

/** The name or pronoun right before the verb. */
function subjectFrom(tree: Tree, words: number[]): number[] {
  const verb = words.findIndex((n) => isFiniteVerb(tree, n));
  const subject = words.slice(0, Math.max(verb, 0)).filter((n) => wordAt(tree, n)?.upos !== 'ADV');
  const pronoun = /^(?:he|she|it|they)$/.test(wordAt(tree, subject[0] ?? -1)?.lower ?? '');
  const nominal = pronoun
    ? subject.length === 1
    : subject.every((n) => /^(?:PROPN|DET|NOUN|NUM)$/.test(wordAt(tree, n)?.upos ?? ''));
  return nominal && subject.length <= SUBJECT ? subject : [];
}
