import { addDays, addMonths, daysIn, isoDay, isoMonth, isoYear, weekday, type Day } from './calendar.ts';
import { monthNumber, weekdayNumber } from '../language/calendar-words.ts';
import { readCount } from './number-words.ts';

/** ISO 8601 at the precision of the words; null at an open end. */
export type Range = { from: string | null; to: string | null };
/** Gives the value of a match, seen from the publication date. */
export type Reader = (match: RegExpExecArray, now: Day | null, future: boolean) => Range | null;

export const point = (iso: string): Range => ({ from: iso, to: iso });
export const shift = (word: string | undefined): number =>
  word?.toLowerCase() === 'last' ? -1 : word?.toLowerCase() === 'next' ? 1 : 0;

/** "since X" is open to the publication, "until X" and "by X" from any time. */
export function open(word: string | undefined, range: Range | null, now: Day | null): Range | null {
  const lower = (word ?? '').trim().toLowerCase();
  if (range === null) return null;
  if (lower === 'since' || lower === 'from')
    return { from: range.from, to: lower === 'since' && now !== null ? isoDay(now) : null };
  if (lower === 'after') return { from: range.to, to: null };
  if (lower === 'until' || lower === 'by' || lower === 'before') return { from: null, to: range.to };
  return range;
}

export function yearRange(from: string, to: string): Range | null {
  const end = to.length === 2 ? from.slice(0, 2) + to : to;
  return Number(end) > Number(from) && Number(end) - Number(from) < 100 ? { from, to: end } : null;
}

export function monthRange(match: RegExpExecArray, now: Day | null): Range | null {
  const year = Number(match[4] ?? match[2] ?? now?.year ?? Number.NaN);
  if (Number.isNaN(year)) return null;
  const from = monthNumber(match[1] ?? '') ?? 1;
  const to = monthNumber(match[3] ?? '') ?? 12;
  const startYear = match[2] === undefined ? (from > to ? year - 1 : year) : Number(match[2]);
  return { from: isoMonth(startYear, from), to: isoMonth(year, to) };
}

export function dayOf(
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
  now: Day | null,
  future: boolean,
): Range | null {
  const m = monthNumber(month ?? '');
  const d = Number(day);
  if (m === null || d < 1 || d > 31) return null;
  if (year !== undefined) return point(isoDay({ year: Number(year), month: m, day: d }));
  if (now === null) return { from: null, to: null };
  const later = m > now.month || (m === now.month && d > now.day);
  return point(isoDay({ year: now.year + (later && !future ? -1 : !later && future ? 1 : 0), month: m, day: d }));
}

export function partOfMonth(match: RegExpExecArray, now: Day | null, future: boolean): Range | null {
  const near =
    match[3] === undefined
      ? nearMonth(match[2] ?? '', now, future, false)
      : point(isoMonth(Number(match[3]), monthNumber(match[2] ?? '') ?? 1));
  if (near?.from === undefined || near.from === null) return near;
  const [year = 0, month = 1] = near.from.split('-').map(Number);
  const [from, to] = { early: [1, 10], mid: [11, 20], late: [21, daysIn(year, month)] }[
    (match[1] ?? '').toLowerCase()
  ] ?? [1, 31];
  return { from: isoDay({ year, month, day: from ?? 1 }), to: isoDay({ year, month, day: to ?? 28 }) };
}

export function partOfYear(part: string, year: number): Range {
  const [from, to] = { early: [1, 4], mid: [5, 8], late: [9, 12] }[part.toLowerCase()] ?? [1, 12];
  return { from: isoMonth(year, from ?? 1), to: isoMonth(year, to ?? 12) };
}

export function quarter(match: RegExpExecArray, now: Day | null): Range | null {
  const year = Number(match[2] ?? now?.year ?? Number.NaN);
  if (Number.isNaN(year)) return null;
  const n = ['first', 'second', 'third', 'fourth'].indexOf((match[1] ?? '').toLowerCase());
  return { from: isoMonth(year, n * 3 + 1), to: isoMonth(year, n * 3 + 3) };
}

/** The last such month before the publication, or the next one; "last March" is never the current month. */
export function nearMonth(name: string, now: Day | null, future: boolean, strictly: boolean): Range | null {
  const month = monthNumber(name);
  if (month === null) return null;
  if (now === null) return { from: null, to: null };
  if (future) return point(isoMonth(month >= now.month ? now.year : now.year + 1, month));
  const past = strictly ? month < now.month : month <= now.month;
  return point(isoMonth(past ? now.year : now.year - 1, month));
}

/** Precision follows the unit: years and months give months, weeks and days give days. */
export function lastUnits(count: string, unit: string, now: Day | null): Range | null {
  if (now === null) return { from: null, to: null };
  return { from: stepped(now, -readCount(count), unit), to: precise(now, unit) };
}

export function nextUnits(count: string, unit: string, now: Day | null): Range | null {
  if (now === null) return { from: null, to: null };
  return { from: precise(now, unit), to: stepped(now, readCount(count), unit) };
}

export function ago(count: string, unit: string, now: Day | null): Range | null {
  if (now === null) return { from: null, to: null };
  if (/^(?:year|decade)/i.test(unit)) return point(isoYear(now.year - readCount(count) * (/^d/i.test(unit) ? 10 : 1)));
  return point(stepped(now, -readCount(count), unit));
}

function stepped(now: Day, count: number, unit: string): string {
  const lower = unit.toLowerCase();
  if (lower === 'day') return isoDay(addDays(now, count));
  if (lower === 'week') return isoDay(addDays(now, 7 * count));
  const to = addMonths(now, count * (lower === 'decade' ? 120 : lower === 'year' ? 12 : 1));
  return isoMonth(to.year, to.month);
}

function precise(now: Day, unit: string): string {
  return /^(?:day|week)$/i.test(unit) ? isoDay(now) : isoMonth(now.year, now.month);
}

/** Weeks run from Monday to Sunday. */
export function unitAround(word: string, unit: string, now: Day | null): Range | null {
  if (now === null) return { from: null, to: null };
  const by = /last|previous/i.test(word) ? -1 : /next/i.test(word) ? 1 : 0;
  if (/^year$/i.test(unit)) return point(isoYear(now.year + by));
  if (/^month$/i.test(unit)) {
    const to = addMonths(now, by);
    return point(isoMonth(to.year, to.month));
  }
  const monday = addDays(now, -((weekday(now) + 6) % 7) + 7 * by);
  const weekend = /^weekend$/i.test(unit);
  return { from: isoDay(weekend ? addDays(monday, 5) : monday), to: isoDay(addDays(monday, 6)) };
}

/** Northern seasons, as the words have it; winter is named after the year it begins in. */
export function season(match: RegExpExecArray, now: Day | null): Range | null {
  if (now === null) return { from: null, to: null };
  const first = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 }[(match[2] ?? '').toLowerCase()] ?? 3;
  const begun = now.month > first + 2 || (first === 12 ? now.month <= 2 : false);
  const year = now.year + shift(match[1]) + (shift(match[1]) === -1 && now.month > first + 2 && begun ? 1 : 0);
  const start = {
    year: /^winter$/i.test(match[2] ?? '') && now.month > 2 && shift(match[1]) === -1 ? now.year - 1 : year,
    month: first,
    day: 1,
  };
  const end = addMonths(start, 2);
  return { from: isoMonth(start.year, start.month), to: isoMonth(end.year, end.month) };
}

/** The last such day up to the publication; "next" and future sentences the one after it. */
export function onWeekday(word: string | undefined, name: string, now: Day | null, future: boolean): Range | null {
  const wanted = weekdayNumber(name);
  if (wanted === null) return null;
  if (now === null) return { from: null, to: null };
  const lower = (word ?? '').toLowerCase();
  const back = (weekday(now) - wanted + 7) % 7;
  const forward = (wanted - weekday(now) + 7) % 7;
  const ahead = lower === 'next' || lower === 'by' || lower === 'until' || (future && lower === 'on');
  const days = ahead ? forward || 7 : lower === 'last' ? -(back || 7) : -back;
  return open(lower, point(isoDay(addDays(now, days))), now);
}
