import { ambiguousAbbreviations, gluedWords, joiningPrefixes, titleAbbreviations } from './tokenise-data.ts';
import { isSpace } from './white-space.ts';

/** Half-open offsets of a word in UTF-16 code units of the whole text. */
export type WordSpan = { start: number; end: number };

/** Longer runs without a space (a data URI, a line of dashes) are cut as they come, never looked at as a whole. */
const WHOLE_CHUNK = 2_000;

/** "https://example.org/a-b", "www.example.org", "name@example.org", "example.co.uk": closing marks are no part of it. */
const ADDRESS =
  /^(?:(?:https?|ftp):\/\/\S+|www\.\S+|[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,200}|[\p{L}\p{N}-]{1,60}(?:\.[\p{L}\p{N}-]{1,60}){0,4}\.(?:com|org|net|gov|edu|co\.uk|uk|eu|info|io|tv)(?:\/\S*)?)$/iu;
/** "alt.tides.harbour": names of newsgroups and of parts of programs. */
const DOTTED = /^\p{Ll}[\p{Ll}\d-]{1,40}(?:\.\p{Ll}[\p{Ll}\d-]{1,40}){2,5}$/u;
const EMOTICON = /^(?:[:;=8][-'^]?[)(DPpOo/\\|*]|<3|\^_\^|[xX]D)$/;
const OPENING = /^[("'[{<“‘«„¿¡*_]/u;
const CLOSING = /[)"'\]}>”’»,;:.?!…*_]$/u;

/** Phone numbers, product codes and full dates keep their hyphens: "555-0134", "2019-04-30". */
const NUMBER_CODE = /^(?:\d{3}-\d{4}|\d{1,3}-\d{3}-\d{3,4}(?:-\d{4})?|\d{4}-\d{2}-\d{2}|\d{1,2}-\d{1,2}-\d{2,4})$/;

/** Units written onto their number, which are words of their own: "$5m", "3pm", "40km". */
const UNITS =
  '[ap]m|[kmg]?b|bn|tn|tr|mm?|[ckm]m|kg|k|km|mph|kph|ft|in|lbs?|oz|mi|ha|mw|kw|gw|kwh|hrs?|mins?|secs?|yrs?|p|c|x|pc|f|ml|mg|[mgt]wh|tw|[mg]hz|kv|bps|hp|cc|kmh|mn|mln|trn|yds?';
const NUMBER = String.raw`\d+(?:[.,:/]\d+){0,8}`;
const NO_MORE = String.raw`(?![\p{L}\p{M}\p{N}])`;

/** One word or mark; the first form that fits wins. No form may look at a character more than a fixed number of times. */
const forms = [
  // Initials with stops: "U.S.", "e.g.", "U.S" before a stop that ends the sentence.
  String.raw`(?:\p{L}\.){2,8}(?![\p{L}\p{N}])`,
  String.raw`(?:\p{L}\.){1,8}\p{L}(?![\p{L}\p{M}\p{N}.'’&])`,
  String.raw`Ph\.D\.?`,
  // "#floods", "@newsdesk".
  String.raw`[#@][\p{L}_][\p{L}\p{M}\p{N}_]{0,100}`,
  String.raw`['’]s${NO_MORE}`,
  String.raw`\[\.{3}\]|${'``'}|''`,
  // Numbers with separators and endings: "1,250.5", "10:30", "4th", "1990s", ".5"; then those with a unit behind.
  String.raw`${NUMBER}(?:st|nd|rd|th|s)?(?![\p{L}\p{M}\p{N}]|[.,:/]\d)`,
  String.raw`\.\d+${NO_MORE}`,
  String.raw`\d{2,4}(?=['’]s${NO_MORE})`,
  String.raw`${NUMBER}(?=(?:${UNITS})${NO_MORE})`,
  // Shortened years: "'98".
  String.raw`['’]\d\ds?${NO_MORE}`,
  // Letters with inner apostrophes, ampersands and stops: "O'Neil", "AT&T", "example.doc".
  String.raw`[\p{L}\p{M}\p{N}_]+(?:(?:['’${'`'}]|&|\.(?=\p{Ll}{2,4}(?!\p{L})))[\p{L}\p{M}\p{N}_]+){0,8}`,
  String.raw`\.{2,}|-{2,}|–{2,}|—{2,}|[?!]{2,}|={2,}|<{2,}|>{2,}|_{2,}|\*{2,}`,
  // Anything else, with the marks that modify it: a flag, a family, a hand with its colour.
  String.raw`\S(?:[\p{M}\p{Emoji_Modifier}]|\u200d\S){0,16}`,
];
const PIECE = new RegExp(forms.join('|'), 'iuy');

const CLITIC = /(?:['’`](?:s|re|ve|ll|d|m)|n['’`]t)$/iu;

/**
 * Splits text into syntactic words as UD English does: "didn't" is "did" "n't", "long-term" is "long" "-" "term", "$5m" is
 * "$" "5" "m". Spans are in order, never overlap, hold no white space, and together hold everything else. Linear.
 */
export function tokeniseWords(text: string, start: number, end: number): WordSpan[] {
  const spans: WordSpan[] = [];
  let at = start;
  while (at < end) {
    while (at < end && isSpace(text.charAt(at))) at += 1;
    let stop = at;
    while (stop < end && !isSpace(text.charAt(stop))) stop += 1;
    if (stop > at) splitChunk(text, at, stop, end, spans);
    at = stop;
  }
  return spans;
}

function splitChunk(text: string, start: number, end: number, sentenceEnd: number, spans: WordSpan[]): void {
  let from = start;
  let to = end;
  if (end - start <= WHOLE_CHUNK) {
    const chunk = text.slice(start, end);
    if (EMOTICON.test(chunk)) {
      spans.push({ start, end });
      return;
    }
    if (chunk.includes('.') || chunk.includes('@')) {
      while (from < to && OPENING.test(text.charAt(from))) from += 1;
      while (from < to && CLOSING.test(text.charAt(to - 1))) to -= 1;
      const inner = text.slice(from, to);
      if (ADDRESS.test(inner) || DOTTED.test(inner)) {
        splitPieces(text, start, from, sentenceEnd, spans);
        spans.push({ start: from, end: to });
        splitPieces(text, to, end, sentenceEnd, spans);
        return;
      }
    }
  }
  splitPieces(text, start, end, sentenceEnd, spans);
}

function splitPieces(text: string, start: number, end: number, sentenceEnd: number, spans: WordSpan[]): void {
  let at = start;
  // The end cuts the text, so a match never runs into the next sentence.
  const piece = end === text.length ? text : text.slice(0, end);
  while (at < end) {
    PIECE.lastIndex = at;
    let stop = PIECE.test(piece) ? PIECE.lastIndex : at + 1;
    if (isWordCharacter(piece.charCodeAt(at))) stop = withHyphens(piece, at, stop, end);
    if (piece.charAt(stop) === '.' && keepsStop(text, at, stop, end, sentenceEnd)) {
      spans.push({ start: at, end: stop + 1 });
      at = stop + 1;
    } else {
      pushWord(piece, at, stop, spans);
      at = stop;
    }
  }
}

function isWordCharacter(code: number): boolean {
  return code > 127 || (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** Joins "non" + "-" + "profit" and the digits of "555-0134"; otherwise the word ends where it ended. */
function withHyphens(text: string, start: number, stop: number, end: number): number {
  if (text.charAt(stop) !== '-' || stop + 1 >= end || stop - start > 20) return stop;
  const first = text.charCodeAt(start);
  if (first >= 48 && first <= 57) {
    let to = stop;
    while (to < end && to - start < 24 && /[\d-]/.test(text.charAt(to))) to += 1;
    return NUMBER_CODE.test(text.slice(start, to)) && !/[\p{L}\p{N}]/u.test(text.charAt(to)) ? to : stop;
  }
  if (!joiningPrefixes.has(text.slice(start, stop).toLowerCase())) return stop;
  PIECE.lastIndex = stop + 1;
  const next = text.charCodeAt(stop + 1);
  return isWordCharacter(next) && PIECE.test(text) ? PIECE.lastIndex : stop;
}

/** Whether the full stop at `stop` belongs to the word before it: "Mr.", "J.", "No. 5". */
function keepsStop(text: string, start: number, stop: number, end: number, sentenceEnd: number): boolean {
  if (stop >= end || stop - start > 6 || text.charAt(stop + 1) === '.') return false;
  const word = text.slice(start, stop);
  const last = restIsClosing(text, stop + 1, sentenceEnd);
  if (/^\p{Lu}$/u.test(word)) return !last && word !== 'I' && !/["”’]/.test(text.charAt(stop + 1));
  const lower = word.toLowerCase();
  if (lower === 'no' || lower === 'p' || lower === 'art') return /^\s?\d/.test(text.slice(stop + 1, stop + 3));
  if (!titleAbbreviations.has(lower)) return false;
  return !ambiguousAbbreviations.has(lower) || (!last && word !== lower);
}

function restIsClosing(text: string, from: number, to: number): boolean {
  const stop = Math.min(to, from + 8);
  for (let at = from; at < stop; at += 1) if (!/[\s)"'\]”’»]/u.test(text.charAt(at))) return false;
  return stop === to;
}

function pushWord(text: string, start: number, stop: number, spans: WordSpan[]): void {
  const word = stop - start <= 60 ? text.slice(start, stop) : '';
  const cut = word === '' ? 0 : clitic(word);
  if (cut > 0) {
    spans.push({ start, end: start + cut }, { start: start + cut, end: stop });
    return;
  }
  spans.push({ start, end: stop });
}

/** Length of what stands before the clitic; 0 where there is none. */
function clitic(word: string): number {
  const glued = gluedWords.get(word.toLowerCase());
  if (glued !== undefined) return glued;
  const found = CLITIC.exec(word);
  return found !== null && found.index > 0 ? found.index : 0;
}
