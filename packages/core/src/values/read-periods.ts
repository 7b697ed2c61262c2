import { addDays, addMonths, isoDay, isoMonth, type Day } from './calendar.ts';
import { monthNumber } from '../language/calendar-words.ts';
import { shiftOf } from './read-dates.ts';
import {
  days,
  form,
  months,
  unknown,
  years,
  type Core,
  type Direction,
  type Form,
  type Range,
  type Search,
} from './time-core.ts';
import { FULL_MONTH, NUMBER, SEASON, YEAR } from './time-words.ts';
import { readCount } from './number-words.ts';

type Found = Omit<Core, 'start' | 'end'>;

/** First months of the seasons of the northern half of the earth; winter begins in the year before. */
const seasonMonths: Record<string, number> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };

/** Whole months from the first of the given month. */
const monthsBetween = (year: number, month: number, now: Day): number => (now.year - year) * 12 + now.month - month;

/** "last summer" is over by the date, "this winter" is the one around it, "next spring" begins after it. */
function season(word: string | undefined, name: string, year: string | undefined, { now }: Search): Found {
  const first = seasonMonths[name.toLowerCase()] ?? 3;
  const relative = (word ?? '').toLowerCase();
  return {
    grain: 'month',
    resolve: (direction, known) => {
      const given = year === undefined ? known : Number(year);
      if (given !== undefined) return months(given, first, 3);
      if (now === null) return unknown;
      // The last one that had begun by the date.
      const begun = monthsBetween(now.year, first, now) >= 0 ? now.year : now.year - 1;
      const over = monthsBetween(begun, first, now) >= 3;
      if (relative === 'last') return months(over ? begun : begun - 1, first, 3);
      if (relative === 'next') return months(begun + 1, first, 3);
      if (relative === 'this')
        return months(first === 12 && (!over || direction === 'past') ? begun : now.year, first, 3);
      return months(direction === 'future' && over ? begun + 1 : begun, first, 3);
    },
  };
}

/** "spring last year" */
function seasonOfYear(name: string, relative: string, { now }: Search): Found {
  const first = seasonMonths[name.toLowerCase()] ?? 3;
  return { grain: 'month', resolve: () => (now === null ? unknown : months(now.year + shiftOf(relative), first, 3)) };
}

const ordinals = ['first', 'second', 'third', 'fourth'];
const ordinal = (word: string): number => {
  const lower = word.toLowerCase();
  const at = ordinals.indexOf(lower);
  return at >= 0 ? at : lower === 'final' || lower === 'last' ? -1 : Number.parseInt(lower.replace('q', ''), 10) - 1;
};

/** A part of a year, `length` months long: quarters and halves. */
function partOfYear(
  nth: number,
  length: number,
  year: string | undefined,
  relative: string | undefined,
  { now }: Search,
): Found | null {
  const parts = 12 / length;
  const at = nth === -1 ? parts - 1 : nth;
  if (!(at >= 0 && at < parts)) return null;
  const first = at * length + 1;
  return {
    grain: 'month',
    resolve: (direction, known) => {
      const given = year !== undefined ? Number(year) : known;
      if (given !== undefined) return months(given, first, length);
      if (now === null) return unknown;
      if (relative !== undefined)
        return months(now.year + shiftOf(relative.replace(/^the year$/i, 'this')), first, length);
      const begun = now.month >= first;
      const over = now.month >= first + length;
      const by = direction === 'future' ? (over ? 1 : 0) : begun ? 0 : -1;
      return months(now.year + by, first, length);
    },
  };
}

/** Words of business: with them a bare "first half" is of the year, not of a match. */
const BUSINESS =
  /\b(?:profits?|revenues?|sales|turnover|earnings|output|economy|economic|gdp|orders|exports|imports|loss(?:es)?|deliveries|growth|inflation|demand|investment|shares|results|figures|prices|spending|accounts|margins?|bookings|applications|lending|dividend)\b/i;

/** The neighbourhood of a match, so that a sentence of any length is read in linear time. */
const around = (text: string, at: number): string => text.slice(Math.max(0, at - 300), at + 300);

const NTH = '(first|second|third|fourth|final|last|1st|2nd|3rd|4th)';
const OF_YEAR = `(?:,? (?:of |in )?(?:(?:fiscal |the year )?${YEAR}|(last|this|next) year|(the year)))?`;

/** Ordinal words of the centuries that news speaks of. */
const centuryWords = new Map(
  'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first'
    .split(' ')
    .map((word, n) => [word, n + 10]),
);

function century(nth: string, half: string | undefined): Found | null {
  const count = centuryWords.get(nth.toLowerCase()) ?? Number.parseInt(nth, 10);
  if (!(count >= 2 && count <= 29)) return null;
  const first = (count - 1) * 100;
  if (half === undefined) return { grain: 'year', resolve: () => years(first, first + 99) };
  const late = half.toLowerCase() === 'second';
  return { grain: 'year', resolve: () => (late ? years(first + 50, first + 99) : years(first, first + 49)) };
}

/** "the 1990s"; "the '90s" is of the last century that has such a decade by the date. */
function decade(first: number, now: Day | null): Found {
  const start = first >= 100 ? first : 1900 + first + (first < 30 && first <= (now?.year ?? 2000) % 100 ? 100 : 0);
  return { grain: 'year', resolve: () => years(start, start + 9) };
}

const decadeWords: Record<string, number> = {
  twenties: 20,
  thirties: 30,
  forties: 40,
  fifties: 50,
  sixties: 60,
  seventies: 70,
  eighties: 80,
  nineties: 90,
};

/** "the three months to June 2024": whole months up to the end of the named one. */
function monthsTo(
  count: number,
  endMonth: string,
  endDay: string | undefined,
  year: string | undefined,
  relative: string | undefined,
  search: Search,
): Found | null {
  const month = monthNumber(endMonth) ?? 0;
  if (month === 0 || !Number.isInteger(count) || count < 1 || count > 120) return null;
  const { now } = search;
  return {
    grain: 'month',
    counted: true,
    resolve: (direction: Direction): Range => {
      let end = year === undefined ? null : Number(year);
      if (end === null && now !== null) {
        if (relative !== undefined) end = now.year + shiftOf(relative);
        else
          end =
            now.year +
            (month > now.month && direction === 'past' ? -1 : month < now.month && direction === 'future' ? 1 : 0);
      }
      if (end === null) return unknown;
      // A period that ends early in a month began in the month so much earlier.
      const last = endDay !== undefined && Number(endDay) < 15 ? month - 1 : month;
      return months(end, last - count + 1, count);
    },
  };
}

/** "the first three months of 2023" */
function monthsOf(
  which: string,
  count: number,
  year: string | undefined,
  relative: string | undefined,
  { now }: Search,
): Found | null {
  if (!Number.isInteger(count) || count < 1 || count > 11) return null;
  const at = year !== undefined ? Number(year) : now === null ? null : now.year + shiftOf(relative);
  const first = which.toLowerCase() === 'first' ? 1 : 13 - count;
  return { grain: 'month', counted: true, resolve: () => (at === null ? unknown : months(at, first, count)) };
}

/** "the first week of March 2024" in days; "the last day of May". */
function daysOf(which: string, unit: string, month: string, year: string | undefined, { now }: Search): Found | null {
  const m = monthNumber(month) ?? 0;
  const length = { day: 1, week: 7, weekend: 0, half: 15, fortnight: 14 }[unit.toLowerCase()] ?? 0;
  if (m === 0 || length === 0) return null;
  const nth = ordinal(which);
  return {
    grain: 'day',
    resolve: (direction, known) => {
      const fallback =
        now === null
          ? undefined
          : now.year + (m > now.month && direction === 'past' ? -1 : m < now.month && direction === 'future' ? 1 : 0);
      const at = year !== undefined ? Number(year) : (known ?? fallback);
      if (at === undefined) return unknown;
      const end = addDays(addMonths({ year: at, month: m, day: 1 }, 1), -1);
      if (nth === -1) return days(addDays(end, 1 - length), end);
      const from = addDays({ year: at, month: m, day: 1 }, nth * length);
      const to = addDays(from, length - 1);
      const late = unit.toLowerCase() === 'half' && nth === 1;
      return { from: isoDay(from), to: isoDay(late || isoMonth(to.year, to.month) !== isoMonth(at, m) ? end : to) };
    },
  };
}

export const periodForms: Form[] = [
  // "the three months to June", "the year to March 2024", "the six months ended September 30, 2023"
  {
    pattern: form(
      `(?:(${NUMBER}) months|(?:financial |fiscal |tax )?(year|quarter|half(?: year)?|half-year|month)) (?:to|ended|ending|through)(?: on| in)?(?: the end of)?(?: (\\d{1,2}))? ${FULL_MONTH}(?: (\\d{1,2})(?!\\d))?(?:,? ${YEAR}|,? (last|this|next) year)?`,
    ),
    read: (m, search) => {
      const named = (
        { year: 12, quarter: 3, half: 6, 'half year': 6, 'half-year': 6, month: 1 } as Record<string, number>
      )[(m[2] ?? '').toLowerCase()];
      return monthsTo(named ?? readCount(m[1] ?? ''), m[4] ?? '', m[3] ?? m[5], m[6], m[7], search);
    },
  },
  // "the four years to 2022", "the decade to 2020"
  {
    pattern: form(`(?:(${NUMBER}) years|decade) (?:up )?(?:to|ending|ended)(?: in)? ${YEAR}`),
    read: (m) => {
      const count = m[1] === undefined ? 10 : readCount(m[1]);
      const end = Number(m[2]);
      if (!Number.isInteger(count) || count < 2 || count > 200) return null;
      return { grain: 'year', counted: m[1] !== undefined, resolve: () => years(end - count + 1, end) };
    },
  },
  // "the first three months of 2023", "the last six months of the year"
  {
    pattern: form(`(first|last|final|opening) (${NUMBER}) months of (?:${YEAR}|(last|this|next) year|the year)`),
    read: (m, search) => monthsOf((m[1] ?? '').replace(/opening/i, 'first'), readCount(m[2] ?? ''), m[3], m[4], search),
  },
  // "the first week of March", "the last day of May 2020", "the second half of June"
  {
    pattern: form(
      `(first|second|third|fourth|last|final|opening) (day|week|weekend|half|fortnight) (?:of|in) ${FULL_MONTH}(?:,? ${YEAR})?`,
    ),
    read: (m, search) => daysOf((m[1] ?? '').replace(/opening/i, 'first'), m[2] ?? '', m[3] ?? '', m[4], search),
  },
  // "the third quarter of 2024", "the fourth quarter", "first-quarter" profits
  {
    pattern: form(
      `${NTH}(?:-| fiscal | )quarter(?! final|-final|s| of (?:the )?(?:game|match|season|moon|a|an|all)| of (?:them|those))${OF_YEAR}`,
    ),
    read: (m, search) => partOfYear(ordinal(m[1] ?? ''), 3, m[2], m[3] ?? m[4], search),
  },
  // "Q3 2024", "Q1"
  {
    pattern: form(`q([1-4])(?:,? (?:of )?(?:fiscal )?${YEAR}|,? (?:of )?(last|this|next) year)?`),
    read: (m, search) => partOfYear(Number(m[1]) - 1, 3, m[2], m[3], search),
  },
  // "H1 2023"
  {
    pattern: form(`h([12])(?:,? (?:of )?${YEAR}| (last|this|next) year)`),
    read: (m, search) => partOfYear(Number(m[1]) - 1, 6, m[2], m[3], search),
  },
  // "the first half of 2018", "the second half of the year", "first-half" profits
  {
    pattern: form(
      `(first|second|1st|2nd)(?:-| )half(?:,? (?:of |in )?(?:(?:fiscal |the year )?${YEAR}|(last|this|next) year|(the year)))`,
    ),
    read: (m, search) => partOfYear(ordinal(m[1] ?? ''), 6, m[2], m[3] ?? m[4], search),
  },
  {
    pattern: form(
      '(first|second)[ -]half(?! of| [a-z]{2,20} (?:goal|strike|penalty|header|equaliser|substitute)| (?:goal|strike|penalty|header|equaliser|substitute))',
    ),
    read: (m, search) =>
      BUSINESS.test(around(search.text, m.index))
        ? partOfYear(ordinal(m[1] ?? ''), 6, undefined, undefined, search)
        : null,
  },
  // "the second half of the 19th century", "the 12th century", a "12th-century" church
  {
    pattern: form(
      `(?:(first|second) half of the )?((?:[2-9]|1\\d|2[0-9])(?:st|nd|rd|th)|${[...centuryWords.keys()].join('|')})(?:-| )century(?! bc)`,
    ),
    read: (m) => century(m[2] ?? '', m[1]),
  },
  // the "18th" of "the 18th and 19th centuries"
  {
    pattern: form('(\\d{1,2}(?:st|nd|rd|th))(?= (?:and|to|or) \\d{1,2}(?:st|nd|rd|th) centur)'),
    read: (m) => century(m[1] ?? '', undefined),
  },
  { pattern: form('(\\d{1,2}(?:st|nd|rd|th)) centuries'), read: (m) => century(m[1] ?? '', undefined) },
  // "the 1990s", "the 2000s"
  { pattern: form("(1\\d|20)(\\d)0['’]?s"), read: (m, { now }) => decade(Number(`${m[1]}${m[2]}0`), now) },
  // "the '90s", "the 70s"
  {
    pattern: form("['’]?([2-9])0['’]?s"),
    read: (m, { text, now }) => {
      const before = text.slice(Math.max(0, m.index - 16), m.index).toLowerCase();
      const marked = /^['’]/.test(m[0]);
      if (
        !/(?:\d0s (?:and|or|to) |\bthe |\bmid[ -]|\bearly[ -]|\blate[ -])$/.test(before) ||
        (!marked &&
          /degree|temperature|celsius|fahrenheit|\bhighs?\b|\blows?\b|aged?\b|\b(?:his|her|their)\b/i.test(
            around(text, m.index),
          ))
      )
        return null;
      return decade(Number(m[1]) * 10, now);
    },
  },
  {
    pattern: form(`(${Object.keys(decadeWords).join('|')})`),
    read: (m, { text, now }) =>
      /\bthe (?:early |mid[ -]|late |nineteen )?$/i.test(text.slice(Math.max(0, m.index - 20), m.index)) &&
      !/degree|temperature/i.test(around(text, m.index))
        ? decade(decadeWords[(m[1] ?? '').toLowerCase()] ?? 0, now)
        : null,
  },
  // "winter 2023-24", "the winter of 2010/11"
  {
    pattern: form(`winter (?:of )?${YEAR}[-–/](?:\\d{4}|\\d{2})`),
    read: (m, search) => season(undefined, 'winter', m[1], search),
  },
  // "spring 2019", "the fall of 2026"
  { pattern: form(`${SEASON},? (?:of )?${YEAR}`), read: (m, search) => season(undefined, m[1] ?? '', m[2], search) },
  {
    pattern: form(`${SEASON},? (?:of )?(last|this|next) year`),
    read: (m, search) => seasonOfYear(m[1] ?? '', m[2] ?? '', search),
  },
  // "last summer", "this winter"; "this fall in prices" is no season
  {
    pattern: form(`(last|this|next|this coming|this past) ${SEASON}(?! in | of )`),
    read: (m, search) => season((m[1] ?? '').split(' ')[0], m[2] ?? '', undefined, search),
  },
  // "in the spring", "by autumn", "over the summer"
  {
    pattern: form(
      `${SEASON}(?! of| in \\p{Ll}|-| (?:training|term|break|holidays?|sale|fair|season|camp|school|water|that|which|collection|budget|statement))`,
    ),
    read: (m, search) => {
      const before = search.text.slice(Math.max(0, m.index - 24), m.index);
      // "the warmest spring since 1884": the spring spoken of.
      const behind = search.text.slice(m.index + m[0].length, m.index + m[0].length + 12);
      if (/(?:est|worst) $/i.test(before) && /^ (?:since|on record|for|in|ever)[ .,]/i.test(`${behind} `))
        return season(undefined, m[1] ?? '', undefined, search);
      return /\b(?:in|since|by|until|during|over|through|throughout|before|after|for|of|early|late|mid|from|for) (?:the )?(?:early |late |mid-)?$/i.test(
        before,
      ) && !/\bfor (?:the )?fall $|of (?:the )?(?:fall|spring) $/i.test(before)
        ? season(undefined, m[1] ?? '', undefined, search)
        : null;
    },
  },
];
