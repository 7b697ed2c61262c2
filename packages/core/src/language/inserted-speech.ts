import { sayingVerbs } from './saying-verbs.ts';
import { climb, isDay } from './tree-relations.ts';
import type { Word } from './word.ts';

/** Words `[from, to]` that only say who says so, with the commas around them, and the verb of saying among them. */
type Inserted = { from: number; to: number; verb: number };

/** A longer phrase is no longer only who says so. */
const LONGEST_SOURCE = 10;
const LONGEST_TAIL = 6;

/** May have "on Monday" or "in a statement" behind them; "a man found in the river" is found by nobody who says so. */
const TAILED = /^(?:say|add|argue|insist|warn|note|explain|admit|write|acknowledge|complain|estimate|predict)$/;

/** Words that a speech between commas may set apart: what somebody says of the rest goes for what follows them alone. */
const OPENING = /^(?:CCONJ|SCONJ)$/;

/**
 * "The wall, engineers say, is safe": parsers lose the thread where somebody's saying so stands between the parts of what
 * is said, or behind a long sentence. Both are then parsed by themselves, and the saying is set beside what is said.
 */
export function parseAroundSpeech(words: Word[], parse: (words: Word[]) => void): void {
  const inserted = findInserted(words);
  if (inserted !== null) {
    parseBoth(words, inserted, parse);
    return;
  }
  parse(words);
  const trailing = findTrailing(words);
  if (trailing !== null && !isSetBeside(words, trailing)) parseBoth(words, trailing, parse);
}

function parseBoth(words: Word[], inserted: Inserted, parse: (words: Word[]) => void): void {
  const { from, to, verb } = inserted;
  const kept = staysComma(words, inserted) ? from : -1;
  const inside = words.slice(from, to + 1).filter(({ index }) => index !== kept);
  const rest = words.filter(({ index }) => index < from || index > to || index === kept);
  const outer = (word: Word): boolean => word.text === ',' && (word.index === from || word.index === to);
  const marks = inside.filter((word) => outer(word));
  const speech = inside.filter((word) => !marks.includes(word));
  const saying = words[verb] as Word;
  // "The mayor, he said, knew, and the clerk, they said, lied"
  parseApart(rest, (part) => (findInserted(part) === null ? parse(part) : parseAroundSpeech(part, parse)));
  parseApart(speech, parse);
  settleSpeech(speech, saying);
  Object.assign(saying, { head: hostOf(words, inserted), deprel: 'parataxis' });
  for (const mark of marks) Object.assign(mark, { head: verb, deprel: 'punct' });
}

/** The verb heads what is left: who says so is its subject, and a day is no object of it. */
function settleSpeech(speech: Word[], saying: Word): void {
  const top = speech.find(({ head }) => head === -1);
  if (top !== undefined && top !== saying) {
    saying.head = -1;
    Object.assign(top, { head: saying.index, deprel: top.index < saying.index ? 'nsubj' : 'obl' });
  }
  const own = speech.filter(({ head }) => head === saying.index);
  if (own.some(({ deprel }) => deprel === 'nsubj')) {
    for (const word of own)
      if (word.index > saying.index && /^(?:ccomp|xcomp|obj|advcl)$/.test(word.deprel) && word.upos !== 'VERB')
        word.deprel = saying.lemma === 'tell' ? 'iobj' : 'obl';
    return;
  }
  // "joked Ida Roe"
  const speaker = own.find(({ upos, index }) => index > saying.index && /^(?:NOUN|PROPN)$/.test(upos));
  if (speaker !== undefined) speaker.deprel = 'nsubj';
}

/** "It leaks, he said, and the gate is shut": one of the commas parts what is said, but for "The wall, he said, leaks". */
function staysComma(words: Word[], { from, to }: Inserted): boolean {
  let at = to + 1;
  while (words[at]?.upos === 'ADV' && words[at]?.xpos !== 'WRB') at += 1;
  const parts = /^(?:CCONJ|DET|NOUN|PROPN|PRON|ADJ|NUM)$/.test(words[at]?.upos ?? '');
  const between = from > 0 && words[from]?.text === ',' && words[to]?.text === ',';
  return between && parts && !OPENING.test(words[from - 1]?.upos ?? '');
}

/** "Fares rose, the council said on Monday.", "Fares rose, joked Ida Roe, who had come by bus." */
function findTrailing(words: Word[]): Inserted | null {
  const last = words.findLastIndex(({ upos }) => upos !== 'PUNCT');
  for (let verb = last; verb > 4; verb -= 1) {
    const word = words[verb] as Word;
    if (isQuote(word)) return null;
    if (word.upos !== 'VERB' || !sayingVerbs.has(word.lemma)) continue;
    const comma = words[verb - 1]?.text === ',' ? inverted(words, verb, last) : behind(words, verb, last);
    if (comma === null || comma < 4 || isQuote(words[comma - 1]) || isQuote(words[comma - 2])) continue;
    return { from: comma, to: last, verb };
  }
  return null;
}

function behind(words: Word[], verb: number, last: number): number | null {
  const comma = startOf(words, verb);
  if (comma === null || comma < 0) return null;
  return verb === last || endOf([...words.slice(0, last + 1), COMMA], verb) === last + 1 ? comma : null;
}

/** Put behind the last word, the end of a sentence closes an inserted speech as a comma does. */
const COMMA: Word = {
  text: ',',
  lower: ',',
  start: 0,
  end: 0,
  index: -1,
  upos: 'PUNCT',
  xpos: ',',
  lemma: ',',
  head: -1,
  deprel: 'punct',
};

/** "…, joked Ida Roe, who": a name or noun, and no more but what is told of it; not "Ida Roe, a teacher, told a joke". */
function inverted(words: Word[], verb: number, last: number): number | null {
  const next = words[verb + 1];
  if (!/^(?:PROPN|DET)$/.test(next?.upos ?? '') || !/^VB[DZ]$/.test(words[verb]?.xpos ?? '')) return null;
  let end = verb + 1;
  while (end < last && isOfSource(words[end + 1] as Word)) end += 1;
  if (end < last && words[end + 1]?.text !== ',') return null;
  const subject = words.some(({ head, deprel, index }) => head === verb && deprel === 'nsubj' && index < verb);
  const bare = end === last && next?.upos === 'PROPN';
  const told = words.slice(0, verb - 1).some(({ xpos }) => /^(?:VB[DPZ]|MD)$/.test(xpos));
  return told && (bare || !subject) ? verb - 1 : null;
}

/** Whether the parser has seen who says so, and that it is said of what stands before. */
function isSetBeside(words: Word[], { from, to, verb }: Inserted): boolean {
  const saying = words[verb] as Word;
  const own = words.filter(({ head }) => head === verb);
  const source = own.find(({ deprel, index }) => deprel === 'nsubj' && index > from && index <= to);
  if (source === undefined) return false;
  if (saying.deprel === 'parataxis') return saying.head < from && words[saying.head]?.head === -1;
  return saying.head === -1 && own.some(({ deprel, index }) => deprel === 'ccomp' && index < from);
}

/** Parses some of the words of a sentence as one by themselves, and gives them their places back. */
function parseApart(part: Word[], parse: (words: Word[]) => void): void {
  const places = part.map(({ index }) => index);
  for (const [n, word] of part.entries()) word.index = n;
  parse(part);
  for (const [n, word] of part.entries()) {
    word.index = places[n] ?? n;
    if (word.head >= 0) word.head = places[word.head] ?? -1;
  }
}

/** The clause that is said: behind "and" or "because" the one that these open, else the whole. */
function hostOf(words: Word[], { from, to }: Inserted): number {
  const next = words[to + 1];
  const before = words[from - 1];
  // "which, critics say, cost too much"
  const opens = OPENING.test(before?.upos ?? '') || (before?.xpos.startsWith('W') ?? false);
  const opened = opens && next !== undefined;
  const clause = opened ? climb(words, next, ({ head }) => head > to) : undefined;
  const outside = (index: number): boolean => index < from || index > to;
  return clause?.index ?? words.find(({ head, index }) => head === -1 && outside(index))?.index ?? -1;
}

function findInserted(words: Word[]): Inserted | null {
  for (const { index, upos, lemma } of words) {
    if (upos !== 'VERB' || !sayingVerbs.has(lemma)) continue;
    const found = insertedAt(words, index);
    if (found !== null) return found;
  }
  return null;
}

function insertedAt(words: Word[], verb: number): Inserted | null {
  const comma = startOf(words, verb);
  const end = endOf(words, verb);
  if (comma === null || end === null) return null;
  // "As auditors noted, the wall leaks"
  const from = comma === -1 ? 0 : comma;
  const left = words[from - 1];
  const next = words[end + 1];
  if (next === undefined || (left === undefined && comma !== -1)) return null;
  if ([left, words[from - 2], next].some((word) => isQuote(word))) return null;
  // "Fares rose, he said, adding that": he adds; "he said, and left".
  if (next.xpos === 'VBG' || (next.upos === 'CCONJ' && (words[end + 2]?.xpos ?? '').startsWith('VB'))) return null;
  return { from, to: end, verb };
}

/** The comma before a phrase that can be who says so, -1 where "as" opens the sentence; null for others. */
function startOf(words: Word[], verb: number): number | null {
  let at = verb - 1;
  while (/^(?:AUX|ADV)$/.test(words[at]?.upos ?? '')) at -= 1;
  const perfect = words.slice(at + 1, verb).some(({ lower }) => /^(?:has|have|had)$/.test(lower));
  if (!(perfect ? /^VB[DN]$/ : /^VB[DZP]$/).test(words[verb]?.xpos ?? '')) return null;
  const last = words[at];
  if (last === undefined || !isSpeakerEnd(last)) return null;
  const end = at;
  while (at >= 0 && end - at < LONGEST_SOURCE && isOfSource(words[at] as Word)) at -= 1;
  const first = words[at + 1];
  const before = words[at];
  const opens = /^(?:DET|ADJ|NOUN|PROPN|PRON|NUM)$/.test(first?.upos ?? '');
  if (!opens || end - at >= LONGEST_SOURCE) return null;
  if (before?.lower === 'as') return at === 0 ? -1 : words[at - 1]?.text === ',' ? at - 1 : null;
  return before?.text === ',' ? at : null;
}

const isSpeakerEnd = ({ upos, xpos }: Word): boolean => /^(?:NOUN|PROPN)$/.test(upos) || xpos === 'PRP';

function isOfSource({ upos, xpos, lower }: Word): boolean {
  if (upos === 'ADP') return /^(?:of|for|at|in|from|with|on)$/.test(lower);
  return /^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(upos) || /^(?:PRP|PRP\$|POS|HYPH)$/.test(xpos) || lower === 'and';
}

/** The comma behind the verb of saying and the day or place of it; null where more is said. */
function endOf(words: Word[], verb: number): number | null {
  if (words[verb + 1]?.text === ',') return verb + 1;
  if (!TAILED.test(words[verb]?.lemma ?? '')) return null;
  const first = words[verb + 1];
  if (first === undefined || !(isDay(first) || first.upos === 'ADP')) return null;
  for (let at = verb + 1; at < verb + 2 + LONGEST_TAIL; at += 1) {
    const word = words[at];
    if (word?.text === ',') return at;
    if (word === undefined || !/^(?:ADP|DET|ADJ|NOUN|PROPN|NUM)$/.test(word.upos)) return null;
  }
  return null;
}

const isQuote = (word: Word | undefined): boolean => /^(?:["“”‘’`']|``|'')$/.test(word?.text ?? '');
