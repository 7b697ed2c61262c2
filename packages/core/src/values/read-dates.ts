import { monthNumber, weekdayNumber } from '../language/calendar-words.ts';
import { addDays, compareDays, isDay, weekday, type Day } from './calendar.ts';
import {
  form,
  inMonth,
  inYear,
  onDay,
  unknown,
  years,
  type Core,
  type Direction,
  type Form,
  type Range,
  type Search,
} from './time-core.ts';
import { ANY_WEEKDAY, CLOCK, DAY, FULL_MONTH, MONTH, PART_OF_DAY, WEEKDAY, YEAR } from './time-words.ts';

type Found = Omit<Core, 'start' | 'end'>;

const REL_YEAR = '(?:,? (?:of )?(last|this|next|the same|the previous|the following|that) year)?';

/** The year of a day or month that comes without one: the last one begun, or the next. */
function dayWithoutYear(month: number, day: number, now: Day | null, direction: Direction): Range {
  if (now === null) return unknown;
  const order = compareDays({ year: now.year, month, day }, now);
  const by = order > 0 && direction === 'past' ? -1 : order < 0 && direction === 'future' ? 1 : 0;
  return onDay({ year: now.year + by, month, day });
}

function monthWithoutYear(month: number, now: Day | null, direction: Direction): Range {
  if (now === null) return unknown;
  const by = month > now.month && direction === 'past' ? -1 : month < now.month && direction === 'future' ? 1 : 0;
  return inMonth(now.year + by, month);
}

/** "last year" is -1. */
export const shiftOf = (word: string | undefined): number =>
  ({ last: -1, 'the previous': -1, next: 1, 'the following': 1 })[(word ?? '').toLowerCase()] ?? 0;

function dateOf(
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
  relative: string | undefined,
  { now }: Search,
): Found | null {
  const m = monthNumber(month ?? '') ?? 0;
  const d = Number(day);
  const given =
    year !== undefined ? Number(year) : relative !== undefined && now !== null ? now.year + shiftOf(relative) : null;
  if (!isDay({ year: given ?? 2024, month: m, day: d })) return null;
  return {
    grain: 'day',
    dated: true,
    resolve: (direction, known) => {
      const at = given ?? known;
      return at !== undefined ? onDay({ year: at, month: m, day: d }) : dayWithoutYear(m, d, now, direction);
    },
  };
}

/** Short forms of months count only next to a number: "Nov. 8", "Sept 2019"; "Dec" alone may be a name. */
const isFull = (month: string): boolean => month.length > 4 || /^(?:may|june|july)$/i.test(month);

function monthOf(
  month: string | undefined,
  year: string | undefined,
  relative: string | undefined,
  { now }: Search,
): Found | null {
  const m = monthNumber((month ?? '').replace('.', '')) ?? 0;
  if (m === 0) return null;
  const given =
    year !== undefined ? Number(year) : relative !== undefined && now !== null ? now.year + shiftOf(relative) : null;
  return {
    grain: 'month',
    dated: true,
    resolve: (direction, known) => {
      const at = given ?? known;
      return at !== undefined ? inMonth(at, m) : monthWithoutYear(m, now, direction);
    },
  };
}

/** "last March": strictly before this month; "this March": of this year; "next March": strictly after. */
function nearMonth(word: string, name: string, { now }: Search): Found | null {
  const m = monthNumber(name) ?? 0;
  if (m === 0) return null;
  const lower = word.toLowerCase();
  const by = (at: Day): number =>
    lower === 'last' ? (m < at.month ? 0 : -1) : lower === 'next' ? (m > at.month ? 0 : 1) : 0;
  return { grain: 'month', resolve: () => (now === null ? unknown : inMonth(now.year + by(now), m)) };
}

/** Weeks run from Monday, so "Sunday last week" is the day before this week. */
function weekdayOf(word: string | undefined, name: string, { now }: Search, week?: string): Found | null {
  const wanted = weekdayNumber(name);
  if (wanted === null) return null;
  const lower = (word ?? '').toLowerCase();
  return {
    grain: 'day',
    resolve: (direction) => {
      if (now === null) return unknown;
      const today = weekday(now);
      const back = (today - wanted + 7) % 7;
      const forward = (wanted - today + 7) % 7 || 7;
      const inThisWeek = ((wanted + 6) % 7) - ((today + 6) % 7);
      if (week !== undefined) return onDay(addDays(now, inThisWeek + 7 * shiftOf(week)));
      if (lower === 'last') return onDay(addDays(now, -(back || 7)));
      if (lower === 'next') return onDay(addDays(now, forward));
      if (lower === 'this') return onDay(addDays(now, inThisWeek));
      return onDay(addDays(now, direction === 'future' ? forward : -back));
    },
  };
}

function numericDate(year: number, month: number, day: number): Found | null {
  const full = year < 100 ? 2000 + year : year;
  return isDay({ year: full, month, day }) ? { grain: 'day', resolve: () => onDay({ year: full, month, day }) } : null;
}

/** British order where both could be a month: "03/04/2024" is 3 April. */
function slashDate(first: number, second: number, year: number): Found | null {
  return second > 12 ? numericDate(year, first, second) : numericDate(year, second, first);
}

const CLOCK_BEFORE = `(?:${CLOCK},? (?:on (?:the (?:morning|afternoon|evening|night) of )?)?)?`;
const CLOCK_AFTER = `(?:,? (?:(?:at|from|around|about|by|until|before|after) )*${CLOCK})?`;
const DAY_BEFORE = `(?:${ANY_WEEKDAY}(?: ${PART_OF_DAY})?,? (?:the )?)?`;
const CLOCK_END = `(?: ${PART_OF_DAY})?${CLOCK_AFTER}`;

/** Days and months, the longer form before the shorter. */
export const dateForms: Form[] = [
  // "2024-03-07", "2024-03-07T10:30:00Z"
  {
    pattern: form('(\\d{4})-(\\d{2})-(\\d{2})(?:t\\d{2}:\\d{2}(?::\\d{2})?(?:\\.\\d{1,6})?(?:z|[+-]\\d{2}:?\\d{2})?)?'),
    read: (m) => numericDate(Number(m[1]), Number(m[2]), Number(m[3])),
  },
  // "07/03/2024", "7.3.2024"
  {
    pattern: form('(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})'),
    read: (m) => slashDate(Number(m[1]), Number(m[2]), Number(m[3])),
  },
  {
    pattern: form('(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})'),
    read: (m) => slashDate(Number(m[1]), Number(m[2]), Number(m[3])),
  },
  // "Tuesday 4 June 2024", "the 4th of June", "3pm on 4 June last year"
  {
    pattern: form(
      `${CLOCK_BEFORE}${DAY_BEFORE}${DAY} (?:of )?${MONTH}(?:,? ${YEAR}${'(?! ?(?:%|people))'}|${REL_YEAR})${CLOCK_END}`,
    ),
    read: (m, search) => dateOf(m[1], m[2], m[3], m[4], search),
  },
  // "June 4, 2024", "Tuesday, June 4", "Nov. 8"
  {
    pattern: form(
      `${CLOCK_BEFORE}${DAY_BEFORE}${MONTH} (?:the )?${DAY}(?![\\d:]|[.,]\\d| ?(?:%|[ap]\\.?m))(?:,? ${YEAR}|${REL_YEAR})${CLOCK_END}`,
    ),
    read: (m, search) => dateOf(m[2], m[1], m[3], m[4], search),
  },
  // the "3" of "3 and 4 May", of "between 3 and 5 May 2023"
  {
    pattern: form(`${DAY}(?= ?(?:and|to|or|until|till|through|[-–]) ?(?:the )?${DAY} (?:of )?${MONTH}(?: ${YEAR})?)`),
    read: (m, search) => dateOf(m[1], m[3], m[4], undefined, search),
  },
  // the "4" of "May 3 and 4", the "14" of "June 12-14, 2020"
  {
    pattern: form(
      `(?<=${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?: ?[-–] ?| (?:and|to|or|through|until) ))${DAY}(?:,? ${YEAR})?(?=[,.;:)]|$| (?:in|at|with|will|and|but|as|when|after|before|to|for|during|on|the|was|were|are|is|had)(?!\\p{L}))`,
    ),
    read: (m, search) => dateOf(m[2], m[1], m[3], undefined, search),
  },
  // "July last year", "March of this year"
  {
    pattern: form(`${FULL_MONTH},? (?:of )?(last|this|next) year`),
    read: (m, search) => monthOf(m[1], undefined, m[2], search),
  },
  // "March 2024", "Sept. 2019", "May of 1968"
  {
    pattern: form(`${MONTH},? (?:of )?(?:the year )?${YEAR}`),
    read: (m, search) => monthOf(m[1], m[2], undefined, search),
  },
  // "last March", "next June"
  {
    pattern: form(`(last|this|next|this past|this coming) ${FULL_MONTH}`),
    read: (m, search) => nearMonth((m[1] ?? '').split(' ')[0] ?? '', m[2] ?? '', search),
  },
  // "Tuesday last week", "Monday of this week"
  {
    pattern: form(`(?:${CLOCK} on )?${WEEKDAY}(?: ${PART_OF_DAY})?,? (?:of )?(last|this|next) week`),
    read: (m, search) => weekdayOf(undefined, m[1] ?? '', search, m[2]),
  },
  // "last Monday", "Tuesday morning", "3pm on Tuesday", "Tuesday at 3pm", "5:49 a.m. Friday"
  {
    pattern: form(`${CLOCK_BEFORE}(?:(last|next|this|this coming|this past) )?${WEEKDAY}${CLOCK_END}`),
    read: (m, search) =>
      weekdayOf((m[1] ?? '').replace(/^this past$/i, 'last').replace(/^this coming$/i, 'next'), m[2] ?? '', search),
  },
  // "March"
  {
    pattern: form(FULL_MONTH),
    read: (m, search) => (isFull(m[1] ?? '') ? monthOf(m[1], undefined, undefined, search) : null),
  },
];

/** "2023-24", "2019/20", "2019–2022": both years. */
function yearSpan(from: string, to: string): Found | null {
  const end = to.length === 2 ? Number(from.slice(0, 2) + to) : Number(to);
  const start = Number(from);
  return end > start && end - start < 200 ? { grain: 'year', alone: true, resolve: () => years(start, end) } : null;
}

/** Years; `named-times.ts` says which bare ones are none. */
export const yearForms: Form[] = [
  // "in '98"
  {
    pattern: form("['’](\\d{2})"),
    read: (m, { text, now }) => {
      if (!/\b(?:in|since|by|of|from|until|before|after) $/i.test(text.slice(Math.max(0, m.index - 8), m.index)))
        return null;
      const year = Number(m[1]);
      return { grain: 'year', resolve: () => inYear(year + (year > (now?.year ?? 2000) % 100 ? 1900 : 2000)) };
    },
  },
  { pattern: form(`${YEAR}[-–/](\\d{4}|\\d{2})`), read: (m) => yearSpan(m[1] ?? '', m[2] ?? '') },
  {
    pattern: form(`(?:(?:fiscal|financial)(?: year)?|fy ?)(?: of)? ?${YEAR}(?:[-–/](\\d{4}|\\d{2}))?`),
    read: (m) =>
      m[2] !== undefined ? yearSpan(m[1] ?? '', m[2]) : { grain: 'year', resolve: () => inYear(Number(m[1])) },
  },
  {
    pattern: form(`(?:year )?${YEAR}(?: (?:fiscal|financial) year)?`),
    read: (m) => ({ grain: 'year', alone: true, resolve: () => inYear(Number(m[1])) }),
  },
];
