import type { Word } from '../language/word.ts';
import type { Direction } from './time-core.ts';

/** Verbs, nouns and adjectives whose "to" looks ahead: "plans to", "due to open", "a deal to". */
const ahead = new Set(
  `plan expect due set aim hope intend schedule want vow promise pledge agree decide prepare propose threaten ask call urge offer
  order tell need ready likely unlikely bound about slate poise vote wait invite warn book earmark target deal bid move proposal
  decision chance deadline intention pressure call promise pledge forecast project predict tip want wish refuse instruct commit
  continue return able free entitle allow permit let right permission opportunity power duty go`.split(/\s+/),
);
/** Verbs whose infinitive happened when they did: "began to fall", "failed to win". */
const together = new Set(
  'begin start fail manage come seem appear tend help happen claim use get cease proceed rush'.split(' '),
);
/** Participles and adjectives that date what comes: "scheduled for March", "due on Friday". */
const dated = new Set('due schedule plan slate set expect book forecast project earmark target pencil'.split(' '));
/** Verbs whose present speaks of a timetable: "The council meets on Tuesday". */
const timetable = new Set(
  `meet open reopen begin start close go head vote face travel play host launch return arrive leave run end expire visit release take
  kick reach appear resume finish marry retire depart fly sail air screen debate restart expect forecast predict anticipate project
  plan hope intend aim want look await kick-off`.split(/\s+/),
);

/** Verbs that give something a new date: "postponed until March", "moved to 3 June". */
const moved = new Set(
  'move postpone delay push extend defer adjourn reschedule put set fix book bring remand shift'.split(' '),
);

type Tense = Direction | 'present';

/** Whether the time that begins at word `at` lies ahead of the article or behind it, by the verb that it goes with. */
export function tenseAt(words: readonly Word[], at: number, last = at): Tense {
  const near = words.slice(Math.max(0, at - 3), at);
  if (near.some((word) => dated.has(word.lemma) && word.upos !== 'NOUN' && word.lower !== 'sets')) return 'future';
  const verb = verbOf(words, at, last);
  if (/^(?:to|until|till|for)$/.test(words[at - 1]?.lower ?? '') && moved.has(words[verb]?.lemma ?? ''))
    return 'future';
  // "The deadline is on Friday"
  if (verb >= at - 3 && verb < at && /^(?:VBZ|VBP)$/.test(words[verb]?.xpos ?? '') && words[verb]?.lemma === 'be')
    return 'future';
  const clause = verb >= 0 && verb < at ? verbOfClause(words, verb, at, last) : -1;
  if (clause >= 0) return tenseOf(words, clause, 3);
  return verb === -1 ? 'present' : tenseOf(words, verb, 3);
}

const SUPERLATIVE = new Set(['first', 'only', 'last', 'record', 'worst', 'best']);
/** How far before "in 40 years" its superlative may stand, in words. */
const REACH = 8;

/** "the driest May for 40 years", "the first win in two years" */
export const hasSuperlative = (words: readonly Word[], at: number): boolean =>
  words
    .slice(Math.max(0, at - REACH), at)
    .some((word) => word.xpos === 'JJS' || word.xpos === 'RBS' || SUPERLATIVE.has(word.lower));

const isVerb = (word: Word | undefined): boolean => word?.upos === 'VERB' || word?.upos === 'AUX';
/** How far a verb may stand from its time, in words. */
const FAR = 40;

/** The verb to the left, else to the right: "The board meets again on Friday", "On Friday, the board met". */
function verbOf(words: readonly Word[], at: number, end: number): number {
  for (let n = at - 1; n >= Math.max(0, at - FAR); n -= 1) if (isVerb(words[n])) return n;
  for (let n = end + 1; n < Math.min(words.length, end + FAR); n += 1) {
    if (!isVerb(words[n])) continue;
    return lastOfGroup(words, n);
  }
  return -1;
}

/** The main verb of a group: "will meet", "has been closed". */
function lastOfGroup(words: readonly Word[], first: number): number {
  let last = first;
  for (let next = first + 1; next < Math.min(words.length, first + 6); next += 1) {
    const word = words[next];
    if (isVerb(word)) last = next;
    else if (word?.upos !== 'ADV' && word?.upos !== 'PART') break;
  }
  return last;
}

const saying = new Set(
  'say warn announce add claim confirm insist predict promise believe think hope suggest tell report'.split(' '),
);

/** "said that talks on Tuesday would go ahead": the verb of what is said, where the time stands before it; else -1. */
function verbOfClause(words: readonly Word[], verb: number, at: number, last: number): number {
  const between = words.slice(verb + 1, at);
  const that = between.some((word) => word.lower === 'that');
  const noun = between.some((word) => word.upos === 'NOUN' || word.upos === 'PROPN');
  if (!noun || (!that && !saying.has(words[verb]?.lemma ?? ''))) return -1;
  for (let n = last + 1; n < Math.min(words.length, last + 5); n += 1) {
    const word = words[n];
    if (word === undefined || /^[,;:.]$/.test(word.text) || word.upos === 'SCONJ' || word.upos === 'PRON') return -1;
    if (isVerb(word)) return /^(?:MD|VBD|VBZ|VBP)$/.test(word.xpos) ? lastOfGroup(words, n) : -1;
  }
  return -1;
}

/** "would have met" is past, "would meet" is not; "to meet" looks where its governor looks. */
function tenseOf(words: readonly Word[], at: number, depth: number): Tense {
  const verb = words[at];
  if (verb === undefined || depth === 0) return 'present';
  const group = [verb];
  let first = at;
  while (first > 0 && at - first < 7) {
    const before = words[first - 1];
    if (before === undefined || !/^(?:AUX|ADV|PART)$/.test(before.upos)) break;
    group.unshift(before);
    first -= 1;
  }
  const has = (...lemmas: string[]): boolean => group.some((word) => word !== verb && lemmas.includes(word.lemma));
  const modal = group.some((word) => word.xpos === 'MD');
  if (modal) return has('have') && verb.xpos === 'VBN' ? 'past' : 'future';
  const to = group.findIndex((word) => word.lower === 'to');
  if (to >= 0 && verb.xpos === 'VB') return tenseOfInfinitive(words, first + to, depth);
  if (group.some((word) => word.xpos === 'VBD')) return dated.has(verb.lemma) && has('be') ? 'future' : 'past';
  if (has('have', "'ve")) return 'past';
  if (verb.xpos === 'VBN' && group.length === 1 && first > 0 && isVerb(words[first - 1]))
    return tenseOf(words, first - 1, depth - 1);
  if (verb.xpos === 'VBN') return dated.has(verb.lemma) ? 'future' : has('be') ? 'present' : 'past';
  if (verb.xpos === 'VBG') return has('be') ? 'future' : tenseBefore(words, first, depth);
  if (verb.xpos === 'VB') return has('do') || first > 0 ? tenseBefore(words, first, depth) : 'future';
  return timetable.has(verb.lemma) ? 'future' : 'present';
}

function tenseBefore(words: readonly Word[], at: number, depth: number): Tense {
  for (let n = at - 1; n >= Math.max(0, at - FAR); n -= 1) if (isVerb(words[n])) return tenseOf(words, n, depth - 1);
  return 'present';
}

/** "agreed to close on Friday", "began to fall in March", "Council to vote on Monday". */
function tenseOfInfinitive(words: readonly Word[], to: number, depth: number): Tense {
  let at = to - 1;
  while (at > 0 && words[at]?.upos === 'ADV') at -= 1;
  const governor = words[at];
  // "is to be held", "was to meet"
  if (governor === undefined || governor.lemma === 'be') return 'future';
  if (together.has(governor.lemma) && isVerb(governor)) return tenseOf(words, at, depth - 1);
  // "the decision to meet in June" may lie on either side.
  if (governor.upos === 'NOUN' && tenseBefore(words, to, depth) === 'past') return 'present';
  if (ahead.has(governor.lemma) || ahead.has(governor.lower)) return 'future';
  const before = tenseBefore(words, to, depth);
  return before === 'past' ? 'past' : 'future';
}
