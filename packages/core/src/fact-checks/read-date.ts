import { isIsoDate } from '../reports/json-ld/iso-date.ts';
import { readText } from './read-text.ts';
import type { ItemLog } from './repair-log.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A date as a year, a month, a day or a moment in UTC; null for what is none or could be two. */
export function readDate(field: string, value: unknown, log: ItemLog): string | null {
  if (typeof value === 'number') return readEpoch(field, value, log);
  const text = readText(field, value, log, 100);
  if (text === null) return null;
  if (isIsoDate(text)) return text;
  const moment = momentOf(text);
  const date = moment?.date ?? dayOf(text);
  if (date === null || !isIsoDate(date)) {
    log.dropped(field, text, ambiguous.test(text) ? 'The day and the month could be either.' : 'It is no date.');
    return null;
  }
  log.changed(field, text, date, moment?.why ?? 'The date was written in another form.');
  return date;
}

const ambiguous = /^\d{1,2}[./-]\d{1,2}[./-]\d{4}\b/u;

function readEpoch(field: string, value: number, log: ItemLog): string | null {
  // Seconds until the year 5138, milliseconds from 1973.
  const moment = new Date(Math.abs(value) < 1e11 ? value * 1000 : value);
  // A bare year is far more likely than a moment of 1970.
  if (Number.isInteger(value) && value >= 1000 && value <= 2999) {
    log.changed(field, value, String(value), 'It is a number where a date should be.');
    return String(value);
  }
  const text = Number.isNaN(moment.getTime()) ? '' : moment.toISOString();
  if (!isIsoDate(text)) {
    log.dropped(field, value, 'It is no date.');
    return null;
  }
  log.changed(field, value, text, 'It is a number, taken for seconds or milliseconds from 1970.');
  return text;
}

/** `2019-03-07 10:00+02:00` and the like, in UTC. */
function momentOf(text: string): { date: string; why: string } | null {
  const match =
    /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:[.,](\d{1,9}))? ?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/iu.exec(text);
  const [, day = '', time = '', fraction, zone] = match ?? [];
  if (match === null || !isIsoDate(day)) return null;
  const seconds = `${time.length === 5 ? `${time}:00` : time}${fraction === undefined ? '' : `.${fraction.slice(0, 3)}`}`;
  const offset = zone === undefined || /^[a-z]/iu.test(zone) ? 'Z' : zone.replace(/^(.\d{2}):?/u, '$1:');
  const parsed = new Date(`${day}T${seconds}${offset}`);
  if (Number.isNaN(parsed.getTime())) return null;
  const why = zone === undefined ? 'It says no time zone and was taken for UTC.' : 'The time was put into UTC.';
  return { date: parsed.toISOString(), why };
}

/** `2019/3/7`, `20190307`, `7 March 2019`, `Thu, 07 Mar 2019 10:00:00 GMT`, `March 7th, 2019`, `25/12/2019`. */
function dayOf(text: string): string | null {
  const iso = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})(?:[T ].*)?$/u.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/u.exec(text);
  if (iso !== null) return written(iso[1], iso[2], iso[3]);
  const dayFirst = /^(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4})(?: .*)?$/iu.exec(text);
  if (dayFirst !== null) return written(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = /^(?:[a-z]{3,9},? )?([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?: .*)?$/iu.exec(text);
  if (monthFirst !== null) return written(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);
  const [, one, two, year] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/u.exec(text) ?? [];
  // Only one order can be meant where one of the two is no month, or both are the same.
  if (Number(one) > 12 || one === two) return written(year, two, one);
  return Number(two) > 12 ? written(year, one, two) : null;
}

function monthOf(name = ''): string | undefined {
  const index = months.indexOf(name.slice(0, 3).toLowerCase());
  return index === -1 ? undefined : String(index + 1);
}

function written(year?: string, month?: string, day?: string): string | null {
  if (year === undefined || month === undefined || day === undefined) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
