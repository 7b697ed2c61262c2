import type { Word } from '../language/word.ts';
import { readNumber, tidy, type Figure } from './read-number.ts';
import { readUnit, type Unit } from './read-unit.ts';

/** A range: both figures, where it begins and the unit they share. */
export type NumberRange = { low: number; high: number; first: number; next: number; opener: boolean; last: Figure };

/** Verbs and adverbs of change: behind them "from 45 to 62" is two figures, not a span. */
const change = new Set(
  `rise fall increase grow drop climb jump cut raise reduce lower go move expand decline shrink soar plunge slump extend improve slip
  ease edge widen narrow surge tumble slow rebound dip swell change shift lengthen revise lift boost slash trim up down upgrade
  downgrade accelerate decrease rocket double halve contract push bring take quicken cool weaken strengthen growth rise downgrade
  balloon leap fell bump hike creep tick nudge`.split(/\s+/),
);
/** How far before a number its verb of change may stand, in words. */
const LOOK = 12;

const touches = (one: Word | undefined, other: Word | undefined): boolean =>
  one !== undefined && other !== undefined && one.end === other.start;

/** `free`: offset up to which words are taken. The range that begins with a figure: "40 to 50", "40-50", "between 40 and 50", "three or four", "£2-3bn". */
export function readRange(words: readonly Word[], figure: Figure, free: number): NumberRange | null {
  if (figure.part === 'ratio') return null;
  const before = words[figure.first - 1]?.lower;
  const own = ownUnit(words, figure);
  const at = own?.next ?? figure.next;
  const second = afterJoint(words, at, before, figure, own !== null);
  if (second === null || second.part === 'ratio') return null;
  if (second.currency !== null && figure.currency === null) return null;
  const scaled =
    figure.multiplier === 1 && second.multiplier > 1 && figure.value < 1000 && !figure.metres
      ? figure.value * second.multiplier
      : figure.value;
  if (scaled >= second.value) return null;
  if (
    own !== null &&
    own.name !== readUnit(words, { ...second, currency: second.currency ?? figure.currency }, second.next).name
  )
    return null;
  if (before === 'from' && isChange(words, figure.first - 1)) return null;
  // "rose 4p to 98p": an amount and where it led.
  if (
    words[at]?.lower === 'to' &&
    (own !== null || (figure.currency !== null && second.currency !== null)) &&
    change.has(words[figure.first - 1]?.lemma.toLowerCase() ?? '')
  )
    return null;
  if (before === 'by' && words[at]?.lower === 'to' && !isSpread(figure, second, own !== null)) return null;
  const opener = (before === 'between' || before === 'from') && (words[figure.first - 1]?.start ?? 0) >= free;
  const last = { ...second, currency: second.currency ?? figure.currency };
  return {
    low: tidy(scaled),
    high: second.value,
    first: opener ? figure.first - 1 : figure.first,
    next: second.next,
    opener,
    last,
  };
}

/** The unit between the two ends: "40% to 50%", "between 40 km and 50 km". */
function ownUnit(words: readonly Word[], figure: Figure): Unit | null {
  if (figure.currency !== null || figure.part !== 'whole') return null;
  const word = words[figure.next];
  if (word === undefined || /^(?:to|and|or|-|–|—|until)$/.test(word.lower)) return null;
  const unit = readUnit(words, figure, figure.next);
  return unit.kind === 'none' || unit.kind === 'compound' ? null : unit;
}

function afterJoint(
  words: readonly Word[],
  at: number,
  before: string | undefined,
  figure: Figure,
  hasUnit: boolean,
): Figure | null {
  const joint = words[at];
  if (joint === undefined) return null;
  if (joint.text === '-' || joint.text === '–' || joint.text === '—') {
    // "two- to three-year", "12-to-15-year-old"
    const to = words[at + 1];
    if (joint.text === '-' && touches(words[at - 1], joint) && (to?.lower === 'to' || to?.lower === 'or')) {
      const skip = words[at + 2]?.text === '-' ? 3 : 2;
      return readNumber(words, at + skip);
    }
    if (!touches(words[at - 1], joint) || !touches(joint, words[at + 1])) return null;
    return readNumber(words, at + 1);
  }
  if (joint.lower === 'and') return before === 'between' ? readNumber(words, at + 1) : null;
  if (joint.lower === 'to' || joint.lower === 'until') return readNumber(words, skipBound(words, at + 1));
  // "three or four", "30 or 40": neighbours, without a unit of its own.
  if (joint.lower === 'or' && !hasUnit && figure.part === 'whole') return readNumber(words, at + 1);
  return null;
}

const skipBound = (words: readonly Word[], at: number): number =>
  /^(?:about|around)$/.test(words[at]?.lower ?? '') ? at + 1 : at;

/** "by 5 to 10 per cent" is a range, "by 20,000 to 32.7 million" and "by 12% to £86m" are a change and what it led to. */
const isSpread = (low: Figure, high: Figure, hasUnit: boolean): boolean =>
  !hasUnit &&
  (low.multiplier === 1 || low.multiplier === high.multiplier) &&
  high.value <= 2.5 * low.value * (low.value < 1000 ? high.multiplier : 1);

/** Whether "from" at this place follows a word of change. */
function isChange(words: readonly Word[], from: number): boolean {
  for (let n = from - 1; n >= Math.max(0, from - LOOK); n -= 1) {
    const word = words[n];
    if (word === undefined || /^[;:]$/.test(word.text)) return false;
    if (/^(?:range|vary|span|anywhere|price|age|between)$/.test(word.lemma.toLowerCase())) return false;
    if (change.has(word.lemma.toLowerCase())) return true;
  }
  return false;
}
