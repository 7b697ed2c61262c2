import { MEASURES, measureAt, type MeasureName } from './line-measures.ts';
import type { RatedLines } from './rated-lines.ts';

export const byte = (value: number): number => Math.max(0, Math.min(255, Math.round(value)));
export const signed = (value: number): number => byte(128 + value);

const COMMON: MeasureName[] = [
  'words',
  'length',
  'stop',
  'question',
  'colon',
  'capitals',
  'shouting',
  'digits',
  'function',
  'symbols',
  'date',
  'ago',
  'publisher',
  'reader',
  'furniture',
  'tail',
  'lexical',
  'repeats',
  'shared',
  'credit',
  'bullet',
];
const NEAR: MeasureName[] = ['words', 'date', 'furniture', 'lexical', 'capitals', 'stop'];

/** A measure of a line; 0 outside the text. */
export const measureOf = (lines: RatedLines, n: number, name: MeasureName): number =>
  n < 0 || n >= lines.count ? 0 : (lines.rows[n * MEASURES + measureAt[name]] as number);

/** Where a line stands and what stands around it. */
export function placeFeatures(lines: RatedLines, n: number): number[] {
  const { body, count, from, to, start, prose } = lines;
  const mean = (low: number, high: number): number => {
    let [sum, size] = [0, 0];
    for (let at = Math.max(0, low); at < Math.min(count, high); at += 1, size += 1) sum += body[at] as number;
    return size === 0 ? 0 : byte((255 * sum) / size);
  };
  const proseBefore = (at: number): number => prose[Math.max(0, Math.min(count, at))] as number;
  const near = [-2, -1, 1, 2, 3].flatMap((step) => NEAR.map((name) => measureOf(lines, n + step, name)));
  return [
    ...COMMON.map((name) => measureOf(lines, n, name)),
    ...near,
    byte(255 * (body[n] as number)),
    mean(n - 5, n),
    mean(n + 1, n + 6),
    mean(n + 1, n + 21),
    signed(n - from),
    signed(n - to),
    signed(n - start),
    byte(n),
    byte(count / 4),
    proseBefore(count) === 0 ? 0 : byte((100 * proseBefore(n)) / proseBefore(count)),
    byte((proseBefore(n + 13) - proseBefore(n + 1)) / 4),
    byte((proseBefore(n) - proseBefore(n - 12)) / 4),
  ];
}
