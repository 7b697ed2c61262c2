import {
  capitalisedLeading,
  endingAbbreviations,
  leadingAbbreviations,
  numberAbbreviations,
  sentenceStarters,
  timeOpeners,
  trailingAbbreviations,
  unitAbbreviations,
} from './abbreviation-words.ts';
import { isSpace } from './white-space.ts';

/** How far a look around a full stop goes, in code units: longer words are not abbreviations. */
export const WINDOW = 60;

/** Whether a capital on this word, whatever marks cling to it, plainly starts a sentence. */
export const isStarter = (word: string): boolean =>
  !/^\p{Lu}\.$/u.test(word) &&
  (sentenceStarters.has(
    word
      .toLowerCase()
      .replaceAll('’', "'")
      .replace(/[,;:.!?…]+$/, ''),
  ) ||
    sentenceStarters.has(word.toLowerCase().replace(/[’',;:.!?…].*$/, '')));

/**
 * One full stop at `stop` in a sentence that began at `start`, before `next`, a word that could start a sentence: is it
 * the end, or only an abbreviation's?
 */
export function endsAtFullStop(text: string, start: number, stop: number, next: string): boolean {
  const before = wordBefore(text, start, stop);
  const lower = before.toLowerCase();
  const capital = /^\p{Lu}/u.test(before);
  const starter = isStarter(next);
  if (/^[\p{Lu}£$€]{0,4}\d/u.test(next) && numberAbbreviations.has(lower)) return false;
  if (/^p\.?s$/.test(lower) && stop - start <= 4) return false;
  if (lower === 'a.d' && /^\d/.test(next)) return false;
  if (isTimeOfDay(text, start, stop, before) && /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/.test(next))
    return false;
  if (isTimeOfDay(text, start, stop, before)) return starter || !timeOpeners.has(firstWord(text, start, stop));
  if (endingAbbreviations.has(lower) && (capital || lower.includes('.'))) return /^\P{N}/u.test(next);
  if (/^(?:\p{L}\.)+\p{L}$/u.test(before)) return starter || (!isLatin(before) && isLabel(next));
  if (/^\p{Lu}$/u.test(before)) return endsAtInitial(text, start, stop, before, starter);
  if (
    unitAbbreviations.has(lower) &&
    /\d\s?$/.test(text.slice(Math.max(start, stop - before.length - 4), stop - before.length))
  )
    return !/^\p{N}/u.test(next);
  if (trailingAbbreviations.has(lower))
    return starter || (lower === 'etc' && /^\p{Lu}/u.test(next)) || (isLabel(next) && !opensBracket(text, stop));
  if (capitalisedLeading.has(lower)) return !capital && lower !== 'v';
  // "IE. Its": capitals are a name, unless they spell a whole line in capitals.
  if (/^\p{Lu}{2,}$/u.test(before) && (lower === 'ie' || lower === 'eg')) return true;
  return !leadingAbbreviations.has(lower);
}

/** "Image:", "Source:" after "D.C." */
const isLabel = (next: string): boolean => /^\p{Lu}\p{Ll}{2,}:$/u.test(next);

/** "Orr Foods, Inc. (Nasdaq: ORR)" goes on. */
const opensBracket = (text: string, stop: number): boolean => /^\s?[([]/.test(text.slice(stop + 1, stop + 3));

/** "e.g." and "i.e." never end a sentence. */
const isLatin = (before: string): boolean => /^(?:e\.g|i\.e)$/i.test(before);

/** "6 a.m.", "6 P.M.", "5 a. m.", "44 BC", "44 B.C." */
function isTimeOfDay(text: string, start: number, stop: number, before: string): boolean {
  if (/^(?:[ap]\.m|b\.c|a\.d|c\.e|b\.c\.e)$/i.test(before) || /^(?:AD|BC)$/.test(before)) return true;
  return /^m$/i.test(before) && /\d\s?[ap]\.\s?m$/i.test(text.slice(Math.max(start, stop - 8), stop));
}

/** "Albert I. Jones" goes on, "you and I. Did" ends. */
function endsAtInitial(text: string, start: number, stop: number, letter: string, starter: boolean): boolean {
  const previous = wordBefore(text, start, stop - 2);
  const name = /^\p{Lu}/u.test(previous);
  if (letter === 'I') return !name;
  return starter && previous !== '' && !name;
}

function firstWord(text: string, start: number, stop: number): string {
  return (/^["'“‘(]?(\p{L}+)/u.exec(text.slice(start, Math.min(stop, start + WINDOW)))?.[1] ?? '').toLowerCase();
}

export function wordAt(text: string, at: number, to: number): string {
  const match = /^["'“‘«([]*([^\s"”)]*)/.exec(text.slice(at, Math.min(to, at + WINDOW)));
  return match?.[1] ?? '';
}

/** The word that ends right before `stop`, without opening brackets and quotes. */
export function wordBefore(text: string, start: number, stop: number): string {
  let at = stop;
  const limit = Math.max(start, stop - WINDOW);
  while (at > limit && isSpace(text[at - 1] ?? '')) at -= 1;
  const end = at;
  while (at > limit && !/[\s"'“‘«([\-–—/]/.test(text[at - 1] ?? ' ')) at -= 1;
  return text.slice(at, end);
}
