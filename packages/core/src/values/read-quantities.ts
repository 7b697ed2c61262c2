import type { Quantity } from '../claims/claim.ts';
import type { Sentence, Word } from '../language/word.ts';
import { findTimes } from './find-times.ts';
import { endOfPair, isName, isNoAmount } from './no-quantity.ts';
import { tens, units } from './number-words.ts';
import { isDuring, isMovement, readBoundAfter, readBoundBefore, readBoundInside, type Bound } from './read-bound.ts';
import { halfBehind, readNumber, tidy, type Figure } from './read-number.ts';
import { readRange } from './read-range.ts';
import { readUnit, withSmaller, type Unit, type UnitKind } from './read-unit.ts';
import { shareUnits } from './share-units.ts';
import { currencyCodes, currencySigns, dollarPrefixes, smallerUnits } from './unit-words.ts';

/** A quantity on its way: the words it was read from, and whether a unit of the sentence may be filled in. */
export type Found = Omit<Quantity, 'text'> & {
  kind: UnitKind;
  first: number;
  open: 'both' | 'forward' | 'no';
  age: boolean;
};

const openers = new Set([
  ...units.keys(),
  ...tens.keys(),
  ...currencySigns.keys(),
  ...dollarPrefixes.keys(),
  ...[...currencyCodes.keys()].map((code) => code.toLowerCase()),
  'an',
  'half',
]);

/** Nine words in ten can begin no number. */
function mayBegin(word: Word): boolean {
  const code = word.text.charCodeAt(0);
  if (code >= 48 && code <= 57) return true;
  return code === 46 || code > 127 || word.text.endsWith('$') ? true : openers.has(word.lower);
}

/**
 * Quantities of a sentence, in order: number words and digits, multipliers, bounds, ranges, shares, money, and what
 * is counted or measured. Years, dates, clock times, scores, labels and ordinals are none. Offsets are into `text`.
 */
export function readQuantities(text: string, sentence: Sentence): Quantity[] {
  const { words } = sentence;
  if (!words.some(mayBegin)) return [];
  const dates = findTimes(text, sentence, null)
    .found.filter((time) => time.counted !== true)
    .map((time) => ({ start: sentence.start + time.start, end: sentence.start + time.end }));
  const found: Found[] = [];
  let date = 0;
  for (let at = 0; at < words.length;) {
    const word = words[at];
    if (word === undefined) break;
    while ((dates[date]?.end ?? Number.POSITIVE_INFINITY) <= word.start) date += 1;
    const inDate = (dates[date]?.start ?? Number.POSITIVE_INFINITY) <= word.start;
    const figure = inDate || !mayBegin(word) ? null : readNumber(words, at);
    if (figure === null) {
      at += 1;
      continue;
    }
    const read = readQuantity(words, figure, found.at(-1)?.end ?? 0);
    if (read.quantity !== null) found.push(read.quantity);
    at = Math.max(read.next, at + 1);
  }
  shareUnits(text, words, found);
  return found.map(({ start, end, value, bound, unit }) => ({
    text: text.slice(start, end),
    start,
    end,
    value,
    bound,
    unit,
  }));
}

type Read = { quantity: Found | null; next: number };

function readQuantity(words: readonly Word[], figure: Figure, free: number): Read {
  if (isNoAmount(words, figure)) return { quantity: null, next: afterGlued(words, figure.next) };
  const pair = endOfPair(words, figure);
  if (pair !== null) return { quantity: null, next: pair };
  const range = readRange(words, figure, free);
  const last = settled(words, range?.last ?? figure);
  const inside = readBoundInside(words, last.next);
  let unit = readUnit(words, last, inside?.next ?? last.next);
  if (isName(words, figure, unit)) return { quantity: null, next: afterNames(words, last.next) };
  if (range === null && isNoCount(words, figure, unit)) return { quantity: null, next: figure.next };
  if (/^aged?$/.test(words[(range?.first ?? figure.first) - 1]?.lower ?? '') && unit.kind === 'count')
    unit = { name: null, kind: 'none', next: last.next, scale: 1 };
  if (inside !== null && unit.kind === 'none') unit = { ...unit, next: inside.next };
  const scaled = last.metres && last.value !== (range?.last ?? figure).value ? 1e6 : 1;
  let value: Quantity['value'] =
    range === null
      ? valueOf(figure.value, scaled * unit.scale)
      : [valueOf(range.low, scaled * unit.scale), valueOf(range.high, scaled * unit.scale)];
  let next = unit.next;
  const smaller = range === null ? readSmaller(words, unit) : null;
  if (smaller !== null && typeof value === 'number') {
    value = withSmaller(value, smaller.value, smaller.perLarger);
    next = smaller.next;
  }
  const half = unit.kind === 'time' || unit.kind === 'measure' ? halfBehind(words, next) : null;
  if (half !== null && typeof value === 'number' && Number.isInteger(value)) {
    value += half.value;
    next = half.next;
  }
  const minus = signBefore(words, figure, free);
  if (minus !== null && typeof value === 'number') value = -value;
  let first = minus ?? range?.first ?? figure.first;
  let bound: Bound = '=';
  const before = readBoundBefore(words, first);
  if (
    before !== null &&
    (words[before.from]?.start ?? 0) >= free &&
    !isDuring(words, before.from, unit.kind === 'time') &&
    !isMovement(words, before.from, { ...figure, next })
  ) {
    bound = before.bound;
    first = before.from;
  } else if (isWithin(words, first, unit) && (words[first - 1]?.start ?? 0) >= free) {
    bound = '<=';
    first -= 1;
  }
  const after = inside === null && bound === '=' ? readBoundAfter(words, next) : null;
  if (after !== null) next = after.next;
  if (bound === '=') bound = inside?.bound ?? after?.bound ?? '=';
  const magnitude = unit.kind === 'percent' ? -1 : magnitudeBefore(words, figure);
  if (magnitude >= 0 && (words[magnitude]?.start ?? 0) >= free) {
    first = Math.min(first, magnitude);
    next = last.next;
  }
  const start = words[first]?.start ?? 0;
  const end = words[next - 1]?.end ?? start;
  const name = magnitude >= 0 ? 'magnitude' : unit.name;
  return {
    quantity: {
      start,
      end,
      value,
      bound,
      unit: name,
      kind: unit.kind,
      first: figure.first,
      age: unit.kind === 'none' && isAge(words, figure, next),
      open: magnitude >= 0 ? 'no' : openness(words, figure, unit, next),
    },
    next,
  };
}

const valueOf = (value: number, scale: number): number => tidy(value * scale);

/** A number with an "m": metres where the words say a length, else a million. */
function settled(words: readonly Word[], figure: Figure): Figure {
  if (!figure.metres) return figure;
  const at = figure.next;
  const after = words[at + 1];
  const lower = after?.lower ?? '';
  const length =
    /^(?:tall|high|deep|wide|long|away|from|above|below|off|across|apart|thick|underground|ahead|behind|downstream|upstream|north|south|east|west|inland|offshore|radius|square|per|race|final|sprint|swim|drop|fall|climb)$/;
  const before = words
    .slice(Math.max(0, figure.first - 4), figure.first)
    .map((word) => word.lemma)
    .join(' ');
  if (
    length.test(lower) ||
    /\b(?:within|height|depth|width|length|wave|distance|altitude|metre|tall|above|below)\b/.test(before)
  )
    return figure;
  const noun =
    after !== undefined &&
    (after.xpos === 'NNS' ||
      after.upos === 'ADJ' ||
      after.upos === 'PROPN' ||
      after.lower === 'people' ||
      after.xpos === 'NN');
  const decimal = !Number.isInteger(figure.value);
  if (!noun && !decimal) return figure;
  return { ...figure, value: figure.value * 1e6, next: at + 1, multiplier: 1e6 };
}

/** "one" counts before its noun and beside other numbers: not "one of the reasons", "no one", "one day". */
function isNoCount(words: readonly Word[], figure: Figure, unit: Unit): boolean {
  const word = words[figure.first];
  const before = words[figure.first - 1]?.lower ?? '';
  if (word === undefined || figure.digits) return false;
  const after = words[figure.next];
  if (word.lower === 'zero' && figure.value === 0)
    return unit.kind === 'none' || /^(?:net|ground|sub|absolute)$/.test(before);
  if (word.lower !== 'one' || figure.value !== 1 || figure.part !== 'whole') return false;
  if (unit.kind === 'percent' || unit.kind === 'money' || unit.kind === 'compound')
    return unit.kind === 'compound' && before === 'number';
  if (
    /^(?:no|this|that|which|the|each|every|any|another|some|day|number|square|only|such|good|new|big)$/.test(before) &&
    unit.kind === 'none'
  )
    return true;
  if (/^(?:of|another|by|thing|hand|else|side|such|who|which|that|'s|’s|way)$/.test(after?.lower ?? '')) return true;
  if (after?.lower === 'day' || after?.lower === 'night' || after?.lower === 'point' || after?.lower === 'time')
    return !/^(?:just|only|in|than|least|for)$/.test(before) || after.lower === 'point';
  if (unit.kind !== 'none') return words[unit.next - 1]?.xpos === 'NNS' && words[unit.next - 1]?.lower !== 'people';
  return !isCasualty(words, figure);
}

/** "killing one and injuring three", "one dead", "at least one" */
function isCasualty(words: readonly Word[], figure: Figure): boolean {
  const before = words[figure.first - 1];
  if (
    /^(?:kill|injure|wound|arrest|hospitalise|hospitalize|hurt|leave)$/.test(before?.lemma ?? '') ||
    before?.lower === 'least'
  )
    return true;
  return /^(?:dead|injured|killed|wounded|missing|arrested|hurt)$/.test(words[figure.next]?.lower ?? '');
}

/** "-12", "minus 12": the word of the sign. */
function signBefore(words: readonly Word[], figure: Figure, free: number): number | null {
  const [sign, number, earlier] = [words[figure.first - 1], words[figure.first], words[figure.first - 2]];
  if (sign === undefined || number === undefined || sign.start < free) return null;
  if (sign.lower === 'minus') return figure.first - 1;
  if (!/^[-−–]$/.test(sign.text) || sign.end !== number.start) return null;
  return earlier === undefined || earlier.end < sign.start ? figure.first - 1 : null;
}

/** "two hours and 15 minutes", "6ft 3in", "five pounds 50": a second number in a smaller unit of the same size. */
function readSmaller(words: readonly Word[], unit: Unit): { value: number; perLarger: number; next: number } | null {
  const larger = smallerUnits.get(unit.name ?? '') ?? smallerUnits.get(words[unit.next - 1]?.lemma ?? '');
  if (larger === undefined || unit.kind === 'compound') return null;
  let at = unit.next;
  if (words[at]?.lower === 'and' || (words[at]?.text === ',' && /^(?:hour|minute|year)s?$/.test(unit.name ?? '')))
    at += 1;
  const figure = readNumber(words, at);
  if (figure === null || figure.currency !== null || figure.part !== 'whole') return null;
  const second = readUnit(words, figure, figure.next);
  if (unit.kind === 'money') {
    if (second.kind !== 'money' || second.scale === 1 || second.name !== unit.name || unit.scale !== 1) return null;
    return { value: figure.value * second.scale, perLarger: 1, next: second.next };
  }
  const perLarger = larger.get(words[second.next - 1]?.lemma ?? '') ?? larger.get(second.name ?? '');
  return perLarger === undefined || second.kind === 'compound' || figure.value >= perLarger
    ? null
    : { value: figure.value, perLarger, next: second.next };
}

/** "within 500 metres", "within 48 hours" */
const isWithin = (words: readonly Word[], first: number, unit: Unit): boolean =>
  words[first - 1]?.lower === 'within' &&
  (unit.kind === 'time' || unit.kind === 'measure' || unit.kind === 'percent' || unit.kind === 'money');

/** "Ann Bell, 42," and "aged 42": no unit of the sentence is meant. */
function isAge(words: readonly Word[], figure: Figure, next: number): boolean {
  const [before, earlier, after] = [words[figure.first - 1], words[figure.first - 2], words[next]];
  if (/^(?:aged?|turned|scored?|made|hit|of)$/.test(before?.lower ?? '') && before?.lower !== 'of') return true;
  const opens = before?.text === ',' || before?.text === '(';
  const closes = after === undefined || /^[,.;)]$/.test(after.text);
  return (
    opens && closes && figure.value < 120 && (earlier?.upos === 'PROPN' || earlier?.upos === 'NOUN') && figure.digits
  );
}

/** "magnitude 6.1", "magnitude-6.1": the word of the unit stands before; -1 elsewhere. */
function magnitudeBefore(words: readonly Word[], figure: Figure): number {
  const at = words[figure.first - 1]?.text === '-' ? figure.first - 2 : figure.first - 1;
  return words[at]?.lower === 'magnitude' && figure.digits ? at : -1;
}

/** Whose unit may come from elsewhere in the sentence. */
function openness(words: readonly Word[], figure: Figure, unit: Unit, next: number): Found['open'] {
  if (unit.kind !== 'none' || unit.name !== null || isAge(words, figure, next)) return 'no';
  if (figure.part === 'ratio') return 'no';
  if (figure.part === 'share')
    return words[next]?.lower === 'of' && words[next + 1]?.lower === 'them' ? 'both' : 'forward';
  return 'both';
}

/** Past the other numbers of "rooms 3, 4 and 7". */
function afterNames(words: readonly Word[], at: number): number {
  let next = at;
  while (/^(?:,|and|or|to|[-–])$/.test(words[next]?.lower ?? '')) {
    const figure = readNumber(words, next + 1);
    if (figure === null || figure.currency !== null || figure.part !== 'whole') break;
    if (readUnit(words, figure, figure.next).kind !== 'none') break;
    ({ next } = figure);
  }
  return next;
}

/** Past the rest of a code: the "1" of "3-1". */
function afterGlued(words: readonly Word[], at: number): number {
  let next = at;
  while (
    next < words.length &&
    /^[-–/:]$/.test(words[next]?.text ?? '') &&
    words[next - 1]?.end === words[next]?.start &&
    words[next]?.end === words[next + 1]?.start &&
    /^\d/.test(words[next + 1]?.text ?? '')
  )
    next += 2;
  return next;
}
