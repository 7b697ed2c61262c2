import type { FoundTime } from './find-times.ts';
import { awayFrom, lengthOf } from './read-relative-times.ts';
import { hasSuperlative, tenseAt } from './tense.ts';
import { partsOf, step, unknown, type Direction, type Range, type Search } from './time-core.ts';
import { isoDay, mondayOf } from './calendar.ts';
import { AMOUNT, CLOCK } from './time-words.ts';

/** A time with the words that go with it. */
export type Framed = {
  start: number;
  end: number;
  /** Where it begins without the word that bounds it. */
  inner: number;
  /** "since", "until", "between"; null where nothing bounds it. */
  operator: string | null;
  direction: Direction;
  value: Range;
  /** Null where it hangs on another time. */
  core: FoundTime | null;
};

const DETERMINER = /\b(?:the|this|these) $/i;
/** "early March", "the end of last year", "late on Tuesday", "the night of 3 March". */
const PART =
  /(?:(?:\b(?:the|very) ){0,2}\b(?:start|beginning|end|middle|close|night|evening|morning|afternoon|early hours|eve|latter part|early part|back end|tail end|turn|height|dawn|final days|last days|early days|opening days|final weeks|last weeks|opening weeks) of (?:the )?|\b(?:(?:very|too) )?(?:early|mid|late|later|earlier|sometime|some time)(?:[- ](?:on |in )?(?:the )?|-))$/i;
const FILLER = '(?:(?:at least|about|around|roughly|approximately|as early as|as late as|sometime|some time) )?';
const OPERATOR = new RegExp(
  `(?<![\\p{L}\\p{N}-])(since|until|till|until after|by|before|prior to|after|from|between|through|within|no later than|not later than|no earlier than|not before|as early as|as far back as|starting(?: on| in| from)?|beginning(?: on| in)?|up until|up to|on or before|on or after|effective(?: on| from)?) ${FILLER}$`,
  'iu',
);
/** "two days before Christmas", "the day after the 2019 election" */
const SHIFT = new RegExp(`(?:\\bthe (day|night|evening|week|month|year)|\\b${AMOUNT}) (before|after) (?:the )?$`, 'i');
/** "the week ending 4 May", "the week of 6 May" */
const WEEK_OF = /\b(?:the )?week (ending|ended|to|beginning|starting|commencing|of)(?: on)? (?:the )?$/i;
const CLOCKED = new RegExp(`^${CLOCK}`, 'i');
/** How far to the left of a time its words are looked for. */
const LOOK = 60;

const leftOf = (search: Search, at: number): string => search.text.slice(Math.max(0, at - LOOK), at);

/** Finds the words around a time and gives it its value. */
export function frameOf(search: Search, core: FoundTime): Framed {
  const own = search.text.slice(core.start, core.end);
  const inner = core.bare === true ? core.start : withParts(search, core, own);
  const found = core.bare === true ? null : OPERATOR.exec(leftOf(search, inner));
  const operator = found === null ? null : operatorOf(search, core, inner, found, own);
  const direction = directionOf(search, core, inner - (found?.[0].length ?? 0), operator);
  const start = operator === null || found === null || operator === 'between' ? inner : inner - found[0].length;
  const endOf = /\bend of (?:the )?$/i.test(search.text.slice(inner, core.start)) || /^end of/i.test(own);
  const value = bounded(core.resolve(direction), operator, endOf);
  const framed: Framed = { start, end: core.end, inner, operator, direction, value, core };
  return core.bare === true ? framed : shifted(search, framed);
}

function withParts(search: Search, core: FoundTime, own: string): number {
  let start = core.start;
  for (let turn = 0; turn < 3; turn += 1) {
    const part = PART.exec(leftOf(search, start));
    if (part === null) break;
    start -= part[0].length;
  }
  // "the 2019 election": the article is the election's.
  const bare = core.alone === true && start === core.start && !/^year/i.test(own);
  if (!bare) start -= DETERMINER.exec(leftOf(search, start))?.[0].length ?? 0;
  return start;
}

/** The bounding word in its short form; null where it does something else there. */
function operatorOf(
  search: Search,
  core: FoundTime,
  inner: number,
  found: RegExpExecArray,
  own: string,
): string | null {
  const name = (found[1] ?? '').toLowerCase().replace(/ (?:on|in|from)$/, '');
  const before = search.text.slice(Math.max(0, inner - found[0].length - LOOK), inner - found[0].length);
  if (/^(?:before|after)$/.test(name)) {
    // "shortly after 3am on Friday" is about the hour; "the day before Christmas" is a day of its own.
    if (CLOCKED.test(own)) return null;
    // "after this week's debate" may still be this week.
    if (/^['’]s/.test(search.text.slice(core.end, core.end + 2))) return null;
    if (SHIFT.test(leftOf(search, inner))) return null;
  }
  if (name === 'through' && /\b(?:halfway|midway|way|partway|part-way)$/i.test(before.trimEnd())) return null;
  // "hit by last week's storm", "cut off by the February snow"
  if (name === 'by' && isAgent(search, core, inner)) return null;
  if (name === 'within') return core.counted === true || /^(?:past|last|next|coming)\b/i.test(own) ? 'within' : null;
  if (name === 'from' && !opensSpan(search, core, inner, before)) return 'origin';
  if (/^(?:starting|beginning|effective|as early as|as far back as|no earlier than|not before|on or after)$/.test(name))
    return 'from';
  if (/^(?:till|up until|up to|no later than|not later than|by|on or before|through|until)$/.test(name))
    return name === 'by' ? 'by' : 'until';
  if (name === 'until after') return 'after';
  return name === 'prior to' ? 'before' : name;
}

function isAgent(search: Search, core: FoundTime, inner: number): boolean {
  if (/^['’]s/.test(search.text.slice(core.end, core.end + 2))) return true;
  const after = search.words[core.last + 1];
  return /^the /i.test(search.text.slice(inner, inner + 4)) && after?.upos === 'NOUN' && core.grain !== 'year';
}

/** "closed from Monday" opens a span; "a report from August", "dates from the 1990s" and "up from 3% in May" do not. */
function opensSpan(search: Search, core: FoundTime, inner: number, before: string): boolean {
  if (
    /\b(?:dat(?:e|es|ed|ing)|hail(?:s|ed)?|stems?|stemm(?:ed|ing)|comes?|came|recover(?:ed|ing|s)?|up|down|different|carried over|away)$/i.test(
      before.trimEnd(),
    )
  )
    return false;
  const rest = search.text.slice(core.end, core.end + 12);
  // "recovered from Monday's defeat"
  if (/^['’]s/.test(rest)) return false;
  if (/^ on(?:ward|wards)?(?![\p{L}])/iu.test(rest)) return true;
  const word = search.words[wordAt(search, inner) - 2];
  const noun = word?.upos === 'NOUN' || word?.upos === 'PROPN';
  return !noun || tenseAt(search.words, core.first, core.last) === 'future';
}

/** Index of the first word at or after an offset of the searched string. */
function wordAt(search: Search, at: number): number {
  let low = 0;
  let high = search.words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((search.words[middle]?.start ?? 0) - search.base < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function directionOf(search: Search, core: FoundTime, start: number, operator: string | null): Direction {
  if (operator === 'since' || (core.bare === true && hasSuperlative(search.words, core.first))) return 'past';
  // "is raising questions about Monday's debate": what had a day of its own is over, save "ahead of Friday's vote".
  const possessed = /^['’]s/.test(search.text.slice(core.end, core.end + 2));
  if (possessed && !/\b(?:before|for|of|until|in|at) (?:the )?$/i.test(leftOf(search, start))) return 'past';
  const tense = tenseAt(search.words, Math.min(core.first, wordAt(search, start)), core.last);
  if (tense !== 'present') return tense;
  if (operator === 'until' || operator === 'by' || operator === 'before') return 'future';
  return operator === null && isNearerAhead(search, core) ? 'future' : 'past';
}

/** Beside a verb that does not tell, "The deadline is 30 June" is the June that is much nearer. */
function isNearerAhead({ now }: Search, core: FoundTime): boolean {
  if (now === null || core.dated !== true) return false;
  const [back, ahead] = [core.resolve('past').from, core.resolve('future').from];
  if (back === null || ahead === null || back === ahead) return false;
  const dayOf = (iso: string): number => {
    const { year, month, day } = partsOf(iso);
    return year * 365 + (month ?? 1) * 30.4 + (day ?? 15);
  };
  const today = now.year * 365 + now.month * 30.4 + now.day;
  return 2 * (dayOf(ahead) - today) < today - dayOf(back);
}

/** "since X" is open ahead, "until X" open behind; "before X" ends one unit earlier. */
function bounded(range: Range, operator: string | null, endOf: boolean): Range {
  if (range.from === null || range.to === null) return range;
  if (operator === 'since' || operator === 'from') return { from: range.from, to: null };
  if (operator === 'until' || operator === 'by') return { from: null, to: range.to };
  if (operator === 'before') return { from: null, to: endOf ? range.to : step(range.from, -1) };
  return operator === 'after' ? { from: step(range.to, 1), to: null } : range;
}

function weekAround(range: Range, word: string): Range {
  if (range.from === null || range.to === null) return range;
  if (/^(?:to|end)/.test(word)) return { from: step(range.to, -6), to: range.to };
  if (word !== 'of') return { from: range.from, to: step(range.from, 6) };
  const { year, month, day } = partsOf(range.from);
  const monday = isoDay(mondayOf({ year, month: month ?? 1, day: day ?? 1 }));
  return { from: monday, to: step(monday, 6) };
}

/** "two days before Christmas" */
function shifted(search: Search, framed: Framed): Framed {
  const week =
    framed.operator === null && framed.core?.grain === 'day' ? WEEK_OF.exec(leftOf(search, framed.inner)) : null;
  if (week !== null) {
    const start = framed.inner - week[0].length;
    return { ...framed, start, inner: start, value: weekAround(framed.value, (week[1] ?? '').toLowerCase()) };
  }
  const match = framed.operator === null ? SHIFT.exec(leftOf(search, framed.inner)) : null;
  if (match === null) return framed;
  const unit = (match[1] ?? '').replace(/night|evening/i, 'day');
  const length =
    match[1] === undefined
      ? lengthOf(match[2], match[3], match[4], match[5])
      : lengthOf('a', undefined, unit, undefined);
  const value = length === null ? null : awayFrom(framed.value, length, /after/i.test(match[6] ?? '') ? 1 : -1);
  if (value === null) return framed;
  const start = framed.inner - match[0].length;
  return { ...framed, start, inner: start, value };
}

/** Joins the two ends of a span, and gives "March and April 2019" the year of its end. */
export function joinTimes(search: Search, times: readonly Framed[]): Framed[] {
  const joined: Framed[] = [];
  for (const time of times) {
    const before = joined.at(-1);
    const both = before === undefined ? null : joinPair(search, before, time);
    if (both !== null) joined[joined.length - 1] = both;
    else joined.push(before === undefined ? time : alike(search, before, time));
  }
  for (let n = joined.length - 2; n >= 0; n -= 1) spreadYear(search, joined[n], joined[n + 1]);
  return joined.map((time) =>
    time.operator === 'origin' || time.operator === 'between' ? { ...time, start: time.inner } : time,
  );
}

/** "for Thursday and Friday": a time in a list looks where the one before it looks. */
function alike(search: Search, one: Framed, other: Framed): Framed {
  if (one.direction === other.direction || one.core === null || other.core === null || other.operator !== null)
    return other;
  if (one.core.grain !== other.core.grain || !/^(?:,|,? and|,? or) $/i.test(search.text.slice(one.end, other.start)))
    return other;
  return { ...other, direction: one.direction, value: other.core.resolve(one.direction) };
}

const JOINT = /^ ?(to|until|till|through|and|up to|[-–—]) ?$/i;

/** "from 1998 until 2006", "between March and June", "Monday to Friday". */
function joinPair(search: Search, one: Framed, other: Framed): Framed | null {
  const joint = JOINT.exec(search.text.slice(one.end, other.inner))?.[1]?.toLowerCase();
  if (joint === undefined || one.core === null || other.core === null) return null;
  if ((joint === 'and') !== (one.operator === 'between')) return null;
  if (/^[-–—]$/.test(joint) && one.core.grain !== other.core.grain) return null;
  if (
    !/^(?:from|origin|between|since|null)$/.test(String(one.operator)) ||
    one.core.bare === true ||
    other.core.bare === true
  )
    return null;
  const value = spanOf(one.core, other.core, other.direction);
  if (value === null) return null;
  const word = one.operator === null ? '' : (OPERATOR.exec(leftOf(search, one.inner))?.[0] ?? '');
  return {
    ...one,
    start: one.inner - word.length,
    end: other.end,
    value,
    operator: 'joined',
    direction: other.direction,
  };
}

/** Both ends, the first of them brought before the second where the words leave its year open. */
function spanOf(one: FoundTime, other: FoundTime, direction: Direction): Range | null {
  const last = other.resolve(direction).to;
  const first = one.resolve(direction).from;
  if (last === null || first === null) return unknown;
  const year = partsOf(last).year;
  const tries = isYearless(one) ? [one.resolve(direction, year).from, one.resolve(direction, year - 1).from] : [first];
  for (const from of tries) if (from !== null && from <= last) return { from, to: last };
  // Days of the week: "from Monday to Friday" of a week that is still running.
  if (one.grain !== 'day' || other.grain !== 'day') return null;
  const week = direction === 'future' ? { from: first, to: step(last, 7) } : { from: step(first, -7), to: last };
  return week.from <= week.to ? week : null;
}

/** Its words name no year: what it gives for the year 1 is in the year 1. */
const isYearless = (core: FoundTime): boolean => core.resolve('past', 1).from?.startsWith('0001') === true;

function spreadYear(search: Search, one: Framed | undefined, other: Framed | undefined): void {
  if (one?.core == null || other?.core == null || one.operator === 'joined' || one.core.grain !== other.core.grain)
    return;
  if (
    !/^(?:,|,? and|,? or|,? to)? ?$/i.test(search.text.slice(one.end, other.inner)) ||
    !isYearless(one.core) ||
    isYearless(other.core)
  )
    return;
  const year = other.core.resolve(other.direction).from;
  if (year === null || other.core.grain === 'week') return;
  const known = one.core.resolve(one.direction, partsOf(year).year);
  one.value = bounded(known, one.operator, false);
}
