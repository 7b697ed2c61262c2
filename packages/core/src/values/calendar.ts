/** Days as numbers, so that no time zone and no clock comes in. All dates are proleptic Gregorian. */
export type Day = { year: number; month: number; day: number };

/**
 * Reads the date at the start of an ISO string; a missing month or day counts as the first. Null for a day that there is
 * not, and for years before 1000, which no article has and `Date` takes for those of the last century.
 */
export function parseDay(iso: string | null | undefined): Day | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(iso ?? '');
  if (match === null) return null;
  const found = { year: Number(match[1]), month: Number(match[2] ?? 1), day: Number(match[3] ?? 1) };
  return found.year >= 1000 && isDay(found) ? found : null;
}

export const isoYear = (year: number): string => String(year).padStart(4, '0');
export const isoMonth = (year: number, month: number): string => `${isoYear(year)}-${String(month).padStart(2, '0')}`;
export const isoDay = ({ year, month, day }: Day): string => `${isoMonth(year, month)}-${String(day).padStart(2, '0')}`;

export function addDays(from: Day, days: number): Day {
  const date = new Date(Date.UTC(from.year, from.month - 1, from.day + days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The day of the month is kept where the target month has it. */
export function addMonths(from: Day, months: number): Day {
  const at = from.year * 12 + (from.month - 1) + months;
  const year = Math.floor(at / 12);
  const month = at - year * 12 + 1;
  return { year, month, day: Math.min(from.day, daysIn(year, month)) };
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** 0 is Sunday. */
export function weekday(day: Day): number {
  return new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay();
}

/** The Monday of the week that holds the day. */
export const mondayOf = (day: Day): Day => addDays(day, -((weekday(day) + 6) % 7));

/** The nth (1..5) given weekday of a month; -1 is the last one. */
export function nthWeekday(year: number, month: number, wanted: number, nth: number): Day {
  if (nth < 0) {
    const last = { year, month, day: daysIn(year, month) };
    return addDays(last, -((weekday(last) - wanted + 7) % 7));
  }
  const first = { year, month, day: 1 };
  return addDays(first, ((wanted - weekday(first) + 7) % 7) + 7 * (nth - 1));
}

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher's algorithm). */
export function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return { year, month: Math.floor(f / 31), day: (f % 31) + 1 };
}

/** -1, 0 or 1: the first day is before, on or after the second. */
export function compareDays(one: Day, other: Day): number {
  return Math.sign((one.year - other.year) * 10_000 + (one.month - other.month) * 100 + one.day - other.day);
}

/** Whether there is such a day. */
export const isDay = ({ year, month, day }: Day): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
