import type { Span } from '../claims/claim.ts';
import { endsAtFullStop, isStarter, WINDOW, wordAt, wordBefore } from './full-stops.ts';
import { isSpace, skipSpace, trimEnd } from './white-space.ts';

const TERMINATORS = new Set(['.', '!', '?', '…', '。', '！', '？', '؟', '۔', '।']);
const UNSPACED = new Set(['。', '！', '？']);
const CLOSERS = new Set(['"', "'", '”', '’', '»', ')', ']', '」', '』']);
const BULLETS = new Set(['•', '⁃', '‣', '◦', '▪', '●']);

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

/** "?!", "…", ". . . .", "? ? ?", with the quotes and brackets that close after it: `Really?!" `. */
function readTerminators(text: string, start: number, to: number): Run {
  let end = start;
  while (end < to) {
    if (TERMINATORS.has(text[end] ?? '')) end += 1;
    else if (text[end] === ' ' && spacedMark(text, end) && !isFourDots(text, start, end, to)) end += 2;
    else break;
  }
  const marks = text.slice(start, end).replaceAll(' ', '');
  while (end < to && CLOSERS.has(text[end] ?? '')) end += 1;
  if (text.startsWith("''", skipSpace(text, end, Math.min(to, end + 1)))) end = skipSpace(text, end, to) + 2;
  return { start, end: Math.min(to, readCitation(text, end, to)), marks };
}

/** The second mark of ". . .", "? ? !" or "! ...". */
function spacedMark(text: string, space: number): boolean {
  const [before = '', after = ''] = [text[space - 1], text[space + 1]];
  return (
    (before === '.' && after === '.') ||
    (/[?!]/.test(before) && (/[?!]/.test(after) || /^\.(?:\.| \.)/.test(text.slice(space + 1, space + 4))))
  );
}

/** "compounds. . . . The practice": the first stop is the sentence's, the three are what was left out of the next. */
function isFourDots(text: string, start: number, end: number, to: number): boolean {
  if (end !== start + 1 || isSpace(text[start - 1] ?? ' ') || !text.startsWith(' . . . ', end)) return false;
  return /^\p{Lu}/u.test(wordAt(text, end + 7, to));
}

/** "martyr.[1] The", "a gas. [1][2] It", "Bell. […] For": a mark of reference or omission stays with its sentence. */
function readCitation(text: string, at: number, to: number): number {
  const from = skipSpace(text, at, Math.min(to, at + 1));
  if (text[from] !== '[') return at;
  const near = text.slice(from, Math.min(to, from + WINDOW));
  const match = /^(?:\[[\d–,-]{1,12}\] ?){1,6}(?=\s|$)/.exec(near) ?? /^\[(?:\.\.\.|…)\](?=\s|$)/.exec(near);
  return match === null ? at : from + match[0].trimEnd().length;
}

function endsSentence(text: string, start: number, run: Run, to: number): boolean {
  if (run.end >= to) return true;
  if (UNSPACED.has(text[run.end - 1] ?? '')) return true;
  if (!isSpace(text[run.end] ?? '')) return endsUnspaced(text, run, to);
  const next = skipSpace(text, run.end, to);
  if (next >= to) return true;
  // "wind tribe ! ," and "'Huh?' – used as": the sentence goes on.
  if (/^(?:[,;:]|[–—-]\s|\.(?:\s(?!\.)|$))/.test(text.slice(next, next + 3))) return false;
  const word = wordAt(text, next, to);
  if (run.marks !== '.' && /^\(\d/.test(text.slice(next, next + 2))) return false;
  // "5 a. m." looks like the item "m." of a list.
  if (word === 'm.' && /^[ap]$/i.test(wordBefore(text, start, run.start))) return false;
  if (/^\p{Ll}/u.test(word) && !readMarker(text, next, to)) return startsSmall(text, start, run, next, word);
  if (run.start === start || isNumbering(text, start, run)) return false;
  if (run.marks === '…' || /^\.{2,3}$/.test(run.marks)) return endsAtEllipsis(text, run, word);
  if (run.marks !== '.' || run.end - run.start > 1) return true;
  return endsAtFullStop(text, start, run.start, word);
}

/**
 * A sentence may start small where the writer does not care ("i am late. we left"), with a name ("eBay rose"), or in
 * brackets after a plain full stop ("It closed. (see below)").
 */
function startsSmall(text: string, start: number, run: Run, next: number, word: string): boolean {
  const plain = run.marks === '.' && run.end - run.start === 1;
  if (plain && !endsAtFullStop(text, start, run.start, 'X')) return false;
  if (/^\p{Ll}{1,4}\p{Lu}/u.test(word)) return true;
  if (/^\.{2,}$|…/.test(run.marks)) return false;
  if (text[next] === '(') return plain && text.slice(next, next + 400).search(/[.!?]["”’]?\)/) !== -1;
  if (run.end - run.start > run.marks.length) return false;
  return /^i(?:'m|’m|'ve)?$/.test(word) || isSmall(text, start, run.start);
}

/** The sentence before began with a small letter itself. */
function isSmall(text: string, start: number, stop: number): boolean {
  return stop - start > 8 && /^\p{Ll}{1,20}[\s',’]/u.test(text.slice(start, start + 24));
}

/** "4.1. Limits": so far there is only a section's number. */
function isNumbering(text: string, start: number, run: Run): boolean {
  return run.end - start <= 9 && /^\d{1,2}(?:\.\d{1,2}){1,3}\.$/.test(text.slice(start, run.end));
}

/** "It opened.The mayor came": no space, but a word that starts sentences. */
function endsUnspaced(text: string, run: Run, to: number): boolean {
  if (run.end !== run.start + run.marks.length || run.marks.length > 1) return false;
  if (!/^[\p{Ll}\d]{2}$/u.test(text.slice(run.start - 2, run.start))) return false;
  const word = /^(\p{Lu}\p{Ll}*)(?:\s|[’']\p{Ll}+\s|\.\s)/u.exec(text.slice(run.end, Math.min(to, run.end + 20)))?.[1];
  if (word === undefined || !(isStarter(word) || /^(?:Mr|Mrs|Ms|Dr)$/.test(word))) return false;
  // Addresses and file names have no spaces either.
  return !/[/@_\\]|www/.test(wordBefore(text, Math.max(0, run.start - WINDOW), run.start));
}

/** "What if ... I left": three dots before "I" go on, "It was . . . Ada" too; before a word that starts sentences they end. */
function endsAtEllipsis(text: string, run: Run, next: string): boolean {
  if (/^I\b/.test(next)) return false;
  if (text[run.start - 1] === '[') return /^\s*\p{Lu}/u.test(text.slice(run.end, run.end + 3));
  const spaced = text.slice(run.start, run.end).includes(' ') || isSpace(text[run.start - 1] ?? '');
  return !spaced || isStarter(next);
}

/** Lines wrapped at a fixed width are no longer than this. */
const MARGIN = 110;

/** The next line is not longer than a wrapped line would be. */
function endsSoon(text: string, at: number, to: number): boolean {
  return to - at <= MARGIN || /[\n\r]/.test(text.slice(at, at + MARGIN));
}

/** A line break ends a sentence unless the next line plainly carries it on: "a cold \nnight". */
function breaksAtNewline(text: string, start: number, at: number, to: number): boolean {
  const next = skipSpace(text, at, to);
  const gap = text.slice(at, Math.min(next, at + WINDOW));
  if (/\n[^\S\n]*\n|\r\r|\r\n[^\S\n]*\r\n/.test(gap) || next >= to) return true;
  const before = text.slice(Math.max(start, at - 200), at);
  const line = before.slice(before.lastIndexOf('\n') + 1).trim();
  if (/[.!?:;…]["'”’)]*$/.test(line)) return false;
  const goesOn = /^[\p{Ll}(]/u.test(wordAt(text, next, to));
  if (goesOn) return line.split(/\s+/).length < 3;
  return line.length < 45 || line.length > MARGIN || !endsSoon(text, next, to);
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
