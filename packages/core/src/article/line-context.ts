import { MEASURES, measureAt, type MeasureName } from './line-measures.ts';

/**
 * What the line model sees around a line: the measures of its neighbours, how much running text stands before and after
 * it, and where the next paragraphs and furniture are. The order is part of the trained model.
 */
const NEIGHBOUR_MEASURES: MeasureName[] = [
  'words',
  'stop',
  'function',
  'lexical',
  'furniture',
  'capitals',
  'shared',
  'tail',
  'date',
];
const NEIGHBOURS = [-3, -2, -1, 1, 2, 3];
const WINDOWS = [3, 8, 20];
/** Running text before and after, distances, place and kind of the text. */
const PLACES = 15;
/** What the first pass thought of the lines around: -4..4, windows before and after, the best stretch. */
const PASSED = 9 + 2 * WINDOWS.length + 4;

export const FIRST_WIDTH = MEASURES + NEIGHBOURS.length * NEIGHBOUR_MEASURES.length + 4 * WINDOWS.length + PLACES;
export const SECOND_WIDTH = FIRST_WIDTH + PASSED;

/** Sums and distances over a whole text, so that the context of any line costs the same. */
export type LineContext = {
  count: number;
  rows: Uint8Array;
  /** Words of paragraphs, and lexical scores, in the lines before line n. */
  paragraphWords: Float64Array;
  lexical: Float64Array;
  paragraphs: Int32Array;
  /** Lines to the nearest paragraph, furniture and tail marker before and after; -1 for none. */
  lastParagraph: Int32Array;
  nextParagraph: Int32Array;
  lastFurniture: Int32Array;
  nextFurniture: Int32Array;
  lastTail: Int32Array;
  words: Float64Array;
};

const isParagraph = (rows: Uint8Array, n: number): boolean =>
  (rows[n * MEASURES + measureAt.words] as number) >= 12 && (rows[n * MEASURES + measureAt.stop] as number) === 1;

export function surveyLines(rows: Uint8Array, count: number): LineContext {
  const get = (n: number, name: MeasureName): number => rows[n * MEASURES + measureAt[name]] as number;
  const sums = (value: (n: number) => number): Float64Array => {
    const total = new Float64Array(count + 1);
    for (let n = 0; n < count; n += 1) total[n + 1] = (total[n] as number) + value(n);
    return total;
  };
  const last = (is: (n: number) => boolean): Int32Array => {
    const found = new Int32Array(count).fill(-1);
    for (let n = 1; n < count; n += 1) found[n] = is(n - 1) ? n - 1 : (found[n - 1] as number);
    return found;
  };
  const next = (is: (n: number) => boolean): Int32Array => {
    const found = new Int32Array(count).fill(-1);
    for (let n = count - 2; n >= 0; n -= 1) found[n] = is(n + 1) ? n + 1 : (found[n + 1] as number);
    return found;
  };
  const paragraph = (n: number): boolean => isParagraph(rows, n);
  const furniture = (n: number): boolean => get(n, 'furniture') === 1;
  return {
    count,
    rows,
    paragraphWords: sums((n) => (paragraph(n) ? get(n, 'words') : 0)),
    lexical: sums((n) => get(n, 'lexical')),
    paragraphs: Int32Array.from(sums((n) => (paragraph(n) ? 1 : 0))),
    words: sums((n) => get(n, 'words')),
    lastParagraph: last(paragraph),
    nextParagraph: next(paragraph),
    lastFurniture: last(furniture),
    nextFurniture: next(furniture),
    lastTail: last((n) => get(n, 'tail') === 1),
  };
}

const byte = (value: number): number => Math.max(0, Math.min(255, Math.round(value)));
/** Amounts that may be large, on a scale where small differences of small amounts show. */
const scaled = (value: number): number => byte(20 * Math.log2(1 + Math.max(0, value)));

/** Writes the first pass's inputs of line `n` to `row`. */
export function writeContext(context: LineContext, n: number, row: Uint8Array): void {
  const { rows, count } = context;
  row.set(rows.subarray(n * MEASURES, (n + 1) * MEASURES));
  let at = MEASURES;
  for (const step of NEIGHBOURS) {
    const other = n + step;
    for (const name of NEIGHBOUR_MEASURES) {
      row[at] = other < 0 || other >= count ? 0 : (rows[other * MEASURES + measureAt[name]] as number);
      at += 1;
    }
  }
  const between = (sums: Float64Array | Int32Array, from: number, to: number): number =>
    (sums[Math.min(count, Math.max(0, to))] as number) - (sums[Math.min(count, Math.max(0, from))] as number);
  for (const size of WINDOWS) {
    row[at] = scaled(between(context.paragraphWords, n - size, n));
    row[at + 1] = scaled(between(context.paragraphWords, n + 1, n + 1 + size));
    row[at + 2] = mean(between(context.lexical, n - size, n), Math.min(size, n));
    row[at + 3] = mean(between(context.lexical, n + 1, n + 1 + size), Math.min(size, count - n - 1));
    at += 4;
  }
  const all = context.paragraphWords[count] as number;
  const before = context.paragraphWords[n] as number;
  const after = between(context.paragraphWords, n + 1, count);
  const distance = (other: number): number => (other === -1 ? 255 : Math.min(254, Math.abs(other - n)));
  const tail = context.lastTail[n] as number;
  for (const value of [
    all === 0 ? 0 : (200 * before) / all,
    all === 0 ? 0 : (200 * after) / all,
    scaled(before),
    scaled(after),
    distance(context.lastParagraph[n] as number),
    distance(context.nextParagraph[n] as number),
    distance(context.lastFurniture[n] as number),
    distance(context.nextFurniture[n] as number),
    distance(tail),
    tail === -1 ? 0 : scaled(between(context.paragraphWords, tail, n)),
    (200 * n) / count,
    scaled(count),
    (200 * all) / Math.max(1, context.words[count] as number),
    scaled(context.paragraphs[count] as number),
    scaled(n),
  ]) {
    row[at] = byte(value);
    at += 1;
  }
}

const mean = (sum: number, size: number): number => (size <= 0 ? 0 : byte(sum / size));

/** Sums over the first pass, and the stretch of lines that is most like an article (the best run of Kadane's). */
export type FirstPass = { scores: Uint8Array; sums: Float64Array; from: number; to: number };

/** `scores` are probabilities out of 255. */
export function surveyFirstPass(scores: Uint8Array, words: (n: number) => number): FirstPass {
  const sums = new Float64Array(scores.length + 1);
  let [from, to, best, start, run] = [0, 0, 0, 0, 0];
  for (let n = 0; n < scores.length; n += 1) {
    const score = scores[n] as number;
    sums[n + 1] = (sums[n] as number) + score;
    run += (score / 255 - 0.4) * Math.sqrt(1 + Math.min(60, words(n)));
    if (run <= 0) {
      run = 0;
      start = n + 1;
    } else if (run > best) [best, from, to] = [run, start, n + 1];
  }
  return { scores, sums, from, to };
}

/** Adds what the first pass said to a row of `writeContext`. */
export function writeFirstPass(pass: FirstPass, n: number, row: Uint8Array): void {
  const { scores, sums, from, to } = pass;
  const count = scores.length;
  let at = FIRST_WIDTH;
  for (let step = -4; step <= 4; step += 1) {
    row[at] = scores[n + step] ?? 0;
    at += 1;
  }
  for (const size of WINDOWS) {
    const low = Math.max(0, n - size);
    const high = Math.min(count, n + 1 + size);
    row[at] = mean((sums[n] as number) - (sums[low] as number), n - low);
    row[at + 1] = mean((sums[high] as number) - (sums[n + 1] as number), high - n - 1);
    at += 2;
  }
  row[at] = n >= from && n < to ? 1 : 0;
  row[at + 1] = byte(128 + Math.max(-100, Math.min(100, n - from)));
  row[at + 2] = byte(128 + Math.max(-100, Math.min(100, n - to)));
  row[at + 3] = to > from ? byte((100 * (n - from)) / (to - from) + 50) : 0;
}
