import { monthNumber, weekdayNumber } from '../language/calendar-words.ts';
import type { Word } from '../language/word.ts';
import { feastWords } from './feast-days.ts';

/** Words before a day or month that leave no doubt that it is one. */
const opensTime = new Set(
  `on in since until till by during last next this late early mid said before after from between through throughout and to of or
  earlier later`.split(/\s+/),
);
/** Things that are counted or measured: a plain "2000" before them is no year. */
const countedThings = new Set(
  `people men women children homes houses jobs miles mile km kilometres kilometers metres meters feet ft tonnes tons pounds dollars
  euros workers staff employees patients students pupils soldiers troops votes times years days hours calories pages acres hectares
  members fans words points seats units cases deaths megawatts mw kg litres gallons families residents refugees migrants voters
  protesters officers square cubic percent per mm cm square-foot m bn million billion volunteers bottles copies`.split(
    /\s+/,
  ),
);
const boundsBefore = new Set('than over nearly almost least exceeding roughly approximately estimated some'.split(' '));
/** Words whose number is a label: "Room 1984", "Act 1988". */
const labels = new Set(
  'no no. nos number room flight route page line lot section act model bus platform article chapter unit gate train extension case reference'.split(
    ' ',
  ),
);
const yearOpeners = new Set(
  'in since by until till before after from of to circa c. about around between and or during early late mid mid- year for through throughout through'.split(
    ' ',
  ),
);

const isCapital = (word: Word | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word.text);
const isCalendar = (word: Word): boolean =>
  monthNumber(word.lower) !== null || weekdayNumber(word.lower) !== null || feastWords.has(word.lower);
const adjacent = (one: Word, other: Word): boolean => other.start - one.end === 1;

/** "every Monday", "each March" are repeated, "a Sunday roast" and "his Monday column" are named after a day. */
function isRepeatedOrKind(words: readonly Word[], first: number): boolean {
  const before = words[first - 1];
  if (before === undefined) return false;
  if (/^(?:every|each|any|most|some|all)$/.test(before.lower)) return true;
  // "in an April interview" has a date, "a Sunday roast" has none.
  return monthNumber(words[first]?.lower ?? '') === null && (/^an?$/.test(before.lower) || before.xpos === 'PRP$');
}

/** "Judge April Dunn", "the Sunday Courier", "Wednesday Hill": part of a name. `first` to `last` are the words of the time. */
export function isPartOfName(words: readonly Word[], first: number, last: number): boolean {
  const word = words[first];
  if (word === undefined) return false;
  if (!isCapital(word))
    return (
      /^(?:may|march|august|mar|sun|sat|jan|dec|monday|friday)$/.test(word.lower) ||
      word.upos === 'VERB' ||
      word.upos === 'AUX'
    );
  if (word.upos === 'AUX' || (word.upos === 'VERB' && /^(?:may|march)$/.test(word.lower))) return true;
  if (isRepeatedOrKind(words, first)) return true;
  const before = words[first - 1];
  const after = words[last + 1];
  const end = words[last];
  if (
    before !== undefined &&
    adjacent(before, word) &&
    before.upos === 'PROPN' &&
    isCapital(before) &&
    !isCalendar(before) &&
    !isHeadlineCase(words)
  ) {
    if (!/^(?:said|on)$/.test(before.lower))
      return monthNumber(word.lower) !== null || /^(?:the|The)$/.test(words[first - 2]?.text ?? '');
  }
  if (after === undefined || end === undefined || !adjacent(end, after)) return false;
  const opened =
    before !== undefined &&
    opensTime.has(before.lower) &&
    !/^(?:from|of|to|and|or|the|after|before|by)$/.test(before.lower);
  return after.upos === 'PROPN' && isCapital(after) && !isCalendar(after) && !opened && !isHeadlineCase(words);
}

/** Most long words have a capital, as in headlines, so capitals say nothing. */
export function isHeadlineCase(words: readonly Word[]): boolean {
  if (words.at(-1)?.text === '.') return false;
  let long = 0;
  let capital = 0;
  for (const word of words.slice(0, 40)) {
    if (word.text.length < 3 || /^(?:the|and|for)$/.test(word.text) || !/^\p{L}/u.test(word.text)) continue;
    long += 1;
    if (isCapital(word)) capital += 1;
  }
  return long > 3 && capital > 0.85 * long;
}

/** "USA Today", "the Today programme". */
export const isNamedToday = (words: readonly Word[], first: number): boolean =>
  first > 0 && isCapital(words[first]) && words[first - 1]?.upos !== 'PUNCT' && !isHeadlineCase(words);

/** "a Christmas market", "the Easter holidays": named after the feast. */
export function isNamedAfterFeast(words: readonly Word[], last: number): boolean {
  const end = words[last];
  const after = words[last + 1];
  if (
    end === undefined ||
    after === undefined ||
    /^(?:day|eve|night|sunday|monday|friday|wednesday|tuesday|july)$/.test(end.lower)
  )
    return false;
  return after.upos === 'NOUN' && after.start - end.end <= 1;
}

/** Whether the plain four digits at `at` are a year: not "2000 homes", "Act 1988", "more than 1500" or a title between commas. */
export function isYear(text: string, words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  const year = Number(word.text.slice(0, 4));
  const before = words[at - 1];
  const after = words[at + 1];
  const prefixed = before?.text === '-' && /^(?:early|late|mid)$/.test(words[at - 2]?.lower ?? '');
  if (!prefixed && before !== undefined && before.end === word.start && /[\p{L}\p{N}\p{Sc}#-]$/u.test(before.text))
    return false;
  if (after !== undefined && (countedThings.has(after.lower) || /^(?:%|°|bc|bce|gmt|bst|hours)$/.test(after.lower)))
    return false;
  if (after !== undefined && after.start === word.end && /^[\p{L}°]/u.test(after.text) && !/^['’]s?$/.test(after.text))
    return false;
  if (before === undefined) return after !== undefined;
  const plural = after?.xpos === 'NNS';
  if (boundsBefore.has(before.lower) && plural) return false;
  if (/^(?:than|over|nearly|almost|least|exceeding|approximately)$/.test(before.lower) && year < 1900) return false;
  if (labels.has(before.lower) || (before.lower === '.' && labels.has(words[at - 2]?.lower ?? ''))) return false;
  if (before.upos === 'SYM' || /\p{Sc}/u.test(before.text)) return false;
  if (
    before.upos === 'PROPN' &&
    isCapital(before) &&
    !isCalendar(before) &&
    adjacent(before, word) &&
    !isHeadlineCase(words)
  )
    return false;
  if (/^[,–—]$/.test(before.text) && /^[,–—]$/.test(after?.text ?? '') && !isNumberNear(words, at)) return false;
  if (/^["“‘'’]$/.test(before.text) && /^["”’',]$/.test(after?.text ?? '')) return false;
  if (/^an?$/.test(before.lower) && !isNounAfter(words, at)) return false;
  if (before.lower === 'of' && /^Acts?$/.test(words[at - 2]?.text ?? '')) return false;
  const opened = yearOpeners.has(before.lower);
  if (before.lower === 'to' && words[at - 2]?.lower === 'back') return true;
  if (year < 1500 || year > 2100)
    return (
      opened && /^(?:in|since|by|until|before|after|from|circa|year|about|around|of)$/.test(before.lower) && !plural
    );
  if (year < 1800) return opened || /^[(,]$/.test(before.text);
  return text[word.end] !== ':';
}

/** "1987, 1989, 1993": a list of years. */
const isNumberNear = (words: readonly Word[], at: number): boolean =>
  words[at - 2]?.upos === 'NUM' || words[at + 2]?.upos === 'NUM';

const isNounAfter = (words: readonly Word[], at: number): boolean => {
  const after = words[at + 1];
  return after !== undefined && /^(?:NOUN|ADJ|PROPN)$/.test(after.upos);
};
