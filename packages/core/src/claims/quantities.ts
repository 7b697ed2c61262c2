import type { Quantity, TimeSpan } from './claim.ts';
import { boundWords, currencies, fractions, multipliers, tens, units, vagueMany } from './number-words.ts';
import type { Token } from '../language/tokenize.ts';

/** A number with the tokens it takes. */
type Figure = { value: number; from: number; to: number; share: boolean; vague: boolean; currency: string | null };

/**
 * Quantities of a sentence: number words and digits, multipliers, bounds, ranges, shares, money and the unit that
 * follows. Numbers inside times, ordinals, clock times and plain years are left out.
 */
export function readQuantities(text: string, tokens: Token[], times: TimeSpan[]): Quantity[] {
  const found: Quantity[] = [];
  let at = 0;
  while (at < tokens.length) {
    const first = tokens[at];
    const number = first === undefined || inTime(first, times) ? null : readNumber(tokens, at);
    if (number === null) {
      at += 1;
      continue;
    }
    const range = rangeEnd(tokens, number);
    const last = range ?? number;
    const quantity = describe(text, tokens, number, range, times);
    if (quantity !== null) found.push(quantity);
    at = Math.max(last.to, at + 1);
  }
  return found;
}

const inTime = (token: Token, times: TimeSpan[]): boolean =>
  times.some((time) => token.start >= time.start && token.end <= time.end);

/** "£41m", "2,300", "1.5 million", "a hundred", "two thirds", "dozens". */
function readNumber(tokens: Token[], from: number): Figure | null {
  const first = tokens[from];
  if (first === undefined) return null;
  const digits = readDigits(tokens, from);
  if (digits !== null) return digits;
  return readWords(tokens, from);
}

function readDigits(tokens: Token[], from: number): Figure | null {
  let at = from;
  let currency: string | null = null;
  const sign = tokens[at]?.text ?? '';
  const named = /^(?:us|a|c|nz|hk)?\p{Sc}$/iu.exec(sign);
  if (named !== null && tokens[at + 1] !== undefined) {
    currency = currencies.get(sign.toLowerCase()) ?? sign.toUpperCase();
    at += 1;
  }
  const match = /^(\p{Sc})?(\d+(?:,\d{3})*(?:\.\d+)?)(m|bn|tn|k|%|km|kg|mph)?$/u.exec(tokens[at]?.text ?? '');
  if (match === null) return null;
  if (match[1] !== undefined) currency = currencies.get(match[1]) ?? match[1];
  let value = Number((match[2] ?? '').replaceAll(',', ''));
  let to = at + 1;
  const suffix = match[3] ?? '';
  if (multipliers.has(suffix)) value *= multipliers.get(suffix) ?? 1;
  const next = tokens[to]?.lower ?? '';
  if (multipliers.has(next) && !/^[mk]$/.test(next)) {
    value *= multipliers.get(next) ?? 1;
    to += 1;
  }
  return { value: tidy(value), from, to, share: suffix === '%', vague: false, currency };
}

/** Floating point leaves 0.1 + 0.2 behind; twelve digits are enough for any figure in print. */
const tidy = (value: number): number => Number(value.toPrecision(12));

function readWords(tokens: Token[], from: number): Figure | null {
  const first = tokens[from];
  if (first === undefined) return null;
  const lower = first.lower;
  const many = vagueMany.get(lower);
  if (many !== undefined && tokens[from + 1]?.lower === 'of') return vague(tokens, from, many);
  const share = readShare(tokens, from);
  if (share !== null) return share;
  let at = from;
  let total = 0;
  let part = 0;
  let seen = false;
  if (
    /^an?$/.test(lower) &&
    multipliers.has(tokens[from + 1]?.lower ?? '') &&
    (tokens[from + 1]?.lower.length ?? 0) > 2
  ) {
    part = 1;
    at += 1;
  }
  for (; at < tokens.length; at += 1) {
    const word = tokens[at]?.lower ?? '';
    const small = units.get(word) ?? tens.get(word) ?? hyphenated(word);
    const multiplier = multipliers.get(word);
    if (small !== null && small !== undefined) part += small;
    else if (multiplier !== undefined && word.length > 2 && (seen || part > 0)) {
      if (multiplier === 100 || multiplier === 12) part = Math.max(part, 1) * multiplier;
      else {
        total += Math.max(part, 1) * multiplier;
        part = 0;
      }
    } else if (
      !(
        word === 'and' &&
        seen &&
        at > from &&
        (units.has(tokens[at + 1]?.lower ?? '') || tens.has(tokens[at + 1]?.lower ?? '')) &&
        part >= 100
      )
    )
      break;
    seen = true;
  }
  if (!seen || (at === from + 1 && lower === 'one' && !countsOne(tokens, from))) return null;
  return { value: total + part, from, to: at, share: false, vague: false, currency: null };
}

/** "twenty-three". */
function hyphenated(word: string): number | null {
  const [left = '', right = ''] = word.split('-');
  const ten = tens.get(left);
  const one = units.get(right);
  return ten !== undefined && one !== undefined && word.includes('-') ? ten + one : null;
}

/** "one" counts in "one patient" and "one in three", not in "one of the reasons" or "no one". */
function countsOne(tokens: Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next?.tag === 'NOUN' || (next?.lower === 'in' && tokens[at + 2]?.tag === 'NUM');
}

function vague(tokens: Token[], from: number, value: number): Figure {
  const inner = vagueMany.get(tokens[from + 2]?.lower ?? '');
  const combined =
    inner !== undefined && tokens[from]?.lower === 'tens'
      ? { value: 10 * inner, to: from + 3 }
      : { value, to: from + 1 };
  return { value: combined.value, from, to: combined.to, share: false, vague: true, currency: null };
}

/** "a third", "two-thirds", "three quarters", "half", "one in three", in per cent. */
function readShare(tokens: Token[], from: number): Figure | null {
  const word = tokens[from]?.lower ?? '';
  const next = tokens[from + 1]?.lower ?? '';
  const share = (value: number, to: number): Figure => ({ value, from, to, share: true, vague: false, currency: null });
  if (
    /^(?:a|an|one)$/.test(word) &&
    /^(?:third|quarter|fifth|tenth|half)$/.test(next) &&
    tokens[from + 2]?.tag !== 'NOUN' &&
    tokens[from + 2]?.tag !== 'VBG'
  )
    return share(fractions.get(next) ?? 50, from + 2);
  if (word === 'half' && /^(?:of|the|a|an|its|their)$/.test(next)) return share(50, from + 1);
  if (/^(?:two|three|four)$/.test(word) && /^(?:thirds|quarters|fifths|tenths)$/.test(next))
    return share(ofParts(word, next), from + 2);
  const hyphen = /^(one|two|three|four)-(third|quarter|fifth|tenth|thirds|quarters|fifths|tenths)$/.exec(word);
  if (hyphen !== null) return share(ofParts(hyphen[1] ?? '', hyphen[2] ?? ''), from + 1);
  const whole = units.get(tokens[from + 2]?.lower ?? '') ?? Number(tokens[from + 2]?.text ?? Number.NaN);
  const parts = units.get(word) ?? Number(tokens[from]?.text ?? Number.NaN);
  if (next === 'in' && whole > 1 && whole <= 100 && parts > 0 && parts < whole)
    return share(Number(((100 * parts) / whole).toFixed(2)), from + 3);
  return null;
}

function ofParts(count: string, part: string): number {
  const of = { third: 3, quarter: 4, fifth: 5, tenth: 10 }[part.replace(/s$/, '')] ?? 1;
  return Number(((100 * (units.get(count) ?? 1)) / of).toFixed(2));
}

/** "5 to 10", "5-10", "between 5 and 10". */
function rangeEnd(tokens: Token[], number: Figure): Figure | null {
  const joint = tokens[number.to]?.lower ?? '';
  const between = tokens[number.from - 1]?.lower === 'between' && joint === 'and';
  const from = tokens[number.from - 1]?.lower === 'from';
  if (!between && !((joint === 'to' && !from) || /^[-–]$/.test(joint))) return null;
  const second = readNumber(tokens, number.to + 1);
  return second !== null && second.value > number.value ? second : null;
}

function describe(
  text: string,
  tokens: Token[],
  number: Figure,
  range: Figure | null,
  times: TimeSpan[],
): Quantity | null {
  const last = range ?? number;
  if (range === null && isNoQuantity(tokens, number)) return null;
  const share = number.share || range?.share === true;
  const unit = share
    ? { name: '%', to: last.to }
    : readUnit(tokens, last, number.currency ?? range?.currency ?? null, times);
  const bound = readBound(tokens, number, last);
  const start = tokens[bound.from]?.start ?? 0;
  const end = tokens[Math.max(unit.to, bound.to, last.to) - 1]?.end ?? start;
  const scale = range === null ? 1 : sharedMultiplier(tokens, number, range);
  return {
    text: text.slice(start, end),
    start,
    end,
    value: range === null ? number.value : [tidy(number.value * scale), range.value],
    bound: number.vague ? '>=' : bound.sign,
    unit: unit.name,
  };
}

/** "2 to 3 million", "£2-3bn": the multiplier of the second number holds for the first. */
function sharedMultiplier(tokens: Token[], first: Figure, second: Figure): number {
  if (first.value >= 1000 || second.value < 1000) return 1;
  const word = tokens[second.to - 1]?.lower ?? '';
  return multipliers.get(word) ?? multipliers.get(/\d(m|bn|tn|k)$/.exec(word)?.[1] ?? '') ?? 1;
}

/** Plain years, clock times, "No. 5", lone digits of lists, and ordinals carry no amount. */
function isNoQuantity(tokens: Token[], number: Figure): boolean {
  const first = tokens[number.from];
  const next = tokens[number.to]?.lower ?? '';
  const before = tokens[number.from - 1]?.lower ?? '';
  if (first === undefined) return true;
  const plain = /^\d+$/.test(first.text) && number.to === number.from + 1;
  const year = plain && number.value >= 1500 && number.value <= 2150;
  const counted = /^(?:NOUN|ADJ)$/.test(tokens[number.to]?.tag ?? '');
  if (year && !counted) return true;
  if (/^(?:am|pm|a\.m\.?|p\.m\.?|gmt|bst|o'clock)$/.test(next)) return true;
  if (
    plain &&
    /^(?:no|no\.|number|page|section|article|chapter|phase|route|flight|highway|room|type|covid|g|figure)$/.test(before)
  )
    return true;
  return /^\d{1,2}:\d{2}$/.test(first.text);
}

function readBound(
  tokens: Token[],
  number: Figure,
  last: Figure,
): { sign: Quantity['bound']; from: number; to: number } {
  const words = tokens.slice(Math.max(0, number.from - 4), number.from);
  const phrase = words.map((token) => token.lower).join(' ');
  for (const [pattern, sign] of boundWords) {
    const match = pattern.exec(phrase);
    if (match === null || (match.index > 0 && phrase[match.index - 1] !== ' ')) continue;
    const from = number.from - match[0].split(' ').length;
    // "some" is a bound only before a figure: "some 40 homes".
    return { sign, from, to: last.to };
  }
  const after = tokens
    .slice(last.to, last.to + 2)
    .map((token) => token.lower)
    .join(' ');
  if (/^or (?:more|so)/.test(after))
    return { sign: after === 'or so' ? '~' : '>=', from: number.from, to: last.to + 2 };
  return { sign: '=', from: number.from, to: last.to };
}

/** The noun that is counted: up to two words before it, "asylum seekers", "new homes"; "%" and money have codes. */
function readUnit(
  tokens: Token[],
  number: Figure,
  currency: string | null,
  times: TimeSpan[],
): { name: string | null; to: number } {
  let at = number.to;
  if (currency !== null) return { name: currency, to: at };
  const suffix = /(km|kg|mph)$/.exec(tokens[number.to - 1]?.text ?? '');
  if (suffix !== null) return { name: suffix[1] ?? null, to: at };
  if (/^(?:%|percent)$/.test(tokens[at]?.lower ?? '')) return { name: '%', to: at + 1 };
  if (tokens[at]?.lower === 'per' && /^cents?$/.test(tokens[at + 1]?.lower ?? '')) return { name: '%', to: at + 2 };
  if (/^percentage$/.test(tokens[at]?.lower ?? '') && /^points?$/.test(tokens[at + 1]?.lower ?? ''))
    return { name: 'percentage points', to: at + 2 };
  const money = currencies.get(tokens[at]?.lower ?? '');
  if (money !== undefined) return { name: money, to: at + 1 };
  if (number.vague && tokens[at]?.lower === 'of') at += 1;
  else if (tokens[at]?.lower === 'of' && tokens[at + 1]?.lower === 'the') at += 2;
  while (at - number.to < 2 && /^(?:more|other|new|extra|additional|of|such)$/.test(tokens[at]?.lower ?? '')) at += 1;
  const from = at;
  while (at < tokens.length && at - from < 4 && partOfUnit(tokens, at, from) && !inTime(tokens[at]!, times)) at += 1;
  while (at > from && tokens[at - 1]?.tag !== 'NOUN' && tokens[at - 1]?.tag !== 'NAME') at -= 1;
  if (at === from) return { name: null, to: number.to };
  return {
    name: tokens
      .slice(from, at)
      .map((token) => token.text)
      .join(' '),
    to: at,
  };
}

function partOfUnit(tokens: Token[], at: number, from: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.tag === 'NOUN')
    return at === from || tokens[at - 1]?.tag !== 'NOUN' || tokens[at - 1]?.lower.endsWith('s') !== true;
  return (token.tag === 'ADJ' && at - from < 2) || (token.tag === 'NAME' && tokens[at + 1]?.tag === 'NOUN');
}
