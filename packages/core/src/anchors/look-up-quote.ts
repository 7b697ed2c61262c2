import type { TextQuote } from '../claims/claim.ts';
import { ANY_WORDS, alignWords, type Aligned } from './align-words.ts';
import { describeQuote } from './describe-quote.ts';
import { readWords, type PlacedWord } from './read-words.ts';

export type DriftOutcome = 'found' | 'moved' | 'altered' | 'gone';

/** What became of a quote, and the words of the text that it is or became; `place` is null when it is gone. */
export type QuoteDrift =
  | { outcome: Exclude<DriftOutcome, 'gone'>; place: TextQuote }
  | { outcome: 'gone'; place: null };

/** "Similar words" are those of which at least two of three stand where they stood. */
const WORDS_FOR_AN_EDIT = 3;
/** Words on one side of a quote by which its place is known. 32 code units hold about five. */
const NEIGHBOURS = 3;
const omission = /\[?\s*(?:…|\.{3,})\s*\]?/u;

/**
 * Looks for a quote in the text of a page. `found`: its words are there, where they stood in the `earlier` look or for the
 * first time; `moved`: they are there, with other words around them; `altered`: similar words are; `gone`: neither.
 * Case, punctuation and spaces do not count; "…" and "[...]" stand for any words. Null for a quote without words.
 *
 * @example lookUpQuote('The board said: "Fares rose in May."', 'fares rose … May') // found
 */
export function lookUpQuote(text: string, quote: string, earlier: TextQuote | null = null): QuoteDrift | null {
  const pattern = patternOf(quote);
  if (pattern.length === 0) return null;
  const words = readWords(text);
  const aligned = alignWords(
    pattern,
    words.map(({ word }) => word),
  );
  const placed = (found: Aligned) => placeOf(text, words, found, quote);
  const [first] = aligned;
  if (first?.edits === 0) {
    if (earlier === null) return { outcome: 'found', place: placed(first) };
    const kept = aligned.find((found) => isSamePlace(words, found, earlier));
    return kept ? { outcome: 'found', place: placed(kept) } : { outcome: 'moved', place: placed(first) };
  }
  const length = pattern.filter((word) => word !== ANY_WORDS).length;
  const isSimilar = first !== undefined && first.edits * WORDS_FOR_AN_EDIT <= length && first.end > first.start;
  return isSimilar ? { outcome: 'altered', place: placed(first) } : { outcome: 'gone', place: null };
}

function patternOf(quote: string): (string | typeof ANY_WORDS)[] {
  const parts = quote.split(omission).map((part) => readWords(part).map(({ word }) => word));
  return parts.filter((part) => part.length > 0).flatMap((part, nth) => (nth === 0 ? part : [ANY_WORDS, ...part]));
}

/** With the marks that the quote begins and ends with, where the text has the same. */
function placeOf(text: string, words: readonly PlacedWord[], { start, end }: Aligned, quote: string): TextQuote {
  const ofQuote = readWords(quote);
  const before = quote.slice(0, ofQuote[0]?.start).trimStart();
  const after = quote.slice(ofQuote.at(-1)?.end).trimEnd();
  const from = words[start]?.start ?? 0;
  const to = words[end - 1]?.end ?? 0;
  return describeQuote(
    text,
    text.endsWith(before, from) ? from - before.length : from,
    text.startsWith(after, to) ? to + after.length : to,
  );
}

/** Are the words on one side of it the ones that stood there? A page that is only the quote has none, and is its place. */
function isSamePlace(words: readonly PlacedWord[], { start, end }: Aligned, earlier: TextQuote): boolean {
  // The outermost word of the context may be cut.
  const before = readWords(earlier.prefix).slice(1).slice(-NEIGHBOURS);
  const after = readWords(earlier.suffix).slice(0, -1).slice(0, NEIGHBOURS);
  if (before.length + after.length === 0) return true;
  const isSame = (wanted: readonly PlacedWord[], from: number) =>
    wanted.length > 0 && wanted.every(({ word }, nth) => words[from + nth]?.word === word);
  return isSame(before, start - before.length) || isSame(after, end);
}
