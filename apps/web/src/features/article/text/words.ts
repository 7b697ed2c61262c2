import type { Span } from '@claimdesk/core';

export type Word = { start: number; end: number; text: string };

/** Words as a reader sees them: what stands between white space, in offsets of the whole text. */
export function wordsBetween(text: string, start: number, end: number): Word[] {
  const words: Word[] = [];
  for (const match of text.slice(start, end).matchAll(/\S+/gu)) {
    words.push({ start: start + match.index, end: start + match.index + match[0].length, text: match[0] });
  }
  return words;
}

const edge = /^[“”‘’"'«»([{\s]+|[“”‘’"'«»)\]}.,;:!?…\s]+$/gu;

/** The range without the quotation marks, brackets and stops around it; null when nothing is left. */
export function tidyRange(text: string, start: number, end: number): Span | null {
  const slice = text.slice(start, end);
  const lead = slice.match(/^[“”‘’"'«»([{\s]+/u)?.[0].length ?? 0;
  const kept = slice.replaceAll(edge, '');
  return kept === '' ? null : [start + lead, start + lead + kept.length];
}

/** Grows a selection to whole words, as somebody who selects half a word means the word, then tidies its ends. */
export function snapToWords(text: string, start: number, end: number): Span | null {
  let from = Math.min(start, end);
  let to = Math.max(start, end);
  if (text.slice(from, to).trim() === '') return null;
  while (from < to && /\s/u.test(text[from]!)) from++;
  while (to > from && /\s/u.test(text[to - 1]!)) to--;
  while (from > 0 && /\S/u.test(text[from - 1]!)) from--;
  while (to < text.length && /\S/u.test(text[to]!)) to++;
  return tidyRange(text, from, to);
}

export type TrimMove = 'start-out' | 'start-in' | 'end-in' | 'end-out';

/** Moves one end of a range by one word inside its limits; null when it cannot move further. */
export function moveEnd(text: string, span: Span, move: TrimMove, limits: Span): Span | null {
  const words = wordsBetween(text, limits[0], limits[1]);
  const first = words.findIndex((word) => word.end > span[0]);
  const last = words.findLastIndex((word) => word.start < span[1]);
  const from = first + (move === 'start-out' ? -1 : move === 'start-in' ? 1 : 0);
  const to = last + (move === 'end-out' ? 1 : move === 'end-in' ? -1 : 0);
  const a = words[from];
  const b = words[to];
  if (!a || !b || from > to) return null;
  const [start, end] = tidyRange(text, a.start, b.end) ?? [a.start, b.end];
  return move.startsWith('start') ? [start, span[1]] : [span[0], end];
}
