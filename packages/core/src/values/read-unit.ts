import { monthNumber, weekdayNumber } from '../language/calendar-words.ts';
import type { Word } from '../language/word.ts';
import { fourDecimals, type Figure } from './read-number.ts';
import {
  attributivePlurals,
  collectives,
  currencyWords,
  fates,
  gluedUnits,
  measureUnits,
  nationalMoney,
  shortUnits,
  smallMoney,
  timeUnits,
} from './unit-words.ts';

export type UnitKind = 'money' | 'percent' | 'measure' | 'time' | 'count' | 'compound' | 'none';
export type Unit = {
  name: string | null;
  kind: UnitKind;
  /** First word behind it. */
  next: number;
  /** The value is multiplied by this: pence are hundredths. */
  scale: number;
};

const none = (next: number): Unit => ({ name: null, kind: 'none', next, scale: 1 });
const touches = (one: Word | undefined, other: Word | undefined): boolean =>
  one !== undefined && other !== undefined && one.end === other.start;

/** What a figure counts or measures, from the words behind it. */
export function readUnit(words: readonly Word[], figure: Figure, at: number): Unit {
  if (figure.currency !== null) return { name: figure.currency, kind: 'money', next: at, scale: 1 };
  if (figure.part !== 'whole') return readWhole(words, figure, at);
  return (
    readPercent(words, at) ??
    readMoneyWord(words, figure, at) ??
    readShort(words, figure, at) ??
    readCompound(words, at) ??
    readPartitive(words, at) ??
    readNoun(words, figure, at)
  );
}

/** "%", "per cent", "percentage points", "-percent" */
function readPercent(words: readonly Word[], from: number): Unit | null {
  const at = words[from]?.text === '-' ? from + 1 : from;
  const [word, second] = [words[at]?.lower, words[at + 1]?.lower];
  const percent = (next: number): Unit => ({ name: '%', kind: 'percent', next, scale: 1 });
  if (word === '%' || word === 'percent' || word === 'pc') return percent(at + 1);
  if (word === 'per' && (second === 'cent' || second === 'cents')) return percent(at + 2);
  if (word === 'per' && second === '-' && words[at + 2]?.lower === 'cent') return percent(at + 3);
  return null;
}

/** "million pounds", "50 cents", "20p", "3m Swiss francs" */
function readMoneyWord(words: readonly Word[], figure: Figure, from: number): Unit | null {
  const at = words[from]?.text === '-' && touches(words[from - 1], words[from]) ? from + 1 : from;
  const word = words[at];
  if (word === undefined) return null;
  const two = `${word.lower} ${words[at + 1]?.lower ?? ''}`;
  const national = nationalMoney.get(two) ?? nationalMoney.get(`${two} ${words[at + 2]?.lower ?? ''}`);
  if (national !== undefined)
    return { name: national, kind: 'money', next: at + (nationalMoney.has(two) ? 2 : 3), scale: 1 };
  const small = smallMoney.get(word.lower);
  if (small !== undefined) return { name: small, kind: 'money', next: at + 1, scale: 0.01 };
  if (word.text === 'p' && figure.digits && touches(words[at - 1], word))
    return { name: 'GBP', kind: 'money', next: at + 1, scale: 0.01 };
  if (word.text === 'c' && figure.digits && touches(words[at - 1], word))
    return { name: 'USD', kind: 'money', next: at + 1, scale: 0.01 };
  const money = currencyWords.get(word.lower);
  if (money === undefined || (word.lower === 'pounds' && isWeight(words, at))) return null;
  const sterling = words[at + 1]?.lower === 'sterling' ? 1 : 0;
  return { name: money, kind: 'money', next: at + 1 + sterling, scale: 1 };
}

/** Pounds of weight: "20 pounds of flour", "weighed 12 pounds", "lost 30 pounds". */
function isWeight(words: readonly Word[], at: number): boolean {
  const near = words.slice(Math.max(0, at - 8), at + 4).map((word) => word.lemma.toLowerCase());
  if (near.some((lemma) => /^(?:weigh|weight|heavy|heavier|ounce|lbs?|overweight|lift|shed|dumbbell)$/.test(lemma)))
    return true;
  const [of, thing] = [words[at + 1], words[at + 2]];
  return (
    of?.lower === 'of' &&
    thing?.upos === 'NOUN' &&
    !/^(?:debt|funding|investment|aid|money|cash|damage|profit|fund|cut|saving|compensation|loan|income|spending|support|revenue|bond|share|grant|tax)/.test(
      thing.lemma,
    )
  );
}

/** "km", "6ft", "30C", "35 °C", "sq ft" */
function readShort(words: readonly Word[], figure: Figure, at: number): Unit | null {
  const word = words[at];
  if (word === undefined) return null;
  const glued = touches(words[at - 1], word);
  const unit = (next: number): Unit => {
    const name = words
      .slice(at, next)
      .map((one, n) => (n > 0 && !touches(words[at + n - 1], one) ? ` ${one.text}` : one.text))
      .join('');
    return { name, kind: 'measure', next, scale: 1 };
  };
  if (word.text === '°' && /^[CF]$/.test(words[at + 1]?.text ?? '')) return unit(at + 2);
  if (word.lower === 'degrees' && /^(?:celsius|fahrenheit|centigrade|c|f)$/.test(words[at + 1]?.lower ?? ''))
    return unit(at + 2);
  if (word.lower === 'km' && words[at + 1]?.text === '/' && words[at + 2]?.lower === 'h') return unit(at + 3);
  if (word.lower === 'sq' && /^(?:ft|m|km|mi|miles|metres|feet|yards)$/.test(words[at + 1]?.lower ?? ''))
    return unit(at + 2);
  if (word.text === '-' && glued && shortUnits.has(words[at + 1]?.text ?? '') && touches(word, words[at + 1])) {
    return { name: words[at + 1]?.text ?? null, kind: 'measure', next: at + 2, scale: 1 };
  }
  if (glued && figure.digits && (gluedUnits.has(word.lower) || shortUnits.has(word.text) || shortUnits.has(word.lower)))
    return unit(at + 1);
  return shortUnits.has(word.text) && word.text.length > 1 && figure.digits ? unit(at + 1) : null;
}

/** "three-year", "12-member", "42-year-old", "100-strong" */
function readCompound(words: readonly Word[], at: number): Unit | null {
  let next = at;
  const names: string[] = [];
  while (
    words[next]?.text === '-' &&
    touches(words[next - 1], words[next]) &&
    touches(words[next], words[next + 1]) &&
    /^\p{L}/u.test(words[next + 1]?.text ?? '')
  ) {
    names.push(lowered(words[next + 1]));
    next += 2;
  }
  if (names.length === 0) return null;
  if (names.length === 1 && names[0] === 'strong') return { name: null, kind: 'compound', next, scale: 1 };
  return { name: names.join('-'), kind: 'compound', next, scale: 1 };
}

/** "four of the men", "20 of its 45 stores", "nine of them": the noun, or nothing where a number or pronoun follows. */
function readPartitive(words: readonly Word[], at: number): Unit | null {
  if (words[at]?.lower !== 'of') return null;
  const next = words[at + 1];
  if (next === undefined || !(next.upos === 'DET' || next.xpos === 'PRP$' || next.lower === 'those')) return null;
  const unit = nounPhrase(words, at + 2, true);
  return unit === null ? none(at) : { name: unit.name, kind: 'count', next: unit.next, scale: 1 };
}

/** The whole of a share: "a third of voters", "half the pupils", "half an hour", "one in five adults". */
function readWhole(words: readonly Word[], figure: Figure, at: number): Unit {
  if (figure.part === 'ratio') {
    const unit = nounPhrase(words, words[at]?.lower === 'of' ? at + 2 : at, false);
    return unit === null || words[at]?.lower === 'of'
      ? none(at)
      : { name: unit.name, kind: 'count', next: unit.next, scale: 1 };
  }
  const point = readPercent(words, skipOf(words, at));
  if (point !== null) return point;
  const compound = readCompound(words, at);
  if (compound !== null) return { ...compound, kind: 'compound' };
  let n = at;
  const of = words[n]?.lower === 'of';
  if (of) n += 1;
  if (/^an?$/.test(words[n]?.lower ?? '')) {
    const unit = nounPhrase(words, n + 1, true);
    return unit === null
      ? none(at)
      : { name: unit.name, kind: isTimeNoun(unit.head) ? 'time' : 'measure', next: unit.next, scale: 1 };
  }
  let determined = false;
  while (/^(?:the|its|their|his|her|our|your|my|these|those|this|that|all|every)$/.test(words[n]?.lower ?? '')) {
    n += 1;
    determined = true;
  }
  if (!of && !determined) return none(at);
  const unit = nounPhrase(words, n, true);
  return unit === null ? none(at) : { name: unit.name, kind: 'count', next: unit.next, scale: 1 };
}

const skipOf = (words: readonly Word[], at: number): number => {
  let n = at;
  if (words[n]?.lower === 'of') n += 1;
  if (/^an?$/.test(words[n]?.lower ?? '')) n += 1;
  return n;
};

/** The noun behind the number with what stands between: "new homes", "miles per hour", "years old". */
function readNoun(words: readonly Word[], figure: Figure, at: number): Unit {
  const more = /^(?:more|fewer|less)$/.test(words[at]?.lower ?? '') ? 1 : 0;
  const unit = nounPhrase(words, at + more, false, figure);
  if (unit === null) return readBehindCompound(words, at);
  let { name, next } = unit;
  const [second, third, fourth] = [words[next], words[next + 1], words[next + 2]];
  if (
    isSpeed(unit.head) &&
    /^(?:per|an?)$/.test(second?.lower ?? '') &&
    /^(?:hour|second|minute)$/.test(third?.lower ?? '')
  ) {
    name = `${name} ${second?.lower} ${third?.lower}`;
    next += 2;
  } else if (isTimeNoun(unit.head) && second?.lower === 'old' && fourth !== undefined) {
    name = `${name} old`;
    next += 1;
  }
  const lemma = unit.head.lemma.toLowerCase();
  const kind: UnitKind = isTimeNoun(unit.head)
    ? 'time'
    : measureUnits.has(lemma) || lemma === 'time'
      ? 'measure'
      : 'count';
  return { name, kind, next, scale: 1 };
}

/** "two 17-year-old boys": the number alone, of the noun behind the compound. */
function readBehindCompound(words: readonly Word[], at: number): Unit {
  if (words[at]?.upos !== 'NUM') return none(at);
  const compound = readCompound(words, at + 1);
  const unit = compound === null ? null : nounPhrase(words, compound.next, false);
  return unit === null ? none(at) : { name: unit.name, kind: 'count', next: at, scale: 1 };
}

const isTimeNoun = (word: Word): boolean => timeUnits.has(word.lemma.toLowerCase()) || timeUnits.has(word.lower);
const isSpeed = (word: Word): boolean => /^(?:miles?|kilomet(?:re|er)s?|km|met(?:re|er)s?|feet)$/.test(word.lower);

/** Longest run of words before the head of a unit. */
const LONGEST = 6;

/** A noun with its adjectives from a place on; null where there is none. */
function nounPhrase(
  words: readonly Word[],
  from: number,
  determined: boolean,
  figure?: Figure,
): { name: string; next: number; head: Word } | null {
  let head = -1;
  const tree = figure === undefined ? -1 : headOf(words, figure);
  for (let n = from; n < Math.min(words.length, from + LONGEST); n += 1) {
    const word = words[n];
    const next = words[n + 1];
    if (word === undefined) break;
    const noun = word.upos === 'NOUN' || word.upos === 'PROPN';
    if (noun && (monthNumber(word.lower) === null || word.lower === 'march') && weekdayNumber(word.lower) === null) {
      if (determined && next !== undefined && /^['’]s?$/.test(next.text) && touches(word, next)) {
        // "a third of the town's people": the people.
        return nounPhrase(words, n + 2, true, figure);
      }
      head = n;
      if (isPlainMeasure(word, next)) break;
      if (tree === n && next?.upos !== 'NOUN' && next?.text !== '-') break;
      if (isLastNoun(words, n, tree, from)) break;
      continue;
    }
    if (noun) break;
    if (isBeforeNoun(words, n) || (word.upos === 'VERB' && tree > n && tree <= n + 2)) continue;
    break;
  }
  const last = words[head];
  if (head === -1 || last === undefined || (head === from && fates.has(last.lower))) return null;
  // "40 F-" of something that is no noun.
  if (words[head + 1]?.text === '-' && touches(last, words[head + 1])) return null;
  return { name: nameOf(words, from, head), next: head + 1, head: last };
}

/** "a 1.6 litre car", "12 month sentence", "25 basis point cut": the measure ends before the noun that it measures. */
function isPlainMeasure(word: Word, next: Word | undefined): boolean {
  if (next?.xpos !== 'NN' || word.xpos !== 'NN') return false;
  if (word.lower === 'point') return true;
  return (
    (measureUnits.has(word.lower) || timeUnits.has(word.lower)) &&
    word.lower !== 'basis' &&
    !measureUnits.has(next.lower) &&
    !timeUnits.has(next.lower)
  );
}

/** The noun that the tree gives the number, where it stands behind it. */
function headOf(words: readonly Word[], figure: Figure): number {
  const number = words[figure.next - 1];
  const at = number?.head ?? -1;
  const head = words[at];
  const counts = number !== undefined && (number.deprel.startsWith('nummod') || number.deprel === 'compound');
  return counts && head !== undefined && at >= figure.next && /^(?:NOUN|PROPN)$/.test(head.upos) ? at : -1;
}

/** A plural ends the unit, save one that stands before its noun: "sports clubs"; a name ends it before no noun. */
function isLastNoun(words: readonly Word[], at: number, tree: number, from: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (word === undefined || next === undefined) return true;
  if (next.text === '-' && touches(word, next)) return false;
  if (next.upos !== 'NOUN' && next.upos !== 'PROPN') return tree <= at || !isBeforeNoun(words, at + 1);
  if (words[at - 1]?.text === '-' && touches(words[at - 1], word)) return false;
  if (word.xpos === 'NNS') return !attributivePlurals.has(word.lower) && !(tree > at && tree <= at + 2 && at === from);
  if (word.upos === 'NOUN' && next.upos === 'PROPN') return true;
  return next.xpos !== 'NNS' && collectives.has(word.lower) && word.lower !== 'police' && word.lower !== 'foot';
}

/** An adjective, a participle before a noun, or the hyphen of a compound. */
function isBeforeNoun(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (word === undefined || next === undefined) return false;
  const goesOn =
    /^(?:NOUN|PROPN|ADJ)$/.test(next.upos) || (next.upos === 'VERB' && /^VB[NG]$/.test(next.xpos)) || next.text === '-';
  if (word.upos === 'NUM') return words[at - 1]?.text === '-' && touches(words[at - 1], word) && next.upos === 'NOUN';
  if (word.text === '-') return touches(words[at - 1], word) && touches(word, next);
  if (word.upos === 'ADJ') {
    if (next.upos === 'CCONJ')
      return words[at + 2]?.upos === 'ADJ' && /^(?:NOUN|PROPN)$/.test(words[at + 3]?.upos ?? '');
    if (next.text === ',') return words[at + 2]?.upos === 'ADJ' && /^(?:NOUN|PROPN)$/.test(words[at + 3]?.upos ?? '');
    return goesOn;
  }
  if (word.upos === 'VERB' && /^VB[NG]$/.test(word.xpos)) {
    return (
      (/^(?:NOUN|PROPN)$/.test(next.upos) || next.text === '-') &&
      (next.xpos === 'NNS' || /^(?:NOUN|PUNCT|SYM)$/.test(words[at + 2]?.upos ?? '') || next.text === '-')
    );
  }
  if (word.upos === 'ADV')
    return (
      (next.upos === 'ADJ' || next.xpos === 'VBN' || next.text === '-') &&
      /^(?:NOUN|-)$/.test(words[at + 2]?.upos ?? '')
    );
  return false;
}

/** The words as written, lower case save names and acronyms. */
function nameOf(words: readonly Word[], from: number, to: number): string {
  let name = '';
  for (let n = from; n <= to; n += 1) {
    const word = words[n];
    if (word === undefined) continue;
    name += (n > from && !touches(words[n - 1], word) ? ' ' : '') + lowered(word);
  }
  return name;
}

function lowered(word: Word | undefined): string {
  if (word === undefined) return '';
  const proper = word.upos === 'PROPN' || /^.+\p{Lu}/u.test(word.text);
  const national =
    /^(?:american|british|english|french|german|italian|spanish|european|african|asian|chinese|russian|scottish|irish|welsh|jewish|muslim|christian|catholic|\p{L}+(?:ese|ish|ian))s?$/iu.test(
      word.text,
    );
  return proper || national ? word.text : word.lower;
}

/** The value of a size in two units, in the larger of them: "two hours and 15 minutes". */
export const withSmaller = (larger: number, smaller: number, perLarger: number): number =>
  fourDecimals(larger + smaller / perLarger);
