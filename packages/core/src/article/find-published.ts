import { monthNames, monthNumber } from '../language/calendar-words.ts';

const MONTHS = monthNames.join('|');
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${MONTHS})\\.?,?\\s+(\\d{4})\\b`, 'i');
const MONTH_FIRST = new RegExp(`\\b(${MONTHS})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'i');
const ISO = /\b(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2}))?/;
const SLASHED = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/;
const CLOCK = /\b(\d{1,2})[:.](\d{2})\s*([ap]\.?m\.?)?|\b(\d{1,2})\s*([ap]\.?m\.?)\b/i;
/** What may stand beside a date in a line that only says when: "Updated on Thursday, 7 March 2024 at 07:30 EST". */
const AROUND =
  /\b(?:first|last|originally)?\s*(?:published|posted|updated|modified|created|edited|date|on|at|and|by|the|of|gmt|bst|utc|est|edt|cst|cdt|pst|pdt|mst|cet|cest|ist|et|pt|aest|local time|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d+ (?:min(?:ute)?s?|hours?) read)\b/gi;

/** A date in a line, and whether the line holds little else. */
export type FoundDate = { iso: string; alone: boolean };

/**
 * Reads a publication date: "Thursday 07 March 2024 07:30 EST" gives 2024-03-07T07:30. The clock is kept as written,
 * since zone names are ambiguous. Null when the line has no full date.
 */
export function readDateLine(line: string): FoundDate | null {
  const found = readDate(line);
  if (found === null) return null;
  const rest = line.replace(found.text, ' ');
  const clock = found.clock ? null : CLOCK.exec(rest);
  const left = (clock === null ? rest : rest.replace(clock[0], ' '))
    .replaceAll(AROUND, ' ')
    .replaceAll(/[^\p{L}]/gu, '');
  const time = clock === null ? null : readClock(clock);
  return { iso: time === null ? found.iso : `${found.iso}T${time}`, alone: left.length <= 3 };
}

type DateText = { iso: string; text: string; clock: boolean };

function readDate(line: string): DateText | null {
  const iso = ISO.exec(line);
  if (iso !== null) {
    const day = isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    const clock = iso[4] === undefined ? '' : `T${iso[4]}:${iso[5] ?? '00'}`;
    return day === null ? null : { iso: day + clock, text: iso[0], clock: clock !== '' };
  }
  const dayFirst = DAY_FIRST.exec(line);
  if (dayFirst !== null) return dated(dayFirst[0], dayFirst[3], monthNumber(dayFirst[2] ?? ''), dayFirst[1]);
  const monthFirst = MONTH_FIRST.exec(line);
  if (monthFirst !== null) return dated(monthFirst[0], monthFirst[3], monthNumber(monthFirst[1] ?? ''), monthFirst[2]);
  const slashed = SLASHED.exec(line);
  if (slashed === null) return null;
  // 03/04/2024 is read day first unless only month first is possible.
  const [first, second] = [Number(slashed[1]), Number(slashed[2])];
  return second > 12
    ? dated(slashed[0], slashed[3], first, slashed[2])
    : dated(slashed[0], slashed[3], second, slashed[1]);
}

function dated(text: string, year: string | undefined, month: number | null, day: string | undefined): DateText | null {
  const iso = month === null ? null : isoDay(Number(year), month, Number(day));
  return iso === null ? null : { iso, text, clock: false };
}

function isoDay(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1500) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function readClock(match: RegExpExecArray): string | null {
  const half = (match[3] ?? match[5] ?? '').toLowerCase();
  let hour = Number(match[1] ?? match[4]);
  if (half.startsWith('p') && hour < 12) hour += 12;
  if (half.startsWith('a') && hour === 12) hour = 0;
  const minute = Number(match[2] ?? 0);
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
