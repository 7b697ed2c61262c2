import type { TextQuote } from '../claims/claim.ts';

type Found = { start: number; end: number };

/**
 * Weights after hypothesis/client's match-quote: the words matter most, then the text before, then the text after,
 * and the place where the quote used to be only breaks ties.
 */
const PREFIX_WEIGHT = 20;
const SUFFIX_WEIGHT = 20;
const PLACE_WEIGHT = 2;
/** Exact hits that are compared by context. */
const MAX_HITS = 500;
/** Fuzzy search looks at this many windows at most, so that it stays linear. */
const MAX_WINDOWS = 400;
/** A changed passage must keep this share of its word pairs to count as the same. */
const MIN_SIMILARITY = 0.7;

/**
 * Finds a quote again. An exact match wins: the one at `hint` if its context agrees, else the one whose surroundings
 * agree best. Without one, a passage between the old prefix and suffix or with nearly the same words is taken; null
 * when nothing is close enough.
 */
export function resolveQuote(text: string, quote: TextQuote, hint?: number): Found | null {
  if (quote.exact.length === 0) return null;
  if (hint !== undefined && text.startsWith(quote.exact, hint) && contextScore(text, quote, hint) > 0.99) {
    return { start: hint, end: hint + quote.exact.length };
  }
  return bestExact(text, quote, hint) ?? betweenContext(text, quote) ?? bestFuzzy(text, quote);
}

function bestExact(text: string, quote: TextQuote, hint: number | undefined): Found | null {
  let best: { start: number; score: number } | null = null;
  for (const start of exactHits(text, quote.exact, hint)) {
    const distance = hint === undefined ? 0 : Math.abs(start - hint) / Math.max(text.length, 1);
    const score = (PREFIX_WEIGHT + SUFFIX_WEIGHT) * contextScore(text, quote, start) - PLACE_WEIGHT * distance;
    if (best === null || score > best.score) best = { start, score };
  }
  return best === null ? null : { start: best.start, end: best.start + quote.exact.length };
}

/** The hits nearest to the hint on both sides, in order; without a hint, the first ones. */
function exactHits(text: string, exact: string, hint = 0): number[] {
  const before: number[] = [];
  let at = hint > 0 ? text.lastIndexOf(exact, hint - 1) : -1;
  while (at !== -1 && before.length < MAX_HITS / 2) {
    before.push(at);
    at = at === 0 ? -1 : text.lastIndexOf(exact, at - 1);
  }
  const hits = before.reverse();
  at = text.indexOf(exact, hint);
  while (at !== -1 && hits.length < MAX_HITS) {
    hits.push(at);
    at = text.indexOf(exact, at + 1);
  }
  return hits;
}

/** 0..1: how many code units next to the hit are those of the quote's context. */
function contextScore(text: string, quote: TextQuote, start: number): number {
  const end = start + quote.exact.length;
  let before = 0;
  while (before < quote.prefix.length && text[start - 1 - before] === quote.prefix.at(-1 - before)) before += 1;
  let after = 0;
  while (after < quote.suffix.length && text[end + after] === quote.suffix[after]) after += 1;
  const wanted = quote.prefix.length + quote.suffix.length;
  return wanted === 0 ? 1 : (before + after) / wanted;
}

/** "prefix [changed words] suffix": the context still stands although the words between were edited. */
function betweenContext(text: string, quote: TextQuote): Found | null {
  if (quote.prefix.trim().length < 8 || quote.suffix.trim().length < 8) return null;
  const before = text.indexOf(quote.prefix);
  if (before === -1) return null;
  const start = before + quote.prefix.length;
  const end = text.indexOf(quote.suffix, start);
  if (end <= start || end - start > quote.exact.length * 2 + 40) return null;
  return similarity(text.slice(start, end), quote.exact) >= 0.5 ? { start, end } : null;
}

/** Windows that begin with one of the quote's rarer words, compared by shared letter pairs. */
function bestFuzzy(text: string, quote: TextQuote): Found | null {
  const words = [...quote.exact.matchAll(/\S+/g)];
  if (words.length < 4 || quote.exact.length > 2_000) return null;
  let best: (Found & { score: number }) | null = null;
  const anchors = words.toSorted((a, b) => b[0].length - a[0].length).slice(0, 4);
  for (const anchor of anchors) {
    let at = text.indexOf(anchor[0]);
    for (let n = 0; at !== -1 && n < MAX_WINDOWS / anchors.length; n += 1) {
      const window = windowAround(text, at - anchor.index, quote.exact.length);
      const score = similarity(text.slice(window.start, window.end), quote.exact);
      if (best === null || score > best.score) best = { ...window, score };
      at = text.indexOf(anchor[0], at + 1);
    }
  }
  return best !== null && best.score >= MIN_SIMILARITY ? { start: best.start, end: best.end } : null;
}

/** A stretch of about `length` that begins and ends at word limits; a long word is cut rather than followed. */
function windowAround(text: string, start: number, length: number): Found {
  let from = Math.max(0, start);
  for (let n = 0; n < 20 && from > 0 && /\S/.test(text[from - 1] ?? ' '); n += 1) from -= 1;
  let to = Math.min(text.length, Math.max(0, start) + length);
  for (let n = 0; n < 20 && to < text.length && /\S/.test(text[to] ?? ' '); n += 1) to += 1;
  return { start: from, end: to };
}

/** Sørensen-Dice coefficient over letter pairs, 0..1. */
function similarity(a: string, b: string): number {
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < a.length; i += 1) pairs.set(a.slice(i, i + 2), (pairs.get(a.slice(i, i + 2)) ?? 0) + 1);
  let shared = 0;
  for (let i = 0; i + 1 < b.length; i += 1) {
    const left = pairs.get(b.slice(i, i + 2)) ?? 0;
    if (left > 0) {
      shared += 1;
      pairs.set(b.slice(i, i + 2), left - 1);
    }
  }
  return a.length + b.length < 4 ? 0 : (2 * shared) / (a.length + b.length - 2);
}
