import type { LineFeatures } from './line-features.ts';
import type { RawLine } from './split-lines.ts';
import { tailMarkers } from './furniture-words.ts';
import { functionWords, publisherWords, readerWords, sayingWords } from './line-words.ts';
import { readDateLine } from './find-published.ts';

/**
 * What the line model sees of one line, each a whole number from 0 to 255 so that a text of millions of short lines
 * fits in memory. Shares are out of 100. The order is part of the trained model.
 */
const measureNames = [
  'words',
  'length',
  'stop',
  'question',
  'colon',
  'startsLower',
  'startsDigit',
  'startsQuote',
  'bullet',
  'capitals',
  'shouting',
  'digits',
  'function',
  'commas',
  'stops',
  'symbols',
  'date',
  'ago',
  'address',
  'publisher',
  'reader',
  'saying',
  'furniture',
  'tail',
  'appeal',
  'joined',
  'quotes',
  'wordLength',
  'credit',
  'lexical',
  'repeats',
  'shared',
] as const;
export type MeasureName = (typeof measureNames)[number];
export const MEASURES = measureNames.length;
export const measureAt = Object.fromEntries(measureNames.map((name, n) => [name, n])) as Record<MeasureName, number>;

/** Lines are read up to here; what follows seldom changes what a line is. */
const READ = 1_500;

const WORD = /[\p{L}\p{N}][\p{L}\p{N}’'.-]*/gu;

export type LexicalScore = (words: string[]) => number;

/** Fills `row` from `at` on with all measures but `repeats` and `shared`, which need the other lines. */
export function measureLine(
  text: string,
  line: LineFeatures,
  lexical: LexicalScore,
  rows: Uint8Array,
  at: number,
): string[] {
  const content = text.slice(line.start, Math.min(line.end, line.start + READ));
  const words = content.match(WORD) ?? [];
  const lower = words.map((word) => plainWord(word));
  const letters = words.filter((word) => /^\p{L}/u.test(word));
  const count = (pattern: RegExp): number => content.match(pattern)?.length ?? 0;
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((100 * part) / whole));
  const set = (name: MeasureName, value: number): void => {
    rows[at + measureAt[name]] = Math.max(0, Math.min(255, Math.round(value)));
  };
  const tail = text.slice(Math.max(line.start, line.end - 6), line.end);
  set('words', line.words);
  set('length', 18 * Math.log2(1 + line.end - line.start));
  set('stop', /[.!…]["'”’)\]]*$/.test(tail) ? 1 : 0);
  set('question', /\?["'”’)\]]*$/.test(tail) ? 1 : 0);
  set('colon', /[:;,–—-]$/.test(tail) ? 1 : 0);
  set('startsLower', /^\p{Ll}/u.test(content) ? 1 : 0);
  set('startsDigit', /^\p{N}/u.test(content) ? 1 : 0);
  set('startsQuote', /^["“'‘«]/.test(content) ? 1 : 0);
  set('bullet', line.bullet ? 1 : 0);
  set('capitals', share(letters.filter((word) => /^\p{Lu}/u.test(word)).length, letters.length));
  set('shouting', share(letters.filter((word) => /^\p{Lu}{2,}/u.test(word)).length, letters.length));
  set('digits', share(count(/\p{N}/gu), content.length));
  set('function', share(lower.filter((word) => functionWords.has(word)).length, words.length));
  set('commas', count(/,/g));
  set('stops', count(/[.!?]["”’)]?\s+["“‘(]?\p{Lu}/gu));
  set('symbols', count(/[|›»•·©→←↑↓+/\\#*_=<>\u2190-\u2bff]/gu));
  set('date', readDateLine(content.slice(0, 200)) === null ? (/\b(?:19|20)\d\d\b/.test(content) ? 1 : 0) : 2);
  set('ago', /\b(?:ago|min(?:ute)?s? read|updated|published|posted)\b/i.test(content.slice(0, 200)) ? 1 : 0);
  set('address', count(/https?:|www\.|@|\.(?:com|org|net|co\.uk)\b/g));
  set('publisher', share(lower.filter((word) => publisherWords.has(word)).length, words.length));
  set('reader', share(lower.filter((word) => readerWords.has(word)).length, words.length));
  set('saying', lower.filter((word) => sayingWords.has(word)).length);
  set('furniture', line.furniture ? 1 : 0);
  set('tail', line.words <= 14 && tailMarkers.test(line.head) ? 1 : 0);
  set('appeal', line.appeal);
  set('joined', count(/\p{Ll}\p{Lu}\p{Ll}|[.!?]\p{Lu}\p{Ll}/gu));
  set('quotes', count(/["“”«»]/g));
  set('wordLength', share(words.join('').length / 10, words.length));
  set(
    'credit',
    /\b(?:photo|image|picture|credit|courtesy|getty|shutterstock|unsplash|illustration)/i.test(content) ? 1 : 0,
  );
  set('lexical', 128 + 16 * lexical(lower));
  return lower;
}

/** The words of a line in lower case with plain apostrophes. */
export function lineWords(text: string, line: RawLine): string[] {
  const content = text.slice(line.start, Math.min(line.end, line.start + READ));
  return (content.match(WORD) ?? []).map((word) => plainWord(word));
}

function plainWord(word: string): string {
  const lower = word.toLowerCase();
  const plain = lower.includes('’') ? lower.replaceAll('’', "'") : lower;
  return /[.'-]$/.test(plain) ? plain.replace(/[.'-]+$/, '') : plain;
}
