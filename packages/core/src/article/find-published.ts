import { monthNames, monthNumber } from '../language/calendar-words.ts';

const MONTHS = monthNames.join('|');
const CLOCK = /\b(\d{1,2})[:.](\d{2})\s*([ap]\.?m\.?)?|\b(\d{1,2})\s*([ap]\.?m\.?)\b/i;
/** What may stand beside a date in a line that only says when: "Updated on Friday, 5 April 2024 at 06:45 GMT". */
const AROUND =
  /\b(?:first|last|originally)?\s*(?:published|posted|updated|modified|created|edited|date|on|at|and|by|the|of|gmt|bst|utc|est|edt|cst|cdt|pst|pdt|mst|cet|cest|ist|et|pt|aest|local time|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d+ (?:min(?:ute)?s?|hours?) read)\b/gi;

/** A date in a line, and whether the line holds little else. */
export type FoundDate = { iso: string; alone: boolean };
/** A date and where it stands in its line. */
export type DateInLine = { iso: string; start: number; end: number };

const ANY = new RegExp(
  [
    String.raw`\b(?<y1>\d{4})[-/](?<m1>\d{1,2})[-/](?<d1>\d{1,2})(?!\d)(?:[T ](?<h1>\d{2}):(?<n1>\d{2}))?`,
    String.raw`\b(?<d2>\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?(?<m2>${MONTHS})\.?,?[ -](?<y2>\d{4})(?!\d)`,
    String.raw`\b(?<m3>${MONTHS})\.? (?<d3>\d{1,2})(?:st|nd|rd|th)?,? (?<y3>\d{4})(?!\d)`,
    String.raw`\b(?<a4>\d{1,2})[/.-](?<b4>\d{1,2})[/.-](?<y4>\d{4})(?!\d)`,
  ].join('|'),
  'gi',
);

/** All full dates of a line, in order; white space in the line must be plain. */
export function datesIn(line: string): DateInLine[] {
  const found: DateInLine[] = [];
  if (!/\d/.test(line)) return found;
  for (const match of line.matchAll(ANY)) {
    const groups = match.groups ?? {};
    const iso = isoOf(groups);
    if (iso !== null) found.push({ iso, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

function isoOf(groups: Record<string, string | undefined>): string | null {
  const number = (name: string): number => Number(groups[name]);
  if (groups['y1'] !== undefined) {
    const day = isoDay(number('y1'), number('m1'), number('d1'));
    return day === null || groups['h1'] === undefined ? day : `${day}T${groups['h1']}:${groups['n1'] ?? '00'}`;
  }
  if (groups['y2'] !== undefined) return isoDay(number('y2'), monthNumber(groups['m2'] ?? '') ?? 0, number('d2'));
  if (groups['y3'] !== undefined) return isoDay(number('y3'), monthNumber(groups['m3'] ?? '') ?? 0, number('d3'));
  // 03/04/2024 is read day first unless only month first is possible.
  const [first, second] = [number('a4'), number('b4')];
  return second > 12 ? isoDay(number('y4'), first, second) : isoDay(number('y4'), second, first);
}

/**
 * Reads a publication date: "Friday 05 April 2024 06:45 GMT" gives 2024-04-05T06:45. The clock is kept as written,
 * since zone names are ambiguous. Null when the line has no full date.
 */
export function readDateLine(line: string): FoundDate | null {
  const flat = line.replaceAll(/\s+/g, ' ');
  const [found] = datesIn(flat);
  if (found === undefined) return null;
  return { iso: withClock(flat, found), alone: lettersBeside(flat, found) <= 3 };
}

/** The date with the time of day that stands beside it. */
export function withClock(line: string, found: DateInLine): string {
  if (found.iso.includes('T')) return found.iso;
  const beside = `${line.slice(Math.max(0, found.start - 24), found.start)}\n${line.slice(found.end, found.end + 24)}`;
  const clock = CLOCK.exec(beside);
  const time = clock === null ? null : readClock(clock);
  return time === null ? found.iso : `${found.iso}T${time}`;
}

/** Letters of the line that have nothing to do with when it was published. */
function lettersBeside(line: string, found: DateInLine): number {
  const rest = `${line.slice(0, found.start)} ${line.slice(found.end)}`;
  return rest
    .replace(CLOCK, ' ')
    .replaceAll(AROUND, ' ')
    .replaceAll(/[^\p{L}]/gu, '').length;
}

/** What a line says besides dates, times and the words around them; null when it has no date. */
export function withoutDate(line: string): string | null {
  const dates = datesIn(line);
  if (dates.length === 0) return null;
  let rest = line;
  for (const { start, end } of dates.toReversed()) rest = `${rest.slice(0, start)}|${rest.slice(end)}`;
  const parts = rest
    .replace(CLOCK, '|')
    .replaceAll(AROUND, '|')
    .split(/[|•·—–]+/)
    .map((part) => part.replaceAll(/^[\s,:()-]+|[\s,:()-]+$/g, ''));
  return parts.find((part) => /\p{L}{2}/u.test(part)) ?? '';
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
