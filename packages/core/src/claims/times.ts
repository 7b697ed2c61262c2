import type { TimeSpan } from './claim.ts';
import { addDays, addMonths, daysIn, isoDay, isoMonth, isoYear, weekday, type Day } from './calendar.ts';
import { monthNames, monthNumber, weekdayNumber } from '../language/calendar-words.ts';
import { readCount } from './number-words.ts';

type Range = { from: string | null; to: string | null };
type Reader = (match: RegExpExecArray, now: Day | null, future: boolean) => Range | null;

const MONTH = `(${monthNames.join('|')})\\.?`;
const YEAR = '((?:1[5-9]|20|21)\\d{2})';
const COUNT =
  '(an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|thirty|forty|fifty|\\d{1,3}|a few|several|a couple of)';
const UNIT = '(day|week|month|year|decade)s?';
const ORDINAL = '(\\d{1,2})(?:st|nd|rd|th)?';
const WEEKDAY = '(monday|tuesday|wednesday|thursday|friday|saturday|sunday)';

/** Forms of time, the longer before the shorter; the first that fits a place wins. */
const readers: [RegExp, Reader][] = [
  // between 2019 and 2022, from 2019 to 2022, 2019-22
  [rule(`(?:between|from) ${YEAR} (?:and|to|until) ${YEAR}`), (m) => ({ from: m[1] ?? null, to: m[2] ?? null })],
  [rule(`${YEAR}[-–/](\\d{2}|\\d{4})`), (m) => yearRange(m[1] ?? '', m[2] ?? '')],
  // between March and June 2024, from March to June
  [rule(`(?:between|from) ${MONTH}(?: ${YEAR})? (?:and|to|until) ${MONTH}(?: ${YEAR})?`), monthRange],
  // 4 March 2024, March 4, 2024, 4 March
  [
    rule(`(since |until |by |before |after )?(?:${WEEKDAY},? )?(?:the )?${ORDINAL} (?:of )?${MONTH}(?:,? ${YEAR})?`),
    (m, now, future) => open(m[1], dayOf(m[3], m[4], m[5], now, future), now),
  ],
  [
    rule(`(since |until |by |before |after )?(?:${WEEKDAY},? )?${MONTH} ${ORDINAL}(?:,? ${YEAR})?(?! ?(?:%|per))`),
    (m, now, future) => open(m[1], dayOf(m[4], m[3], m[5], now, future), now),
  ],
  [
    rule(`(since |until |by |before )?(\\d{4})-(\\d{2})-(\\d{2})`),
    (m, now) => open(m[1], point(`${m[2]}-${m[3]}-${m[4]}`), now),
  ],
  // early March 2024, mid-2023, late last year
  [rule(`(early|mid|late)[- ]${MONTH}(?: ${YEAR})?`), partOfMonth],
  [rule(`(early|mid|late)(?: in)?[- ]${YEAR}`), (m) => partOfYear(m[1] ?? '', Number(m[2]))],
  // the first quarter of 2024
  [rule(`(?:the )?(first|second|third|fourth) quarter(?: of ${YEAR})?`), quarter],
  // July last year, March this year
  [
    rule(`(since |until |by |before )?${MONTH} (last|this|next) year`),
    (m, now) =>
      now === null ? null : open(m[1], point(isoMonth(now.year + shift(m[3]), monthNumber(m[2] ?? '') ?? 1)), now),
  ],
  // since March 2023, in July
  [
    rule(`(since |until |by |before )?${MONTH},? ${YEAR}`),
    (m, now) => open(m[1], point(isoMonth(Number(m[3]), monthNumber(m[2] ?? '') ?? 1)), now),
  ],
  [rule(`(last|next) ${MONTH}`), (m, now, future) => nearMonth(m[2] ?? '', now, m[1] === 'next' || future, true)],
  [
    rule(`(in|since|until|by|during|before|after|from) ${MONTH}(?! ?\\d)`),
    (m, now, future) =>
      open(`${m[1]} `, nearMonth(m[2] ?? '', now, future || /^(?:until|by)$/i.test(m[1] ?? ''), false), now),
  ],
  // in two years, over the past decade, in the last three months
  [
    rule(`(?:in|over|during|within|for) (?:the )?(?:last|past|previous) (?:${COUNT} )?${UNIT}`),
    (m, now) => lastUnits(m[1] ?? 'one', m[2] ?? '', now),
  ],
  [rule(`(?:the )?(?:last|past|previous) ${COUNT} ${UNIT}`), (m, now) => lastUnits(m[1] ?? 'one', m[2] ?? '', now)],
  [
    rule(`in (?:just |only |under |less than |the next |about )?${COUNT} ${UNIT}(?! (?:time|old))`),
    (m, now, future) => (future ? nextUnits(m[1] ?? '', m[2] ?? '', now) : lastUnits(m[1] ?? '', m[2] ?? '', now)),
  ],
  [rule(`(?:over|within|for) the next (?:${COUNT} )?${UNIT}`), (m, now) => nextUnits(m[1] ?? 'one', m[2] ?? '', now)],
  // five years ago, eighteen months earlier
  [rule(`${COUNT} ${UNIT} ago`), (m, now) => ago(m[1] ?? '', m[2] ?? '', now)],
  // last week, this month, next year
  [
    rule(`(last|this|next|the previous|the current)(?: (?:calendar|financial|fiscal))? (week|month|year|weekend)`),
    (m, now) => unitAround(m[1] ?? '', m[2] ?? '', now),
  ],
  [rule(`(last|this|next) (summer|winter|spring|autumn|fall)`), season],
  // on Wednesday, last Monday, Thursday
  [
    rule(`(?:(on|last|next|this|by|until|since) )?${WEEKDAY}`),
    (m, now, future) => onWeekday(m[1], m[2] ?? '', now, future),
  ],
  [
    rule('(today|tonight|yesterday|tomorrow|this (?:morning|afternoon|evening)|last night)'),
    (m, now) =>
      now === null
        ? null
        : point(
            isoDay(
              addDays(now, /^(?:yesterday|last night)/i.test(m[1] ?? '') ? -1 : /^tomorrow/i.test(m[1] ?? '') ? 1 : 0),
            ),
          ),
  ],
  // the 1990s
  [
    rule(`(?:the )?(?:early |mid |late )?((?:1[5-9]|20)\\d0)s`),
    (m) => ({ from: m[1] ?? null, to: isoYear(Number(m[1]) + 9) }),
  ],
  // since 2023, by 2028, in 2019, the 2019 election
  [
    rule(
      `(since |until |by |before |from |after |in |during |of |for |around |throughout )${YEAR}(?![\\d,.%]*\\d|%| ?(?:people|homes|jobs|households|pupils|votes|tonnes|km|miles))`,
    ),
    (m, now) => open(m[1], point(m[2] ?? ''), now),
  ],
  [rule(`(?:the )${YEAR}(?= [a-z])`), (m) => point(m[1] ?? '')],
];

function rule(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}£$€.-])${source}(?![\\p{L}\\p{N}])`, 'giu');
}

/**
 * Times of `text.slice(from, to)` with their values, resolved against the publication date, past first: "on
 * Wednesday" is the last one, "July" the last July, unless the sentence speaks of the future. Without a date only
 * absolute times get a value.
 */
export function readTimes(text: string, from: number, to: number, published: Day | null): TimeSpan[] {
  const sentence = text.slice(from, to).replaceAll(/[\s\u00a0]/g, ' ');
  const future = /\b(?:will|would|shall|won't|plans? to|due to|expected to|set to|aims? to)\b/i.test(sentence);
  const found: TimeSpan[] = [];
  for (const [pattern, read] of readers) {
    for (const match of sentence.matchAll(pattern)) {
      const range = read(match as RegExpExecArray, published, future);
      const [start, end] = [from + match.index, from + match.index + match[0].length];
      if (range === null || found.some((time) => start < time.end && time.start < end)) continue;
      found.push({ text: text.slice(start, end), start, end, ...range });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const point = (iso: string): Range => ({ from: iso, to: iso });
const shift = (word: string | undefined): number =>
  word?.toLowerCase() === 'last' ? -1 : word?.toLowerCase() === 'next' ? 1 : 0;

/** "since X" is open to the publication, "until X" and "by X" from any time. */
function open(word: string | undefined, range: Range | null, now: Day | null): Range | null {
  const lower = (word ?? '').trim().toLowerCase();
  if (range === null) return null;
  if (lower === 'since' || lower === 'from')
    return { from: range.from, to: lower === 'since' && now !== null ? isoDay(now) : null };
  if (lower === 'after') return { from: range.to, to: null };
  if (lower === 'until' || lower === 'by' || lower === 'before') return { from: null, to: range.to };
  return range;
}

function yearRange(from: string, to: string): Range | null {
  const end = to.length === 2 ? from.slice(0, 2) + to : to;
  return Number(end) > Number(from) && Number(end) - Number(from) < 100 ? { from, to: end } : null;
}

function monthRange(match: RegExpExecArray, now: Day | null): Range | null {
  const year = Number(match[4] ?? match[2] ?? now?.year ?? Number.NaN);
  if (Number.isNaN(year)) return null;
  const from = monthNumber(match[1] ?? '') ?? 1;
  const to = monthNumber(match[3] ?? '') ?? 12;
  const startYear = match[2] === undefined ? (from > to ? year - 1 : year) : Number(match[2]);
  return { from: isoMonth(startYear, from), to: isoMonth(year, to) };
}

function dayOf(
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

function partOfMonth(match: RegExpExecArray, now: Day | null, future: boolean): Range | null {
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

function partOfYear(part: string, year: number): Range {
  const [from, to] = { early: [1, 4], mid: [5, 8], late: [9, 12] }[part.toLowerCase()] ?? [1, 12];
  return { from: isoMonth(year, from ?? 1), to: isoMonth(year, to ?? 12) };
}

function quarter(match: RegExpExecArray, now: Day | null): Range | null {
  const year = Number(match[2] ?? now?.year ?? Number.NaN);
  if (Number.isNaN(year)) return null;
  const n = ['first', 'second', 'third', 'fourth'].indexOf((match[1] ?? '').toLowerCase());
  return { from: isoMonth(year, n * 3 + 1), to: isoMonth(year, n * 3 + 3) };
}

/** The last such month before the publication, or the next one; "last March" is never the current month. */
function nearMonth(name: string, now: Day | null, future: boolean, strictly: boolean): Range | null {
  const month = monthNumber(name);
  if (month === null) return null;
  if (now === null) return { from: null, to: null };
  if (future) return point(isoMonth(month >= now.month ? now.year : now.year + 1, month));
  const past = strictly ? month < now.month : month <= now.month;
  return point(isoMonth(past ? now.year : now.year - 1, month));
}

/** Precision follows the unit: years and months give months, weeks and days give days. */
function lastUnits(count: string, unit: string, now: Day | null): Range | null {
  if (now === null) return { from: null, to: null };
  return { from: stepped(now, -readCount(count), unit), to: precise(now, unit) };
}

function nextUnits(count: string, unit: string, now: Day | null): Range | null {
  if (now === null) return { from: null, to: null };
  return { from: precise(now, unit), to: stepped(now, readCount(count), unit) };
}

function ago(count: string, unit: string, now: Day | null): Range | null {
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
function unitAround(word: string, unit: string, now: Day | null): Range | null {
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
function season(match: RegExpExecArray, now: Day | null): Range | null {
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
function onWeekday(word: string | undefined, name: string, now: Day | null, future: boolean): Range | null {
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
