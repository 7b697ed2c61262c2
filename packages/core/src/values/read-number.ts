import type { Word } from '../language/word.ts';
import { multipliers, parts, suffixes, tens, units } from './number-words.ts';
import { currencyCodes, currencySigns, dollarPrefixes, smallerUnits } from './unit-words.ts';

/** A number with the words that it takes: `words[first]` up to, not including, `words[next]`. */
export type Figure = {
  value: number;
  first: number;
  next: number;
  /** ISO code from a sign before it. */
  currency: string | null;
  /** A part of a whole ("a third") or so many in so many. */
  part: 'whole' | 'share' | 'ratio';
  /** Its multiplier, which a range shares: "2 to 3 million". */
  multiplier: number;
  /** The "m" behind it may be metres. */
  metres: boolean;
  digits: boolean;
};

const DIGITS = /^(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,15}(?:\.\d+)?|\.\d+|\d{1,2}(?:,\d{2})+,\d{3})$/;
const VULGAR: Record<string, number> = {
  '½': 1 / 2,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅛': 1 / 8,
  '⅕': 1 / 5,
};

/** "2 1/2 hours" */
const SLASHED: Record<string, number> = { '1/2': 1 / 2, '1/4': 1 / 4, '3/4': 3 / 4 };

const glued = (one: Word | undefined, other: Word | undefined): boolean =>
  one !== undefined && other !== undefined && one.end === other.start;
/** Floating point leaves 0.1 + 0.2 behind; twelve digits are enough for any figure in print. */
export const tidy = (value: number): number => Number(value.toPrecision(12));
export const fourDecimals = (value: number): number => Number(value.toFixed(4));

/** The number that begins at a word, with a sign of money before it; null where none does. */
export function readNumber(words: readonly Word[], at: number): Figure | null {
  return readMoney(words, at) ?? readShare(words, at) ?? readDigits(words, at) ?? readWords(words, at);
}

/** "£4.2m", "US$5", "EUR 12m", "Rs 500" */
function readMoney(words: readonly Word[], at: number): Figure | null {
  const word = words[at];
  const next = words[at + 1];
  if (word === undefined || next === undefined) return null;
  const sign = currencySigns.get(word.text);
  if (sign !== undefined) return withCurrency(words, at, at + 1, sign);
  const dollar = dollarPrefixes.get(word.lower);
  if (dollar !== undefined && next.text === '$' && (glued(word, next) || /^(?:US|NZ|HK|NT)$/.test(word.text)))
    return withCurrency(words, at, at + 2, dollar);
  const joined = /^([A-Z]{1,3})\$$/.exec(word.text);
  const national = joined === null ? undefined : dollarPrefixes.get((joined[1] ?? '').toLowerCase());
  if (national !== undefined) return withCurrency(words, at, at + 1, national);
  const code = currencyCodes.get(word.text);
  return code === undefined ? null : withCurrency(words, at, at + 1, code);
}

function withCurrency(words: readonly Word[], first: number, at: number, currency: string): Figure | null {
  const number = readDigits(words, at) ?? readWords(words, at);
  if (number === null) return null;
  // Behind a sign of money "m" is a million, also with a space.
  const figure = number.multiplier === 1 ? multiplied(words, number, true) : number;
  return { ...figure, first, currency, metres: false };
}

/** "3,000", "4.2m", "1.5 million", "2½" */
function readDigits(words: readonly Word[], at: number): Figure | null {
  const word = words[at];
  if (word === undefined) return null;
  const code = word.text.charCodeAt(0);
  if (code > 57 && code < 128) return null;
  const base = {
    first: at,
    next: at + 1,
    currency: null,
    part: 'whole' as const,
    multiplier: 1,
    metres: false,
    digits: true,
  };
  const vulgar = VULGAR[word.text.at(-1) ?? ''];
  if (vulgar !== undefined) {
    const whole = Number(word.text.slice(0, -1) || 0);
    return Number.isNaN(whole) ? null : multiplied(words, { ...base, value: tidy(whole + vulgar) }, false);
  }
  if (!DIGITS.test(word.text)) return null;
  const figure = { ...base, value: Number(word.text.replaceAll(',', '')) };
  const slashed = SLASHED[words[at + 1]?.text ?? ''];
  if (slashed !== undefined && Number.isInteger(figure.value))
    return multiplied(words, { ...figure, value: figure.value + slashed, next: at + 2 }, false);
  const half = halfBehind(words, at + 1);
  if (half !== null) return multiplied(words, { ...figure, value: figure.value + half.value, next: half.next }, false);
  return multiplied(words, figure, false);
}

/** The multiplier behind a number: "bn", "million", "-million"; "m" with a space only where it is money. */
function multiplied(words: readonly Word[], figure: Figure, money: boolean): Figure {
  const next = words[figure.next];
  if (next === undefined) return figure;
  const before = words[figure.next - 1];
  const word = multipliers.get(next.lower);
  if (word !== undefined) return timesFactor(words, { ...figure, next: figure.next + 1 }, word);
  const hyphened =
    next.text === '-' && glued(before, next) ? multipliers.get(words[figure.next + 1]?.lower ?? '') : undefined;
  if (hyphened !== undefined) return timesFactor(words, { ...figure, next: figure.next + 2 }, hyphened);
  if (!figure.digits) return figure;
  const suffix = suffixes.get(next.lower);
  if (suffix === undefined) return figure;
  const touches = glued(before, next);
  if (!touches && !(money && /^(?:m|mn|mln|bn|tn|trn|bln)$/.test(next.lower)) && !/^(?:mn|bn|tn|trn)$/.test(next.lower))
    return figure;
  if (/^(?:mm|t|b|tr)$/.test(next.lower) && !money) return figure;
  if (next.lower === 'm' && !money) return { ...figure, metres: true };
  return timesFactor(words, { ...figure, next: figure.next + 1 }, suffix);
}

function timesFactor(words: readonly Word[], figure: Figure, factor: number): Figure {
  const more = factor < 1e6 ? multipliers.get(words[figure.next]?.lower ?? '') : undefined;
  const whole = more !== undefined && more > factor ? factor * more : factor;
  return {
    ...figure,
    value: tidy(figure.value * whole),
    next: figure.next + (whole === factor ? 0 : 1),
    multiplier: whole,
  };
}

/** "and a half", "and three quarters" behind a whole number, also with hyphens. */
export function halfBehind(words: readonly Word[], at: number): { value: number; next: number } | null {
  let n = at;
  const skipHyphen = (): void => {
    if (words[n]?.text === '-' && glued(words[n - 1], words[n])) n += 1;
  };
  skipHyphen();
  if (words[n]?.lower !== 'and') return null;
  n += 1;
  skipHyphen();
  const count = /^an?$/.test(words[n]?.lower ?? '') ? 1 : units.get(words[n]?.lower ?? '');
  if (count === undefined) return null;
  n += 1;
  skipHyphen();
  const part = parts.get(words[n]?.lower ?? '');
  return part === undefined || part > 10 ? null : { value: count / part, next: n + 1 };
}

/** "seven", "twenty-three", "four hundred and fifty thousand", "a hundred", "two and a half million", "half a million" */
function readWords(words: readonly Word[], at: number): Figure | null {
  const first = words[at];
  if (first === undefined) return null;
  const base = { first: at, currency: null, part: 'whole' as const, metres: false, digits: false };
  if (/^an?$/.test(first.lower)) {
    // "a year and a half", "an hour and 20 minutes"
    if (words[at + 2]?.lower === 'and' && isLengthInTwo(words, at))
      return { ...base, value: 1, next: at + 1, multiplier: 1 };
    const factor = multipliers.get(words[at + 1]?.lower ?? '');
    if (factor === undefined) return null;
    return sumOfWords(words, { ...base, value: factor, next: at + 2, multiplier: factor });
  }
  if (!units.has(first.lower) && !tens.has(first.lower)) return null;
  return sumOfWords(words, { ...base, value: 0, next: at, multiplier: 1 });
}

function isLengthInTwo(words: readonly Word[], at: number): boolean {
  const unit = words[at + 1];
  if (unit === undefined || !smallerUnits.has(unit.lower)) return false;
  if (halfBehind(words, at + 2) !== null) return true;
  const number = words[at + 3];
  const counts = number !== undefined && (number.upos === 'NUM' || units.has(number.lower) || tens.has(number.lower));
  return counts && smallerUnits.get(unit.lower)?.has(words[at + 4]?.lemma ?? '') === true;
}

function sumOfWords(words: readonly Word[], figure: Figure): Figure | null {
  let { next, multiplier } = figure;
  let total = 0;
  let part = figure.value;
  let seen = next > figure.first;
  if (part >= 1000) {
    total = part;
    part = 0;
  }
  for (; next < words.length; next += 1) {
    const lower = words[next]?.lower ?? '';
    const small = units.get(lower);
    const ten = tens.get(lower);
    if (small !== undefined) {
      if (part % 10 !== 0 || (part % 100 !== 0 && small > 9)) break;
      part += small;
    } else if (ten !== undefined) {
      if (part % 100 !== 0) break;
      part += ten;
    } else if (multipliers.has(lower) && seen) {
      const factor = multipliers.get(lower) ?? 1;
      multiplier = factor;
      if (factor <= 100) part = Math.max(part, 1) * factor;
      else {
        total += Math.max(part, 1) * factor;
        part = 0;
      }
    } else if (lower === '-' && isHyphenOfNumber(words, next)) {
      continue;
    } else {
      const half = seen ? halfBehind(words, next) : null;
      if (half !== null) {
        part += half.value;
        next = half.next - 1;
        continue;
      }
      const after = words[next + 1]?.lower ?? '';
      const large = total > 0 || part >= 100;
      if (lower !== 'and' || !large || part % 100 !== 0 || !(units.has(after) || tens.has(after))) break;
      // "two hundred and three children" but not "a million and two others".
      if (total > 0 && part === 0 && figure.multiplier > 1) break;
    }
    seen = true;
  }
  if (!seen) return null;
  return { ...figure, value: tidy(total + part), next, multiplier };
}

/** The hyphen of "twenty-three" and "two-hundred". */
function isHyphenOfNumber(words: readonly Word[], at: number): boolean {
  const [before, hyphen, after] = [words[at - 1], words[at], words[at + 1]];
  if (!glued(before, hyphen) || !glued(hyphen, after)) return false;
  const small = units.get(after?.lower ?? '');
  return (
    (tens.has(before?.lower ?? '') && small !== undefined && small > 0 && small < 10) ||
    multipliers.has(after?.lower ?? '')
  );
}

/** "half", "a third", "two-thirds", "three quarters", "one in five", "a quarter of a million" */
function readShare(words: readonly Word[], at: number): Figure | null {
  const ratio = readRatio(words, at);
  if (ratio !== null) return ratio;
  const share = readHalf(words, at) ?? readParts(words, at);
  if (share === null) return null;
  // Of a larger number it is a number again.
  let n = share.next;
  if (words[n]?.lower === 'of') n += 1;
  if (words[n]?.lower === '-') n += 1;
  if (/^an?$/.test(words[n]?.lower ?? '')) n += 1;
  if (words[n]?.lower === '-') n += 1;
  const factor = multipliers.get(words[n]?.lower ?? '');
  if (factor === undefined || n === share.next) return share;
  return { ...share, part: 'whole', value: tidy(share.exact * factor), next: n + 1, multiplier: factor };
}

/** `exact` keeps what four decimals lose. */
type Share = Figure & { exact: number };

function shareOf(exact: number, first: number, next: number): Share {
  return {
    value: fourDecimals(exact),
    exact,
    first,
    next,
    currency: null,
    part: 'share',
    multiplier: 1,
    metres: false,
    digits: false,
  };
}

/** Words in front of which "half" is a share: "half of", "half the", "half an hour". */
const HALF_BEFORE = /^(?:of|the|its|their|his|her|our|your|my|an?|all|this|that|these|those|as|again|more|-)$/;
const HALF_UNITS =
  /^(?:hour|mile|year|day|century|decade|dozen|point|percentage|percent|per|pint|acre|inch|million|billion|trillion|a|an)$/;

function readHalf(words: readonly Word[], at: number): Share | null {
  if (words[at]?.lower !== 'half') return null;
  const [before, after, second] = [words[at - 1], words[at + 1], words[at + 2]];
  if (
    /^(?:first|second|other|final|last|1st|2nd|the|better|and|top|bottom|each|either|every|one|in|this|that|-)$/.test(
      before?.lower ?? '',
    )
  ) {
    if (before?.lower !== 'and' && before?.lower !== 'in') return null;
    if (!/^(?:of|the|an?)$/.test(after?.lower ?? '')) return null;
  }
  if (after?.text === '-') return HALF_UNITS.test(second?.lower ?? '') ? shareOf(0.5, at, at + 1) : null;
  if (after !== undefined && HALF_BEFORE.test(after.lower)) return shareOf(0.5, at, at + 1);
  if (after === undefined || /^(?:NOUN|PROPN|ADJ|NUM|VERB)$/.test(after.upos)) {
    return after !== undefined && after.xpos === 'NNS'
      ? shareOf(0.5, at, at + 1)
      : after === undefined || isAmountOf(before)
        ? shareOf(0.5, at, at + 1)
        : null;
  }
  return /^(?:past|time|way)$/.test(after.lower) ? null : shareOf(0.5, at, at + 1);
}

const isAmountOf = (before: Word | undefined): boolean =>
  /^(?:by|than|least|almost|nearly|over|about|to|around|under)$/.test(before?.lower ?? '');

function readParts(words: readonly Word[], at: number): Share | null {
  const word = words[at];
  const count = /^an?$/.test(word?.lower ?? '')
    ? 1
    : (units.get(word?.lower ?? '') ?? (/^\d{1,2}$/.test(word?.text ?? '') ? Number(word?.text) : undefined));
  if (count === undefined || count < 1) return null;
  const hyphened = words[at + 1]?.text === '-' && glued(word, words[at + 1]);
  const name = words[at + (hyphened ? 2 : 1)];
  const of = parts.get(name?.lower ?? '');
  if (name === undefined || of === undefined) return null;
  const plural = name.lower.endsWith('s') || name.lower === 'halves';
  if (plural === (count === 1) || count >= of * 4) return null;
  const next = at + (hyphened ? 3 : 2);
  const after = words[next];
  if (!plural) {
    if (/^an?$/.test(word?.lower ?? '') && name.lower === 'half' && /^(?:hour|mile)$/.test(after?.lower ?? ''))
      return shareOf(0.5, at, next);
    // "a third man" is an ordinal, "a third more patients" is not; "a quarter" of the year has no share to it.
    const ordinal =
      after !== undefined &&
      /^(?:NOUN|PROPN|ADJ|VERB|NUM)$/.test(after.upos) &&
      !/^(?:more|less|fewer|higher|lower|off|faster|smaller|larger|cheaper)$/.test(after.lower) &&
      after.upos !== 'VERB';
    if (ordinal && !hyphened) return null;
    if (after?.text === '-' && glued(name, after) && !HALF_UNITS.test(words[next + 1]?.lower ?? '')) return null;
    if (/^(?:time|round|day|year|place)$/.test(after?.lower ?? '')) return null;
  }
  return shareOf(count / of, at, next);
}

/** "one in five", "four out of 10", "three in every four" */
function readRatio(words: readonly Word[], at: number): Figure | null {
  const first = smallNumber(words[at]);
  if (first === null || first < 1) return null;
  let n = at + 1;
  const out = words[n]?.lower === 'out' && words[n + 1]?.lower === 'of';
  if (out) n += 2;
  else if (words[n]?.lower === 'of' && /^(?:10|ten|100)$/.test(words[n + 1]?.lower ?? '')) n += 1;
  else if (words[n]?.lower === 'in') n += 1;
  else if (words[n]?.text === '-' && words[n + 1]?.lower === 'in' && words[n + 2]?.text === '-') n += 3;
  else return null;
  if (words[n]?.lower === 'every') n += 1;
  const second = readDigits(words, n) ?? readWords(words, n);
  if (second === null || second.value <= first || !Number.isInteger(second.value)) return null;
  const round = [2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 100, 200, 250, 500, 1000].includes(
    second.value,
  );
  if (!out && !round && second.value < 1000) return null;
  if (second.digits && second.value > 1500 && second.value < 2150 && !/,/.test(words[n]?.text ?? '')) return null;
  const after = words[second.next];
  // "five in two years", "two in 10 minutes" are a count and a time.
  if (
    !out &&
    after !== undefined &&
    /^(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|games?|matches|starts|appearances|seasons?|attempts?|-)$/.test(
      after.lower,
    )
  )
    return null;
  return { ...shareOf(first / second.value, at, second.next), part: 'ratio', digits: second.digits };
}

function smallNumber(word: Word | undefined): number | null {
  if (word === undefined) return null;
  if (/^\d{1,3}$/.test(word.text)) return Number(word.text);
  return units.get(word.lower) ?? null;
}
