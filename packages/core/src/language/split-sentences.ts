import type { Span } from '../claims/claim.ts';
import {
  leadingAbbreviations,
  numberAbbreviations,
  sentenceStarters,
  trailingAbbreviations,
} from './abbreviation-words.ts';

const TERMINATORS = new Set(['.', '!', '?', '…', '。', '！', '？', '؟', '۔', '।']);
const UNSPACED = new Set(['。', '！', '？']);
const CLOSERS = new Set(['"', "'", '”', '’', '»', ')', ']', '」', '』']);
const BULLETS = new Set(['•', '⁃', '‣', '◦', '▪', '●']);
/** How far the scan looks around a full stop, in code units: longer words are not abbreviations. */
const WINDOW = 60;

/**
 * Sentences of `text.slice(from, to)` as half-open spans without the white space around them. Rules only: a
 * terminator ends a sentence unless it belongs to an abbreviation, an initial, a number, a list marker or an ellipsis
 * in mid-sentence. Follows the Golden Rules of the pragmatic_segmenter test suite. Linear in the length.
 */
export function splitSentences(text: string, from = 0, to = text.length): Span[] {
  const spans: Span[] = [];
  let start = skipSpace(text, from, to);
  let list = readMarker(text, start, to);
  let at = list === null ? start : list.end;
  const close = (end: number): void => {
    const trimmed = trimEnd(text, start, end);
    if (trimmed > start) spans.push([start, trimmed]);
    start = skipSpace(text, end, to);
    const marker = readMarker(text, start, to);
    if (marker !== null) list = marker;
    at = marker === null ? Math.max(start, at) : marker.end;
  };
  while (at < to) {
    const char = text[at] ?? '';
    if (TERMINATORS.has(char)) {
      const run = readTerminators(text, at, to);
      at = run.end;
      if (endsSentence(text, start, run, to)) close(run.end);
    } else if (char === '\n' || char === '\r' || char === '\u2028' || char === '\u2029') {
      if (breaksAtNewline(text, start, at, to)) close(at);
      else at += 1;
    } else if (isSpace(char) && startsListItem(text, at + 1, to, list)) {
      close(at + 1);
    } else {
      at += 1;
    }
  }
  if (start < to) close(to);
  return spans;
}

type Run = { start: number; end: number; marks: string };

/** "?!", "…", ". . . .", with the quotes and brackets that close after it: `Really?!" `. */
function readTerminators(text: string, start: number, to: number): Run {
  let end = start;
  while (end < to) {
    if (TERMINATORS.has(text[end] ?? '')) end += 1;
    else if (text[end] === ' ' && text[end + 1] === '.' && text[end - 1] === '.') end += 2;
    else break;
  }
  const marks = text.slice(start, end).replaceAll(' ', '');
  while (end < to && CLOSERS.has(text[end] ?? '')) end += 1;
  return { start, end: readCitation(text, end, to), marks };
}

/** "martyr.[1] The": a reference mark stays with its sentence. */
function readCitation(text: string, at: number, to: number): number {
  if (text[at] !== '[') return at;
  const match = /^(?:\[[\d–,-]{1,12}\]){1,6}(?=\s|$)/.exec(text.slice(at, Math.min(to, at + WINDOW)));
  return match === null ? at : at + match[0].length;
}

function endsSentence(text: string, start: number, run: Run, to: number): boolean {
  if (run.end >= to) return true;
  if (UNSPACED.has(text[run.end - 1] ?? '')) return true;
  if (!isSpace(text[run.end] ?? '')) return false;
  const next = skipSpace(text, run.end, to);
  if (next >= to) return true;
  const word = wordAt(text, next, to);
  if (/^\p{Ll}/u.test(word) && !readMarker(text, next, to)) return false;
  if (run.marks === '…' || /^\.{2,3}$/.test(run.marks)) return endsAtEllipsis(text, run, word);
  if (run.marks !== '.' || run.end - run.start > 1) return true;
  return endsAtFullStop(text, start, run.start, word);
}

/** "What if ... I left": three dots before "I" go on; before another capital they end. */
function endsAtEllipsis(text: string, run: Run, next: string): boolean {
  const spaced = text.slice(run.start, run.end).includes(' ') || isSpace(text[run.start - 1] ?? '');
  return !(spaced || /^I\b/.test(next));
}

/** One full stop and a word that could start a sentence: is it an abbreviation's? */
function endsAtFullStop(text: string, start: number, stop: number, next: string): boolean {
  const before = wordBefore(text, start, stop);
  const lower = before.toLowerCase();
  const starter = sentenceStarters.has(next.toLowerCase().replace(/[’'].*$/, ''));
  if (/^\d/.test(next) && numberAbbreviations.has(lower)) return false;
  if (/^(?:[ap]\.m|ad|bc)$/.test(lower)) return countWords(text, start, stop) > 4;
  if (/^(?:\p{L}\.)+\p{L}$/u.test(before)) return starter;
  if (/^\p{Lu}$/u.test(before)) return endsAtInitial(text, start, stop, before, starter);
  if (trailingAbbreviations.has(lower)) return starter || (lower === 'etc' && /^\p{Lu}/u.test(next));
  return !leadingAbbreviations.has(lower);
}

/** "Albert I. Jones" goes on, "you and I. Did" ends. */
function endsAtInitial(text: string, start: number, stop: number, letter: string, starter: boolean): boolean {
  const previous = wordBefore(text, start, stop - 2);
  const name = /^\p{Lu}/u.test(previous);
  if (letter === 'I') return !name;
  return starter && previous !== '' && !name;
}

/** A line break ends a sentence unless the next line plainly carries it on: "a cold \nnight". */
function breaksAtNewline(text: string, start: number, at: number, to: number): boolean {
  const next = skipSpace(text, at, to);
  const gap = text.slice(at, Math.min(next, at + WINDOW));
  if (/\n[^\S\n]*\n|\r\r|\r\n[^\S\n]*\r\n/.test(gap) || next >= to) return true;
  const lineStart = Math.max(start, text.lastIndexOf('\n', at - 1) + 1, at - 200);
  const line = text.slice(lineStart, at).trim();
  if (/[.!?:;…]["'”’)]*$/.test(line)) return false;
  const goesOn = /^[\p{Ll}(]/u.test(wordAt(text, next, to));
  if (goesOn) return line.split(/\s+/).length < 3;
  return line.length < 45 || line.length > 110;
}

type Marker = { end: number; style: string; value: number };

/** "1.)", "2)", "3.", "a.", "• 9." at the start of an item. */
function readMarker(text: string, at: number, to: number): Marker | null {
  let from = at;
  const bullet = BULLETS.has(text[at] ?? '');
  if (bullet) from = skipSpace(text, at + 1, to);
  const match = /^(?:(\d{1,3})|([a-z]))(\.\)|\)|\.)(?=\s)/.exec(text.slice(from, Math.min(to, from + 7)));
  if (match === null) return bullet ? { end: from, style: 'bullet', value: 0 } : null;
  const value = match[1] === undefined ? (match[2] ?? '').charCodeAt(0) - 96 : Number(match[1]);
  const style = `${bullet ? 'bullet' : ''}${match[1] === undefined ? 'letter' : 'number'}${match[3] ?? ''}`;
  return { end: from + match[0].length, style, value };
}

/** The next marker of the list that the sentence began with: "1) The first 2) The second". */
function startsListItem(text: string, at: number, to: number, list: Marker | null): boolean {
  if (list === null) return false;
  const marker = readMarker(text, at, to);
  if (marker === null || marker.style !== list.style) return false;
  if (marker.style !== 'bullet' && marker.value !== list.value + 1) return false;
  return /^\s+[\p{Lu}\p{N}]/u.test(text.slice(marker.end - 1, Math.min(to, marker.end + 4)).replace(/^\S/, ' '));
}

function wordAt(text: string, at: number, to: number): string {
  const match = /^["'“‘«([]*([^\s"”)]*)/.exec(text.slice(at, Math.min(to, at + WINDOW)));
  return match?.[1] ?? '';
}

/** The word that ends right before `stop`, without opening brackets and quotes. */
function wordBefore(text: string, start: number, stop: number): string {
  let at = stop;
  const limit = Math.max(start, stop - WINDOW);
  while (at > limit && isSpace(text[at - 1] ?? '')) at -= 1;
  const end = at;
  while (at > limit && !/[\s"'“‘«([\-–—/]/.test(text[at - 1] ?? ' ')) at -= 1;
  return text.slice(at, end);
}

function countWords(text: string, start: number, end: number): number {
  return text.slice(Math.max(start, end - 4 * WINDOW), end).split(/\s+/).length;
}

function skipSpace(text: string, at: number, to: number): number {
  let next = at;
  while (next < to && isSpace(text[next] ?? '')) next += 1;
  return next;
}

function trimEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && isSpace(text[last - 1] ?? '')) last -= 1;
  return last;
}

/** White space as `\s` has it: no-break spaces and the byte order mark included. */
export function isSpace(char: string): boolean {
  return char === ' ' || char === '\n' || char === '\t' || (char !== '' && /\s/.test(char));
}
