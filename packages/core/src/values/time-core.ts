import { addDays, addMonths, isoDay, isoMonth, isoYear, type Day } from './calendar.ts';
import type { Word } from '../language/word.ts';

/** ISO 8601 at the precision of the words; null at an open or unknown end. */
export type Range = { from: string | null; to: string | null };
export type Direction = 'past' | 'future';
/** What the words count in: decides what "after" and "two years later" step by. */
export type Grain = 'day' | 'week' | 'month' | 'year';

/** An expression that names a time by itself: "4 March", "the past five years", "last summer". */
export type Core = {
  /** Half-open offsets into the string that is searched. */
  start: number;
  end: number;
  grain: Grain;
  /** Its number measures a length ("five years"), so it is a quantity as well. */
  counted?: boolean;
  /** A bare year: "the" before it belongs to the noun behind it, "the 2019 election". */
  alone?: boolean;
  /** A day or month of the year, which comes once in each. */
  dated?: boolean;
  /** A bare length, "in two years" or "for 40 years": a time only with the right verb or a superlative. */
  bare?: boolean;
  resolve: (direction: Direction, year?: number) => Range;
};

/** What a form of time may look at. */
export type Search = {
  /** The sentence with every white space a plain space, so offsets hold. */
  text: string;
  words: readonly Word[];
  /** Offset of the sentence in the whole text. */
  base: number;
  now: Day | null;
};

/** A form: a sticky pattern and what its match means; null where it is no time after all. */
export type Form = {
  pattern: RegExp;
  read: (match: RegExpExecArray, search: Search) => Omit<Core, 'start' | 'end'> | null;
};

export const unknown: Range = { from: null, to: null };
const point = (iso: string): Range => ({ from: iso, to: iso });
export const onDay = (day: Day): Range => point(isoDay(day));
export const inMonth = (year: number, month: number): Range => point(isoMonth(year, month));
export const inYear = (year: number): Range => point(isoYear(year));
export const days = (from: Day, to: Day): Range => ({ from: isoDay(from), to: isoDay(to) });
export const years = (from: number, to: number): Range => ({ from: isoYear(from), to: isoYear(to) });
/** `count` months from the given one, which may lie outside 1..12. */
export function months(year: number, month: number, count: number): Range {
  const from = addMonths({ year, month: 1, day: 1 }, month - 1);
  const to = addMonths(from, count - 1);
  return { from: isoMonth(from.year, from.month), to: isoMonth(to.year, to.month) };
}

/** Reads an ISO string back: "2024-03" has a year and a month. */
export function partsOf(iso: string): { year: number; month: number | null; day: number | null } {
  const [year, month, day] = iso.split('-').map(Number);
  return { year: year ?? 0, month: month ?? null, day: day ?? null };
}

/** Moves a date by units of its own precision: the day after 2024-02-29, the year before 2020. */
export function step(iso: string, by: number): string {
  const { year, month, day } = partsOf(iso);
  if (month === null) return isoYear(year + by);
  if (day === null) {
    const to = addMonths({ year, month, day: 1 }, by);
    return isoMonth(to.year, to.month);
  }
  return isoDay(addDays({ year, month, day }, by));
}

/** A sticky, case-blind pattern that ends at the end of a word. */
export const form = (source: string): RegExp => new RegExp(`${source}(?![\\p{L}\\p{N}])`, 'iuy');
