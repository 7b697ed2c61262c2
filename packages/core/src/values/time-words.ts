import { monthNames } from '../language/calendar-words.ts';

/** Parts of patterns for times; each is one group or none, as its name in capitals is used. */

const byLength = (words: string[]): string => words.sort((a, b) => b.length - a.length).join('|');

/** Full names and, with or without a stop, short forms. */
export const MONTH = `(${byLength([...monthNames])})(?:(?<=jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.)?`;
export const FULL_MONTH = '(january|february|march|april|may|june|july|august|september|october|november|december)';
export const WEEKDAY = '(monday|tuesday|wednesday|thursday|friday|saturday|sunday)';
export const ANY_WEEKDAY = `(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|(?:mon|tues?|wed|thurs?|thu|fri|sat|sun)\\.?)`;
export const YEAR = '(1\\d{3}|20\\d{2}|21\\d{2})';
export const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
export const SEASON = '(spring|summer|autumn|fall|winter)';
export const PART_OF_DAY =
  '(?:early morning|mid-?morning|morning|lunchtime|afternoon|evening|night|midday|teatime|dawn|daytime)';
/** "3pm", "5:49 a.m.", "10.30", "noon", "nine o'clock". */
export const CLOCK =
  "(?:\\d{1,2}(?:[:.]\\d{2})? ?(?:[ap]\\.m\\.|[ap]m)|\\d{1,2}[:.]\\d{2}|\\d{4} ?(?:gmt|bst)|midnight|midday|noon|dawn|dusk|(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) ?o['’]clock)(?: (?:gmt|bst|utc|e[sd]?t|p[sd]?t|c[es]?t|local time))?";

const SMALL =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
/** A count of units of time, without "a". */
export const NUMBER = `(?:\\d{1,3}(?:,\\d{3})?(?:\\.\\d)?|(?:${TENS})(?:-(?:${SMALL}))?|${SMALL}|a hundred|(?:half )?a dozen)`;
export const UNIT = '(hour|day|week|fortnight|month|year|decade|century|centurie)s?';
/** Groups: the count, the half behind it, the unit, the half behind the unit. */
export const AMOUNT = `(${NUMBER}|an?|half(?: an?|-)?)( and a half)?(?:-odd| or so| full| whole| long)?[ -]?(?:calendar )?${UNIT}( and a half)?`;
/** Words that bound a length and belong to the time: "more than 20 years ago". */
export const BOUND =
  '(?:(?:just|well|a little|slightly) )?(?:more than|less than|fewer than|over|under|about|around|nearly|almost|roughly|approximately|some|at least|up to|close to|as many as|no more than)';
