/** Days as numbers, so that no time zone and no clock comes in. All dates are proleptic Gregorian. */
export type Day = { year: number; month: number; day: number };

/** Reads the date at the start of an ISO string; a missing month or day counts as the first. */
export function parseDay(iso: string | null | undefined): Day | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(iso ?? '');
  if (match === null) return null;
  return { year: Number(match[1]), month: Number(match[2] ?? 1), day: Number(match[3] ?? 1) };
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

export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** 0 is Sunday. */
export function weekday(day: Day): number {
  return new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay();
}
