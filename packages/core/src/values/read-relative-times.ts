import { addDays, addMonths, isoDay, isoMonth, mondayOf, weekday, type Day } from './calendar.ts';
import { readCount } from './number-words.ts';
import { shiftOf } from './read-dates.ts';
import {
  days,
  form,
  inMonth,
  inYear,
  months,
  onDay,
  partsOf,
  unknown,
  years,
  type Core,
  type Direction,
  type Form,
  type Grain,
  type Range,
} from './time-core.ts';
import { AMOUNT, BOUND, CLOCK, PART_OF_DAY, UNIT } from './time-words.ts';

type Found = Omit<Core, 'start' | 'end'>;
/** A length of time in units that dates can be moved by. */
export type Length = { count: number; unit: 'hour' | 'day' | 'week' | 'month' | 'year' };

/** Further back is prehistory, which no calendar date is given for. */
const FARTHEST_YEARS = 1_000;

/** The groups of AMOUNT: "two and a half years", "a year and a half", "half a century". */
export function lengthOf(
  count: string | undefined,
  half: string | undefined,
  unit: string | undefined,
  halfAfter: string | undefined,
): Length | null {
  const n = readCount(count ?? 'a') + (half === undefined && halfAfter === undefined ? 0 : 0.5);
  if (Number.isNaN(n)) return null;
  const name = (unit ?? '').toLowerCase();
  if (name === 'fortnight') return { count: 2 * n, unit: 'week' };
  if (name === 'decade') return { count: 10 * n, unit: 'year' };
  if (name.startsWith('centur')) return { count: 100 * n, unit: 'year' };
  return { count: n, unit: name as Length['unit'] };
}

const grainOf = ({ unit }: Length): Grain => (unit === 'hour' ? 'day' : unit);

/** The day or month so far off; half years are six months, parts of a day none. */
function moved(from: Day, { count, unit }: Length, by: 1 | -1): Day {
  if (unit === 'hour') return addDays(from, by * Math.ceil(count / 24));
  if (unit === 'day') return addDays(from, by * Math.round(count));
  if (unit === 'week') return addDays(from, by * Math.round(7 * count));
  return addMonths(from, by * Math.round(unit === 'year' ? 12 * count : count));
}

/** "three days ago" is a day, "two weeks ago" a week, "three months ago" a month, "a decade ago" a year. */
function pointAway(now: Day, length: Length, by: 1 | -1): Range {
  const day = moved(now, length, by);
  if (length.unit === 'week') return days(mondayOf(day), addDays(mondayOf(day), 6));
  if (length.unit === 'month') return inMonth(day.year, day.month);
  return length.unit === 'year' ? inYear(day.year) : onDay(day);
}

/** "the past 12 months" runs up to the date, "the next 12 months" from it. */
function stretch(now: Day, length: Length, by: 1 | -1): Range {
  const day = moved(now, length, by);
  const [from, to] = by === 1 ? [now, day] : [day, now];
  if (length.unit !== 'month' && length.unit !== 'year') return days(from, to);
  return { from: isoMonth(from.year, from.month), to: isoMonth(to.year, to.month) };
}

/** The unit of the calendar that holds the date, or the one so many before or after. */
function unitAround(unit: string, by: number, now: Day): Range {
  const monday = addDays(mondayOf(now), 7 * by);
  if (unit === 'week') return days(monday, addDays(monday, 6));
  if (unit === 'weekend') return days(addDays(monday, 5), addDays(monday, 6));
  if (unit === 'fortnight') return by < 0 ? days(addDays(now, -14), now) : days(now, addDays(now, 14));
  if (unit === 'quarter') return months(now.year, now.month - ((now.month - 1) % 3) + 3 * by, 3);
  if (unit === 'year') return inYear(now.year + by);
  if (unit === 'decade') return years(10 * (Math.floor(now.year / 10) + by), 10 * (Math.floor(now.year / 10) + by) + 9);
  if (unit === 'century')
    return years(100 * (Math.floor(now.year / 100) + by), 100 * (Math.floor(now.year / 100) + by) + 99);
  const month = addMonths({ ...now, day: 1 }, by);
  return inMonth(month.year, month.month);
}

/** "last weekend" is the last one begun, also where that is the one of this week. */
function weekend(word: string, now: Day, direction: Direction): Range {
  const begun = weekday(now) === 0 || weekday(now) === 6;
  const lower = word.toLowerCase();
  if (lower === 'this' || lower === 'this coming') return unitAround('weekend', 0, now);
  if (lower === 'next') return unitAround('weekend', 1, now);
  if (lower === 'the' && direction === 'future') return unitAround('weekend', 0, now);
  return unitAround('weekend', begun ? 0 : -1, now);
}

const dayWords: Record<string, number> = {
  today: 0,
  tonight: 0,
  yesterday: -1,
  tomorrow: 1,
  'last night': -1,
  'the day before yesterday': -2,
  'the day after tomorrow': 2,
};

const grains: Record<string, Grain> = {
  week: 'week',
  weekend: 'day',
  fortnight: 'day',
  month: 'month',
  quarter: 'month',
};

function around(word: string, unit: string, now: Day | null): Found {
  const name = unit.toLowerCase();
  const by = shiftOf(word.replace(/^this past$/i, 'last').replace(/^this coming$/i, 'next'));
  return { grain: grains[name] ?? 'year', resolve: () => (now === null ? unknown : unitAround(name, by, now)) };
}

const CLOCKED = `(?:${CLOCK},? (?:on )?)?`;
const CLOCK_AFTER = `(?:,? (?:(?:at|from|around|about) )*${CLOCK})?`;

/** Times that are counted from the article's date. */
export const relativeForms: Form[] = [
  // "yesterday morning", "3pm today", "tonight at eight o'clock", "last night"
  {
    pattern: form(
      `${CLOCKED}(the day before yesterday|the day after tomorrow|today|tonight|yesterday|tomorrow|last night|this (?:morning|afternoon|evening|lunchtime))(?: ${PART_OF_DAY})?${CLOCK_AFTER}`,
    ),
    read: (m, { now }) => ({
      grain: 'day',
      resolve: () => (now === null ? unknown : onDay(addDays(now, dayWords[(m[1] ?? '').toLowerCase()] ?? 0))),
    }),
  },
  // "this time last year"
  {
    pattern: form('(?:this|the same) time (last|next) (year|month|week)'),
    read: (m, { now }) => ({
      grain: 'month',
      resolve: () => {
        if (now === null) return unknown;
        const by = shiftOf(m[1]);
        if (/^year$/i.test(m[2] ?? '')) return inMonth(now.year + by, now.month);
        return /^month$/i.test(m[2] ?? '') ? unitAround('month', by, now) : onDay(addDays(now, 7 * by));
      },
    }),
  },
  // "the past five years", "the last 12 months", "the next two weeks"
  {
    pattern: form(`(past|last|next|coming) (?:${BOUND} )?${AMOUNT}(?! of (?!${UNIT}))`),
    read: (m, { now }) => {
      const length = lengthOf(m[2], m[3], m[4], m[5]);
      if (length === null || /^an?$/i.test(m[2] ?? '')) return null;
      const by = /past|last/i.test(m[1] ?? '') ? -1 : 1;
      return {
        grain: grainOf(length),
        counted: true,
        resolve: () => (now === null ? unknown : stretch(now, length, by)),
      };
    },
  },
  // "the past decade", "this past week", "over the last year", "in the next decade"; "the next day" hangs on a date
  {
    pattern: form(`(past|last|next|coming) ${UNIT}(?! of )`),
    read: (m, { now, text }) => {
      const before = text.slice(Math.max(0, m.index - 16), m.index);
      const within = /\b(?:in|over|during|within|for|throughout) the $/i.test(before);
      const isPast = /past/i.test(m[1] ?? '') && /\b(?:the|this|these) $/i.test(before);
      const unit = (m[2] ?? '').toLowerCase();
      // "the coming weeks", "past years" have no length.
      if (/s$/i.test(m[0]) || (!isPast && (!within || unit === 'day' || unit === 'hour'))) return null;
      const length = lengthOf('a', undefined, unit, undefined);
      const by = /past|last/i.test(m[1] ?? '') ? -1 : 1;
      return length === null
        ? null
        : { grain: grainOf(length), resolve: () => (now === null ? unknown : stretch(now, length, by)) };
    },
  },
  // "last week", "this year", "next decade", "earlier this month"
  {
    pattern: form('(last|this|next|this past|this coming) (week|month|quarter|year|decade|century)'),
    // "the last year of the war", "the next week" hang on something else.
    read: (m, { now, text }) =>
      /\bthe $/i.test(text.slice(Math.max(0, m.index - 5), m.index)) ? null : around(m[1] ?? '', m[2] ?? '', now),
  },
  {
    pattern: form('(current|present) (week|month|quarter|year|decade|century)'),
    read: (m, { now }) => around('this', m[2] ?? '', now),
  },
  // "later in the year", "the end of the decade", "the middle of the month"
  {
    pattern: form(
      '(?:(?:(?:early|late|earlier|later) (?:on )?in)|(?:start|beginning|end|middle|close|rest|remainder|turn|course|back end|tail end) of) the (week|month|quarter|year|decade|century)(?! of)',
    ),
    read: (m, { now }) => (/^turn/i.test(m[0]) ? null : around('this', m[1] ?? '', now)),
  },
  // "the weekend", "last weekend"
  {
    pattern: form('(last|this|next|the|this past|this coming) weekend(?! of)'),
    read: (m, { now }) => ({
      grain: 'day',
      resolve: (direction) => (now === null ? unknown : weekend(m[1] ?? '', now, direction)),
    }),
  },
  // "about 20 years ago", "a year and a half ago", "half a century ago"
  {
    pattern: form(`(?:${BOUND} )?${AMOUNT} ago(?: (?:today|this (?:week|month|year)))?`),
    read: (m, { now }) => {
      const length = lengthOf(m[1], m[2], m[3], m[4]);
      if (length === null || (length.unit === 'year' && length.count > FARTHEST_YEARS)) return null;
      return {
        grain: grainOf(length),
        counted: true,
        resolve: () => (now === null ? unknown : pointAway(now, length, -1)),
      };
    },
  },
  // "two years from now"
  {
    pattern: form(`(?:${BOUND} )?${AMOUNT} from (?:now|today)`),
    read: (m, { now }) => {
      const length = lengthOf(m[1], m[2], m[3], m[4]);
      if (length === null) return null;
      return {
        grain: grainOf(length),
        counted: true,
        resolve: () => (now === null ? unknown : pointAway(now, length, 1)),
      };
    },
  },
  // "in two years' time", "in six weeks": behind a past verb they look back
  {
    pattern: form(
      `(in|within) (?:(?:just|only|barely) )?(?:${BOUND} )?${AMOUNT}(?:(?:['’]s?)?( time)|['’]s?)?(?! of | old|-| when| that | where| in which)`,
    ),
    read: (m, { now }) => {
      const length = lengthOf(m[2], m[3], m[4], m[5]);
      if (length === null) return null;
      const within = /^within/i.test(m[0]);
      const ahead = m[6] !== undefined;
      if (length.unit === 'hour' && length.count < 24) return null;
      return {
        grain: grainOf(length),
        counted: true,
        bare: true,
        resolve: (direction) => {
          if (now === null) return unknown;
          if (direction === 'past' && !ahead) return stretch(now, length, -1);
          return within ? stretch(now, length, 1) : pointAway(now, length, 1);
        },
      };
    },
  },
  // "the driest May for 40 years": only behind a superlative, which `read-times.ts` looks for
  {
    pattern: form(`for (?:${BOUND} )?${AMOUNT}(?! of | old|-)`),
    read: (m, { now }) => {
      const length = lengthOf(m[1], m[2], m[3], m[4]);
      if (length === null || length.unit === 'hour') return null;
      return {
        grain: grainOf(length),
        counted: true,
        bare: true,
        resolve: () => (now === null ? unknown : stretch(now, length, -1)),
      };
    },
  },
];

const AT_END =
  '(?=[.,;:)"”]|$|[\'’]s|\\s*[-–—]| (?:and|but|when|in|at|to|as|by|with|on|for|from|because|while|than|or|was|were|had|it|he|she|they|that)(?![\\p{L}]))';

/** As above without subjects: "six years after she left" is about her leaving. */
const AT_STOP = AT_END.replace('|it|he|she|they|that', '').replace('|for|from|', '|');

/** Times that hang on another one of the sentence: "took effect two years later", "the following day". */
export const linkedForms: { pattern: RegExp; read: (match: RegExpExecArray, anchor: Range) => Range | null }[] = [
  {
    pattern: form(
      `(?:(?:just|only|barely) )?(?:${BOUND} )?${AMOUNT} (?:(later|earlier|afterwards|previously|beforehand|on)${AT_END}|(before|after)${AT_STOP})`,
    ),
    read: (m, anchor) => {
      const length = lengthOf(m[1], m[2], m[3], m[4]);
      return length === null
        ? null
        : awayFrom(anchor, length, /^(?:later|after|afterwards|on)$/i.test(m[5] ?? m[6] ?? '') ? 1 : -1);
    },
  },
  {
    pattern: form(
      `(?<!\\b(?:in|over|during|within|for|throughout) )the (following|next|previous|preceding) (day|week|month|year|decade)(?! of)`,
    ),
    read: (m, anchor) => {
      const length = lengthOf('a', undefined, m[2], undefined);
      return length === null ? null : awayFrom(anchor, length, /following|next/i.test(m[1] ?? '') ? 1 : -1);
    },
  },
  {
    pattern: form(`(?:the|a) (day|week|month|year|decade) (before|after|earlier|later)${AT_STOP}`),
    read: (m, anchor) => {
      const length = lengthOf('a', undefined, m[1], undefined);
      return length === null ? null : awayFrom(anchor, length, /after|later/i.test(m[2] ?? '') ? 1 : -1);
    },
  },
];

/** Null where the anchor is too coarse to count in this unit: no days from a year. */
export function awayFrom(anchor: Range, length: Length, by: 1 | -1): Range | null {
  const iso = by === 1 ? (anchor.to ?? anchor.from) : (anchor.from ?? anchor.to);
  if (iso === null) return null;
  const { year, month, day } = partsOf(iso);
  if (length.unit === 'year') return inYear(moved({ year, month: month ?? 6, day: day ?? 15 }, length, by).year);
  if (month === null) return null;
  if (length.unit === 'month') return pointAway({ year, month, day: day ?? 1 }, length, by);
  if (day === null) return null;
  if (
    length.unit === 'week' &&
    length.count === 1 &&
    anchor.from !== anchor.to &&
    anchor.from !== null &&
    anchor.to !== null
  ) {
    const from = moved({ ...dayOf(anchor.from) }, length, by);
    return { from: isoDay(from), to: isoDay(addDays(from, 6)) };
  }
  return pointAway({ year, month, day }, length, by);
}

function dayOf(iso: string): Day {
  const { year, month, day } = partsOf(iso);
  return { year, month: month ?? 1, day: day ?? 1 };
}
