import { monthNames } from '../language/calendar-words.ts';
import type { Sentence, Word } from '../language/word.ts';
import type { Day } from './calendar.ts';
import { feastForms, feastWords } from './feast-days.ts';
import { isNamedAfterFeast, isNamedToday, isPartOfName, isYear } from './named-times.ts';
import { units, tens } from './number-words.ts';
import { dateForms, yearForms } from './read-dates.ts';
import { periodForms } from './read-periods.ts';
import { linkedForms, relativeForms } from './read-relative-times.ts';
import type { Core, Form, Range, Search } from './time-core.ts';

/** A time and the words that it is made of. */
export type FoundTime = Core & { first: number; last: number };
/** A time whose value hangs on another time of the sentence. */
export type LinkedTime = { start: number; end: number; first: number; read: (anchor: Range) => Range | null };

type Group =
  | 'number'
  | 'count'
  | 'month'
  | 'weekday'
  | 'relative'
  | 'season'
  | 'ordinal'
  | 'period'
  | 'feast'
  | 'clock'
  | 'in'
  | 'decade'
  | 'the';

/** Which forms may begin with a word: nine words in ten begin none. */
const groups = new Map<string, Group[]>();
function starts(group: Group, words: Iterable<string>): void {
  for (const word of words) groups.set(word, [...(groups.get(word) ?? []), group]);
}
starts('count', [
  ...units.keys(),
  ...tens.keys(),
  'a',
  'an',
  'half',
  'more',
  'less',
  'fewer',
  'over',
  'under',
  'about',
  'around',
  'nearly',
  'almost',
  'roughly',
  'approximately',
  'some',
  'just',
  'well',
  'close',
  'only',
  'barely',
]);
starts('month', monthNames);
starts(
  'weekday',
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun'.split(' '),
);
starts(
  'relative',
  'today tonight yesterday tomorrow last this next past coming current present earlier later early late start beginning end middle close rest remainder course back tail'.split(
    ' ',
  ),
);
starts('season', 'spring summer autumn fall winter last this next'.split(' '));
starts(
  'ordinal',
  'first second third fourth final last opening tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty'.split(
    ' ',
  ),
);
starts('period', 'decade h1 h2 q1 q2 q3 q4 fiscal financial fy year quarter half month'.split(' '));
starts('feast', feastWords);
starts('feast', ['last', 'this', 'next', 'the']);
starts('clock', ['midnight', 'midday', 'noon', 'dawn', 'dusk']);
starts('in', ['in', 'for', 'within']);
starts('decade', 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' '));
starts('the', ['the']);
starts('month', ['last', 'this', 'next']);
starts('weekday', ['last', 'this', 'next']);

/** The first pattern of these lists that fits decides. */
const formsOf: Record<Group, Form[]> = {
  number: [...periodForms, ...dateForms, ...yearForms, ...relativeForms],
  count: [...periodForms, ...relativeForms, ...dateForms],
  month: dateForms,
  weekday: dateForms,
  relative: relativeForms,
  season: periodForms,
  ordinal: periodForms,
  period: [...periodForms, ...yearForms],
  feast: feastForms,
  clock: [...dateForms, ...relativeForms],
  in: relativeForms,
  decade: periodForms,
  the: relativeForms,
};

/** Words that begin a time only when one of the calendar follows soon: most of them stand elsewhere. */
const common = new Set(
  'a an the in for within this over under about around some just well more less fewer only close back course rest half'.split(
    ' ',
  ),
);
const calendarWord =
  /^(?:days?|weeks?|weekends?|fortnights?|months?|years?|decades?|centur(?:y|ies)|quarters?|hours?|minutes?|seconds?|time|times|nights?|mornings?|evenings?|afternoons?|lunchtime|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|springs?|summers?|autumns?|falls?|winters?|yesterday|today|tomorrow|tonight|(?:19|20)?\d0s|.*ties)$/;
const calendarWords = new Map<string, boolean>();
const SOON = 7;

function namesTimeSoon(words: readonly Word[], index: number): boolean {
  for (let at = index + 1; at <= index + SOON && at < words.length; at += 1)
    if (isCalendarWord(words[at]?.lower ?? '')) return true;
  return false;
}

function isCalendarWord(lower: string): boolean {
  const known = calendarWords.get(lower);
  if (known !== undefined) return known;
  const is = calendarWord.test(lower) || monthNames.includes(lower) || feastWords.has(lower);
  // Words come without end, so what is remembered of them has one.
  if (calendarWords.size > 20_000) calendarWords.clear();
  calendarWords.set(lower, is);
  return is;
}

function groupsOf(word: Word): Group[] | undefined {
  const code = word.lower.charCodeAt(0);
  if (code >= 48 && code <= 57) return ['number'];
  if ((code === 39 || code === 0x2019) && /^.\d/.test(word.lower)) return ['number'];
  if (word.lower.startsWith('fy2')) return ['period'];
  return groups.get(word.lower.endsWith('.') ? word.lower.slice(0, -1) : word.lower);
}

/** Times that name themselves, in order and apart; and those that hang on them. */
export function findTimes(
  text: string,
  sentence: Sentence,
  now: Day | null,
): { search: Search; found: FoundTime[]; linked: LinkedTime[] } {
  const { words } = sentence;
  let search: Search | null = null;
  const found: FoundTime[] = [];
  const linked: LinkedTime[] = [];
  let free = 0;
  for (const [index, word] of words.entries()) {
    const prefixed = word.lower.startsWith('mid-');
    const kinds = prefixed ? (['number', 'month', 'weekday', 'season'] as Group[]) : groupsOf(word);
    if (kinds === undefined || word.end <= free) continue;
    if (common.has(word.lower) && !namesTimeSoon(words, index)) continue;
    search ??= {
      text: text.slice(sentence.start, sentence.end).replaceAll(/\s/g, ' '),
      words,
      base: sentence.start,
      now,
    };
    const at = word.start - sentence.start + (prefixed ? 4 : 0);
    if (at < free - sentence.start) continue;
    const core = readCore(search, kinds, at, index, sentence);
    if (core !== null) {
      found.push(core);
      free = sentence.start + core.end;
      continue;
    }
    const hanging = readLinked(search, at, index);
    if (hanging !== null) {
      linked.push(hanging);
      free = sentence.start + hanging.end;
    }
  }
  return { search: search ?? { text: '', words, base: sentence.start, now }, found, linked };
}

function readCore(search: Search, kinds: Group[], at: number, first: number, sentence: Sentence): FoundTime | null {
  const { words } = search;
  if (!startsFreely(search.text, at)) return null;
  const tried = new Set<Form>();
  for (const kind of kinds) {
    for (const form of formsOf[kind]) {
      if (tried.has(form)) continue;
      tried.add(form);
      form.pattern.lastIndex = at;
      const match = form.pattern.exec(search.text);
      if (match === null) continue;
      const core = form.read(match, search);
      if (core === null) continue;
      const end = at + match[0].trimEnd().length;
      const last = lastWordBefore(words, first, sentence.start + end);
      if (!isTime(search, { first, last, named: match[0], feast: kind === 'feast' })) continue;
      return { ...core, start: at, end, first, last };
    }
  }
  return null;
}

/** Not inside a number, a code or a sum: "COVID-19", "£1990", "1/2019". */
function startsFreely(text: string, at: number): boolean {
  const before = text[at - 1];
  if (before === undefined || /[\s("“‘'’[–—]/.test(before)) return true;
  if (before === '-' || before === '/')
    return !/\d/.test(text[at] ?? '') || /(?:\d|mid|arly|late)$/i.test(text.slice(Math.max(0, at - 4), at - 1));
  return !/[\p{L}\p{N}\p{Sc}.,:#+*@_]/u.test(before);
}

function lastWordBefore(words: readonly Word[], first: number, end: number): number {
  let last = first;
  while (last + 1 < words.length && (words[last + 1]?.end ?? 0) <= end) last += 1;
  return last;
}

function isTime(
  { text, words }: Search,
  { first, last, named, feast }: { first: number; last: number; named: string; feast: boolean },
): boolean {
  const word = words[first];
  if (word === undefined) return false;
  if (word.upos === 'VERB' && /^(?:last|past)$/.test(word.lower)) return false;
  if (/^\d{4}$/.test(named)) return isYear(text, words, first);
  if (/^(?:today|tonight|yesterday|tomorrow)$/i.test(named)) return !isNamedToday(words, first);
  if (
    /^(?:\p{L}+)(?: \p{L}+)?$/u.test(named) &&
    groupsOf(word)?.some((kind) => kind === 'month' || kind === 'weekday') === true
  ) {
    return /^(?:last|this|next)$/.test(word.lower) || !isPartOfName(words, first, last);
  }
  if (groups.get(word.lower)?.includes('month') === true) return /^(?:\p{Lu}|last|this|next)/u.test(word.text);
  if (feast) return /^(?:\p{Lu}|last|this|next)/u.test(word.text) && !isNamedAfterFeast(words, last);
  return true;
}

function readLinked(search: Search, at: number, first: number): LinkedTime | null {
  for (const form of linkedForms) {
    form.pattern.lastIndex = at;
    const match = form.pattern.exec(search.text);
    if (match !== null)
      return { start: at, end: at + match[0].length, first, read: (anchor) => form.read(match, anchor) };
  }
  return null;
}
