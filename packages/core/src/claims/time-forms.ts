import { addDays, isoDay, isoMonth, isoYear } from './calendar.ts';
import {
  ago,
  dayOf,
  lastUnits,
  monthRange,
  nearMonth,
  nextUnits,
  onWeekday,
  open,
  partOfMonth,
  partOfYear,
  point,
  quarter,
  season,
  shift,
  unitAround,
  yearRange,
  type Reader,
} from './resolve-times.ts';
import { monthNames, monthNumber } from '../language/calendar-words.ts';

// The stop of "Jan." belongs to it only where a number follows; else it ends the sentence.
const MONTH = `(${monthNames.join('|')})(?:\\.(?= ?\\d))?`;
const YEAR = '((?:1[5-9]|20|21)\\d{2})';
const COUNT =
  '(an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|thirty|forty|fifty|\\d{1,3}|a few|several|a couple of)';
const UNIT = '(day|week|month|year|decade)s?';
const ORDINAL = '(\\d{1,2})(?:st|nd|rd|th)?';
const WEEKDAY = '(monday|tuesday|wednesday|thursday|friday|saturday|sunday)';

/** What a sentence must hold for a form to be looked for: spares most sentences most patterns. */
type Kind = 'digit' | 'month' | 'unit' | 'weekday' | 'word';
type Form = { kind: Kind; pattern: RegExp };

function rule(kind: Kind, source: string): Form {
  return { kind, pattern: new RegExp(`(?<![\\p{L}\\p{N}£$€.-])${source}(?![\\p{L}\\p{N}])`, 'giu') };
}

const signs: [Kind, RegExp][] = [
  ['digit', /\d{4}/],
  ['month', new RegExp(monthNames.join('|'), 'i')],
  ['unit', /day|week|month|year|decade/i],
  ['weekday', /day/i],
  [
    'word',
    /today|tonight|yesterday|tomorrow|morning|afternoon|evening|night|quarter|summer|winter|spring|autumn|fall/i,
  ],
];

export function kindsIn(sentence: string): Set<Kind> {
  return new Set(signs.filter(([, sign]) => sign.test(sentence)).map(([kind]) => kind));
}

/** Forms of time, the longer before the shorter; the first that fits a place wins. */
export const readers: [Form, Reader][] = [
  // between 2019 and 2022, from 2019 to 2022, 2019-22
  [
    rule('digit', `(?:between|from) ${YEAR} (?:and|to|until) ${YEAR}`),
    (m) => ({ from: m[1] ?? null, to: m[2] ?? null }),
  ],
  [rule('digit', `${YEAR}[-–/](\\d{2}|\\d{4})`), (m) => yearRange(m[1] ?? '', m[2] ?? '')],
  // between March and June 2024, from March to June
  [rule('month', `(?:between|from) ${MONTH}(?: ${YEAR})? (?:and|to|until) ${MONTH}(?: ${YEAR})?`), monthRange],
  // 4 March 2024, March 4, 2024, 4 March
  [
    rule(
      'month',
      `(since |until |by |before |after )?(?:${WEEKDAY},? )?(?:the )?${ORDINAL} (?:of )?${MONTH}(?:,? ${YEAR})?`,
    ),
    (m, now, future) => open(m[1], dayOf(m[3], m[4], m[5], now, future), now),
  ],
  [
    rule(
      'month',
      `(since |until |by |before |after )?(?:${WEEKDAY},? )?${MONTH} ${ORDINAL}(?:,? ${YEAR})?(?! ?(?:%|per))`,
    ),
    (m, now, future) => open(m[1], dayOf(m[4], m[3], m[5], now, future), now),
  ],
  [
    rule('digit', `(since |until |by |before )?(\\d{4})-(\\d{2})-(\\d{2})`),
    (m, now) => open(m[1], point(`${m[2]}-${m[3]}-${m[4]}`), now),
  ],
  // early March 2024, mid-2023, late last year
  [rule('month', `(early|mid|late)[- ]${MONTH}(?: ${YEAR})?`), partOfMonth],
  [rule('digit', `(early|mid|late)(?: in)?[- ]${YEAR}`), (m) => partOfYear(m[1] ?? '', Number(m[2]))],
  // the first quarter of 2024
  [rule('word', `(?:the )?(first|second|third|fourth) quarter(?: of ${YEAR})?`), quarter],
  // July last year, March this year
  [
    rule('month', `(since |until |by |before )?${MONTH} (last|this|next) year`),
    (m, now) =>
      now === null ? null : open(m[1], point(isoMonth(now.year + shift(m[3]), monthNumber(m[2] ?? '') ?? 1)), now),
  ],
  // since March 2023, in July
  [
    rule('month', `(since |until |by |before )?${MONTH},? ${YEAR}`),
    (m, now) => open(m[1], point(isoMonth(Number(m[3]), monthNumber(m[2] ?? '') ?? 1)), now),
  ],
  [
    rule('month', `(last|next) ${MONTH}`),
    (m, now, future) => nearMonth(m[2] ?? '', now, m[1] === 'next' || future, true),
  ],
  [
    rule('month', `(in|since|until|by|during|before|after|from) ${MONTH}(?! ?\\d)`),
    (m, now, future) =>
      open(`${m[1]} `, nearMonth(m[2] ?? '', now, future || /^(?:until|by)$/i.test(m[1] ?? ''), false), now),
  ],
  // in two years, over the past decade, in the last three months
  [
    rule('unit', `(?:in|over|during|within|for) (?:the )?(?:last|past|previous) (?:${COUNT} )?${UNIT}`),
    (m, now) => lastUnits(m[1] ?? 'one', m[2] ?? '', now),
  ],
  [
    rule('unit', `(?:the )?(?:last|past|previous) ${COUNT} ${UNIT}`),
    (m, now) => lastUnits(m[1] ?? 'one', m[2] ?? '', now),
  ],
  [
    rule('unit', `in (?:just |only |under |less than |the next |about )?${COUNT} ${UNIT}(?! (?:time|old))`),
    (m, now, future) => (future ? nextUnits(m[1] ?? '', m[2] ?? '', now) : lastUnits(m[1] ?? '', m[2] ?? '', now)),
  ],
  [
    rule('unit', `(?:over|within|for) the next (?:${COUNT} )?${UNIT}`),
    (m, now) => nextUnits(m[1] ?? 'one', m[2] ?? '', now),
  ],
  // five years ago, eighteen months earlier
  [rule('unit', `${COUNT} ${UNIT} ago`), (m, now) => ago(m[1] ?? '', m[2] ?? '', now)],
  // last week, this month, next year
  [
    rule(
      'unit',
      `(last|this|next|the previous|the current)(?: (?:calendar|financial|fiscal))? (week|month|year|weekend)`,
    ),
    (m, now) => unitAround(m[1] ?? '', m[2] ?? '', now),
  ],
  [rule('word', `(last|this|next) (summer|winter|spring|autumn|fall)`), season],
  // on Wednesday, last Monday, Thursday
  [
    rule('weekday', `(?:(on|last|next|this|by|until|since) )?${WEEKDAY}`),
    (m, now, future) => onWeekday(m[1], m[2] ?? '', now, future),
  ],
  [
    rule('word', '(today|tonight|yesterday|tomorrow|this (?:morning|afternoon|evening)|last night)'),
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
    rule('digit', `(?:the )?(?:early |mid |late )?((?:1[5-9]|20)\\d0)s`),
    (m) => ({ from: m[1] ?? null, to: isoYear(Number(m[1]) + 9) }),
  ],
  // since 2023, by 2028, in 2019, the 2019 election
  [
    rule(
      'digit',
      `(since |until |by |before |from |after |in |during |of |for |around |throughout )${YEAR}(?![\\d,.%]*\\d|%| ?(?:people|homes|jobs|households|pupils|votes|tonnes|km|miles))`,
    ),
    (m, now) => open(m[1], point(m[2] ?? ''), now),
  ],
  [rule('digit', `(?:the )${YEAR}(?= [a-z])`), (m) => point(m[1] ?? '')],
];
