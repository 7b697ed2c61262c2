import { monthNumber } from '../language/calendar-words.ts';
import type { Word } from '../language/word.ts';
import { isHeadlineCase } from './named-times.ts';
import { readNumber, type Figure } from './read-number.ts';
import type { Unit } from './read-unit.ts';
import { collectives, measureUnits, timeUnits } from './unit-words.ts';

/** Words whose number is a name: "Room 12", "flight 482", "page two". */
const labels = new Set(
  `no no. nos number numbers room flight route page pages line lot section model bus platform article chapter unit gate train extension
  case reference ref grade category tier type phase stage level channel junction exit highway interstate motorway terminal lane ward
  district precinct division round act scene season episode volume vol. figure fig. table question rule clause appendix paragraph
  proposition measure amendment title resolution protocol pier apartment flat suite studio ext ext. block building block plot dormitory
  squadron battalion brigade regiment formula area zone covid seed seeded ranked hole version verse psalm apollo top radio league part
  heat group pool court game match day week gen generation iphone windows boeing airbus galaxy playstation mark mk mk. schedule annex
  unit pod pump reactor line bay witness suspect juror studio cell locker box door booth stand berth dock hangar slot option point item step lesson unit year`.split(
    /\s+/,
  ),
);
/** Of these, the ones that are counted as well as numbered: labels only with a capital or no noun behind the number. */
const looseLabels = new Set(
  'season week day year point game match round part group stage level measure title court area line door building block pool case model'.split(
    ' ',
  ),
);
const streets =
  /^(?:road|rd|street|st|lane|avenue|ave|drive|close|way|place|square|court|terrace|gardens|crescent|boulevard|blvd|row|hill|walk|mews|grove|park|parade|wharf|quay|highway|cottages)\.?$/;
/** Labels before a squad or an event: "the 800m final". */
const events =
  /^(?:final|finals|race|sprint|relay|hurdles|freestyle|backstroke|butterfly|breaststroke|steeplechase|medley|dash|champion|championship|record|heat|heats|title|gold|silver|bronze|swim|run|runner|walk|individual)$/;
const CLOCK_BEHIND = /^(?:am|pm|a\.m\.?|p\.m\.?|gmt|bst|utc|est|edt|pst|pdt|cet|o['’]clock)$/;
const scoreVerbs = new Set(
  'win lose beat draw defeat vote lead trail thrash triumph score down level tie prevail victory defeat win loss lead draw score tie record vote ruling split margin decision series aggregate'.split(
    ' ',
  ),
);

const glued = (one: Word | undefined, other: Word | undefined): boolean =>
  one !== undefined && other !== undefined && one.end === other.start;
const isCapital = (word: Word | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word.text);

/** Whether a figure, read by itself, names or places something, so that it is no amount. Decided before its unit. */
export function isNoAmount(words: readonly Word[], figure: Figure): boolean {
  if (figure.currency !== null || figure.part !== 'whole') return isStuck(words, figure) && figure.currency === null;
  return (
    isStuck(words, figure) ||
    isScore(words, figure) ||
    isClock(words, figure) ||
    isOrdinalOrCompoundName(words, figure) ||
    isListMark(words, figure) ||
    isTelephone(words, figure) ||
    isDayOfMonth(words, figure)
  );
}

/** "COVID-19", "B-52", "H5", "1/4", "v2", "#5": the number is part of a code. */
function isStuck(words: readonly Word[], figure: Figure): boolean {
  const before = words[figure.first - 1];
  const first = words[figure.first];
  const after = words[figure.next];
  if (glued(before, first) && before !== undefined) {
    if (/^[-/:#@._*]$/.test(before.text)) {
      const earlier = words[figure.first - 2];
      const sign = before.text === '-' && !glued(earlier, before);
      const magnitude = /^(?:magnitude|aged?)$/.test(earlier?.lower ?? '');
      if (!sign && !magnitude) return true;
    } else if (/[\p{L}\p{N}&]$/u.test(before.text)) return true;
    else if (before.text === '[') return true;
  }
  return (
    glued(words[figure.next - 1], after) &&
    after !== undefined &&
    (/^[/:]$/.test(after.text) ||
      (/^[-–]$/.test(after.text) && glued(after, words[figure.next + 1]) && words[figure.next + 1]?.text === '-'))
  );
}

/** "3-1", "won 6-4", "voted 7-2", "50-50", "4-4-2" */
function isScore(words: readonly Word[], figure: Figure): boolean {
  const dash = words[figure.next];
  const second = words[figure.next + 1];
  if (dash === undefined || second === undefined || !/^[-–—]$/.test(dash.text) || !/^\d+$/.test(second.text))
    return false;
  if (!glued(words[figure.next - 1], dash) || !glued(dash, second)) return false;
  const other = Number(second.text);
  if (other <= figure.value) return true;
  if (/^[-–]$/.test(words[figure.next + 2]?.text ?? '') && /^\d/.test(words[figure.next + 3]?.text ?? '')) return true;
  const near = words.slice(Math.max(0, figure.first - 6), figure.first);
  return (
    near.some((word) => scoreVerbs.has(word.lemma.toLowerCase())) &&
    !/^(?:NOUN|ADJ)$/.test(words[figure.next + 2]?.upos ?? '') &&
    words[figure.next + 2]?.text !== '%'
  );
}

/** "3pm", "7.40am", "nine o'clock", "1800 GMT", "half past six", "at 10:30", "at 8.20" of what happens then. */
function isClock(words: readonly Word[], figure: Figure): boolean {
  if (CLOCK_BEHIND.test(words[figure.next]?.lower ?? '')) return true;
  const own = words[figure.first];
  const alone = /^[,.;]$/.test(words[figure.next]?.text ?? '.');
  const happens = /^(?:at|by|until|before|after)$/.test(words[figure.first - 1]?.lower ?? '');
  if (alone && happens && /^(?:[01]?\d|2[0-3])\.[0-5]\d$/.test(own?.text ?? '') && !isPriced(words, figure.first))
    return true;
  return /^(?:past|quarter)$/.test(words[figure.first - 1]?.lower ?? '') && words[figure.first - 2]?.lower === 'half';
}

/** "closed at 8.20", "stood at 2.15": what stands at a figure has none of the clock. */
function isPriced(words: readonly Word[], at: number): boolean {
  return words
    .slice(Math.max(0, at - 6), at)
    .some(({ lemma }) =>
      /^(?:close|open|trade|stand|price|yield|rate|rise|fall|index|point|share|odds|average|cost|value|peg|remain|stay|priced)$/.test(
        lemma,
      ),
    );
}

/** Where a clock time in words or a split of votes ends: "a quarter to nine", "20 past six", "won 3 to 1"; else null. */
export function endOfPair(words: readonly Word[], figure: Figure): number | null {
  const joint = words[figure.next]?.lower;
  if (figure.currency !== null || (joint !== 'to' && joint !== 'past')) return null;
  const second = readNumber(words, figure.next + 1);
  if (
    second === null ||
    second.currency !== null ||
    second.part !== 'whole' ||
    /^(?:NOUN|ADJ|SYM)$/.test(words[second.next]?.upos ?? '')
  )
    return null;
  const quarter = figure.part === 'share' && figure.value <= 0.5;
  const minutes = figure.part === 'whole' && [5, 10, 20, 25].includes(figure.value);
  const hour = second.value >= 1 && second.value <= 12 && Number.isInteger(second.value);
  if (hour && (quarter || (minutes && (joint === 'past' || (figure.value > second.value && !isScored(words, figure))))))
    return second.next;
  const split =
    joint === 'to' &&
    figure.part === 'whole' &&
    second.value <= figure.value &&
    !/^(?:from|by)$/.test(words[figure.first - 1]?.lower ?? '');
  return split && isScored(words, figure) ? second.next : null;
}

const isScored = (words: readonly Word[], figure: Figure): boolean =>
  words.slice(Math.max(0, figure.first - 6), figure.first).some((word) => scoreVerbs.has(word.lemma.toLowerCase()));

/** "twenty-first", "one-off", "five-alarm", "threefold" */
function isOrdinalOrCompoundName(words: readonly Word[], figure: Figure): boolean {
  const hyphen = words[figure.next];
  if (hyphen?.text !== '-' || !glued(words[figure.next - 1], hyphen)) return false;
  const after = words[figure.next + 1]?.lower ?? '';
  if (!glued(hyphen, words[figure.next + 1])) return false;
  if (
    /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|alarm|fold|something|oh|point-|th|st|nd|rd)$/.test(
      after,
    )
  )
    return true;
  // "a 1-in-100-year flood"
  if (after === 'in') return true;
  if (figure.value === 0) return true;
  if (
    figure.value === 1 &&
    /^(?:off|time|sided|way|stop|on|to|liner|size|upmanship|eyed|armed|handed|dimensional|party)$/.test(after)
  )
    return true;
  return figure.value === 5 && after === 'a';
}

/** "1." or "(2)" at the start of an item. */
function isListMark(words: readonly Word[], figure: Figure): boolean {
  if (!figure.digits || figure.next !== figure.first + 1) return false;
  const after = words[figure.next]?.text ?? '';
  if (figure.first === 0) return /^[.):]$/.test(after) && words.length > 3 && glued(words[0], words[1]);
  return figure.first === 1 && words[0]?.text === '(' && after === ')';
}

/** "0555 010 2244": numbers side by side, or with a zero in front. */
function isTelephone(words: readonly Word[], figure: Figure): boolean {
  const first = words[figure.first];
  if (first === undefined || !figure.digits) return false;
  if (/^0\d/.test(first.text)) return true;
  const plain = (word: Word | undefined): boolean => word !== undefined && /^\d+$/.test(word.text);
  return (
    plain(first) &&
    ((plain(words[figure.next]) && words[figure.next]?.start === (words[figure.next - 1]?.end ?? 0) + 1) ||
      (plain(words[figure.first - 1]) && first.start === (words[figure.first - 1]?.end ?? 0) + 1))
  );
}

/** "30 June", "June 30", "March 2024" */
function isDayOfMonth(words: readonly Word[], figure: Figure): boolean {
  if (!figure.digits || !Number.isInteger(figure.value)) return false;
  const [before, after] = [words[figure.first - 1], words[figure.next]];
  const month = (word: Word | undefined): boolean =>
    word !== undefined && monthNumber(word.lower) !== null && isCapital(word);
  if (
    figure.value <= 31 &&
    (month(after) || (month(before) && !/^(?:NOUN|ADJ)$/.test(after?.upos ?? '') && after?.text !== '%'))
  )
    return true;
  return figure.value >= 1500 && figure.value <= 2150 && month(before) && figure.next === figure.first + 1;
}

/** Whether a figure with its unit is a name after all: "Boeing 737", "14 Quarry Road", "top 10", "a 737". */
export function isName(words: readonly Word[], figure: Figure, unit: Unit): boolean {
  if (figure.currency !== null || figure.part !== 'whole' || unit.kind === 'percent' || unit.kind === 'money')
    return false;
  return (
    isLabelled(words, figure, unit) ||
    isStreetNumber(words, figure) ||
    isEvent(words, figure) ||
    isTitle(words, figure, unit) ||
    isModel(words, figure, unit) ||
    isYearLike(words, figure, unit)
  );
}

function isLabelled(words: readonly Word[], figure: Figure, unit: Unit): boolean {
  const before = words[figure.first - 1];
  if (before === undefined || figure.multiplier > 1) return false;
  if (/^(?:no|nos)$/.test(before.lower) && unit.kind !== 'none' && !isCapital(before)) return false;
  const name = before.text === '.' ? words[figure.first - 2] : before;
  if (name === undefined) return false;
  const lower = name.lower;
  if (lower === 'top' || lower === 'last' || lower === 'final') {
    return (
      lower === 'top' || (unit.kind === 'none' && /^(?:the|a|in|into)$/.test(words[figure.first - 2]?.lower ?? ''))
    );
  }
  if (!labels.has(lower) || (name.xpos === 'NNS' && !/^(?:pages|nos|numbers)$/.test(lower))) return false;
  if (!looseLabels.has(lower))
    return unit.kind === 'none' || isCapital(name) || /^(?:number|no|nos|page|pages)\b/.test(lower);
  if (isCapital(name) && name !== words[0]) return true;
  return (unit.kind === 'none' || words[figure.next]?.lower === 'of') && name.upos !== 'VERB';
}

/** "14 Quarry Road" */
function isStreetNumber(words: readonly Word[], figure: Figure): boolean {
  if (!figure.digits || !isCapital(words[figure.next])) return false;
  for (let n = figure.next; n < figure.next + 5; n += 1) {
    const word = words[n];
    if (!isCapital(word)) return false;
    if (n > figure.next && streets.test(word?.lower ?? '')) return true;
  }
  return false;
}

/** "the 800m final", "the 100 metres title" */
function isEvent(words: readonly Word[], figure: Figure): boolean {
  if (!figure.digits || !/^(?:m|metres|meters|km|k)$/.test(words[figure.next]?.lower ?? '')) return false;
  const after = words[figure.next + 1];
  return (
    events.test(after?.lower ?? '') ||
    (/^(?:men|women)$/.test(after?.lower ?? '') && events.test(words[figure.next + 3]?.lower ?? ''))
  );
}

/** A number word with a capital inside a sentence: "Forty Rooms", "the Group of Seven", "Channel Nine". */
function isTitle(words: readonly Word[], figure: Figure, unit: Unit): boolean {
  const first = words[figure.first];
  if (figure.digits || first === undefined || !isCapital(first)) return false;
  const before = words[figure.first - 1];
  if (before === undefined || /^["“‘'’(:;.?!…–—-]$/.test(before.text))
    return isCapital(words[figure.next]) && words[figure.next]?.upos === 'PROPN' && unit.kind === 'none';
  return !isHeadlineCase(words);
}

/** "Boeing 737", "a 737", "Apollo 11": a bare number behind a name or article, with nothing that it counts. */
function isModel(words: readonly Word[], figure: Figure, unit: Unit): boolean {
  if (!figure.digits || figure.multiplier > 1 || figure.next !== figure.first + 1) return false;
  if (!/^\d+$/.test(words[figure.first]?.text ?? '')) return false;
  const before = words[figure.first - 1];
  const head = words[unit.next - 1];
  const counted = unit.kind === 'time' || unit.kind === 'measure' || unit.kind === 'compound';
  if (counted || before === undefined) return false;
  const singular = unit.kind === 'count' && head !== undefined && isSingular(head) && figure.value !== 1;
  if (/^an?$/.test(before.lower)) return unit.kind === 'none' || singular;
  // "police posts 542", "the number 12"
  if (
    before.upos === 'NOUN' &&
    unit.kind === 'none' &&
    (words[figure.first]?.start ?? 0) - before.end === 1 &&
    !isFate(words, figure)
  )
    return true;
  const name = before.upos === 'PROPN' && isCapital(before) && (words[figure.first]?.start ?? 0) - before.end === 1;
  return name && (unit.kind === 'none' ? !isFate(words, figure) : singular);
}

/** "Dorva 3": names before a bare number at the end are labels; in headlines they are subjects and verbs. */
const isFate = (words: readonly Word[], figure: Figure): boolean =>
  /^(?:dead|injured|killed|hurt|missing|arrested|wounded|held)$/.test(words[figure.next]?.lower ?? '');

const isSingular = (word: Word): boolean =>
  (word.xpos === 'NN' || word.xpos === 'NNP') &&
  !collectives.has(word.lower) &&
  !measureUnits.has(word.lemma.toLowerCase()) &&
  !timeUnits.has(word.lemma.toLowerCase()) &&
  !/^(?:man|woman|person|bed|bedroom|seat|mile|metre|meter|foot|storey|story|page|point|member|million)$/.test(
    word.lower,
  );

/** Four plain digits without a unit that the times did not take: "the class of 1984". */
function isYearLike(words: readonly Word[], figure: Figure, unit: Unit): boolean {
  const text = words[figure.first]?.text ?? '';
  return unit.kind === 'none' && figure.next === figure.first + 1 && /^(?:1[5-9]|20)\d\d$/.test(text);
}
