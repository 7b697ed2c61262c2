import type { Quantity } from '../claims/claim.ts';
import type { Word } from '../language/word.ts';
import type { Figure } from './read-number.ts';

export type Bound = Quantity['bound'];

const DEGREE =
  '(?:(?:just|well|slightly|far|only slightly|a little|a bit|marginally|significantly|considerably|comfortably|substantially|somewhat|significantly|narrowly|much) )?';

/** What may stand before a number, longest first; `$` is the place of the number. */
const before: [RegExp, Bound][] = [
  [
    /(?:^| )((?:at least|(?:no|not) (?:fewer|less|lower) than|a minimum of|minimum of|as few as|as little as|as low as|greater than or equal to|≥))$/,
    '>=',
  ],
  [
    /(?:^| )((?:(?:no|not) (?:more|greater|higher|bigger|longer|larger) than|up to|at most|a maximum of|maximum of|as many as|as much as|as high as|as long as|as far as|less than or equal to|≤))$/,
    '<=',
  ],
  [
    new RegExp(
      `(?:^| )(${DEGREE}(?:more|greater|higher|larger|bigger|longer|taller|heavier|better|older|faster) than|${DEGREE}(?:over|above|exceeding)|(?:in excess|upwards?|north) of|>)$`,
    ),
    '>',
  ],
  [
    new RegExp(
      `(?:^| )(${DEGREE}(?:fewer|less|lower|smaller|shorter|younger|cheaper|lighter|worse) than|${DEGREE}(?:under|below)|(?:just )?(?:short|shy|south) of|<)$`,
    ),
    '<',
  ],
  [
    /(?:^| )((?:(?:very|fairly|pretty|somewhere) )?(?:close to|about|around|nearly|almost|roughly|approximately|approx\.?|some|circa|c\.|an estimated|estimated|in the region of|(?:in|on) the order of|near|nearer|upward to|perhaps|virtually|practically|~))$/,
    '~',
  ],
];

/** How many words before a number are looked at. */
const LOOK = 6;

/** The bound before a figure and the word it begins with; `opener` is "between" or "from" of a range. */
export function readBoundBefore(words: readonly Word[], first: number): { bound: Bound; from: number } | null {
  const from = Math.max(0, first - LOOK);
  const slice = words.slice(from, first).map((word) => word.lower);
  if (slice.length === 0) return null;
  const phrase = slice.join(' ');
  for (const [pattern, bound] of before) {
    const match = pattern.exec(phrase);
    if (match === null) continue;
    const count = (match[1] ?? '').split(' ').length;
    return { bound, from: first - count };
  }
  return null;
}

/** "or more", "-plus", "or so", "-odd" right behind the number: what they bound and the next word. */
export function readBoundInside(words: readonly Word[], at: number): { bound: Bound; next: number } | null {
  const glue = words[at]?.text === '-' ? 1 : 0;
  const word = words[at + glue]?.lower;
  if (word === 'odd' && glue === 1) return { bound: '~', next: at + 2 };
  if (word === '+' || (word === 'plus' && !isNumber(words[at + glue + 1]))) return { bound: '>=', next: at + glue + 1 };
  return readBoundAfter(words, at);
}

const afterWords: Record<string, Bound> = {
  more: '>=',
  above: '>=',
  over: '>=',
  higher: '>=',
  older: '>=',
  better: '>=',
  greater: '>=',
  longer: '>=',
  upwards: '>=',
  fewer: '<=',
  less: '<=',
  under: '<=',
  below: '<=',
  lower: '<=',
  younger: '<=',
  shorter: '<=',
  smaller: '<=',
  so: '~',
  thereabouts: '~',
};

/** "or more", "and over", "or so" behind the unit. */
export function readBoundAfter(words: readonly Word[], at: number): { bound: Bound; next: number } | null {
  const [joint, word, third] = [words[at]?.lower, words[at + 1]?.lower, words[at + 2]];
  if (joint === 'plus' && !isNumber(words[at + 1])) return { bound: '>=', next: at + 1 };
  if (joint !== 'or' && joint !== 'and') return null;
  const bound = afterWords[word ?? ''];
  if (
    bound === undefined ||
    (joint === 'and' && !/^(?:over|above|under|upwards|older|younger|below)$/.test(word ?? ''))
  )
    return null;
  // "50 or more than 60", "and under the bridge", "and over the sea" go on.
  if (third?.lower === 'than') return null;
  if (joint === 'and' && third !== undefined && /^(?:DET|PRON|PROPN|NUM|NOUN|ADJ)$/.test(third.upos)) return null;
  return { bound, next: at + 2 };
}

const isNumber = (word: Word | undefined): boolean =>
  word !== undefined && (word.upos === 'NUM' || /^\p{Sc}/u.test(word.text));

const LASTING =
  /^(?:for|of|in|after|take|last|spend|serve|wait|be|just|well|slightly|by|with|within|at|than|and|to|until|from|sentence|run|work|live|stay|remain|every|jail|imprison|queue|into|it)$/;

/** "over three days" after a verb of what went on means during: no bound. Behind "for", "of" or "took" it is one. */
export function isDuring(words: readonly Word[], from: number, isTime: boolean): boolean {
  if (words[from]?.lower !== 'over' || !isTime) return false;
  const before = words[from - 1];
  return before === undefined || !LASTING.test(before.lemma.toLowerCase());
}

/** "rose above 5 from 4", "went up to £5 from £4": a direction, no bound. */
export function isMovement(words: readonly Word[], from: number, figure: Figure): boolean {
  if (words[from]?.lower !== 'up') return false;
  const before = words[from - 1];
  return before?.upos === 'VERB' && /^(?:from|compared)$/.test(words[figure.next]?.lower ?? '');
}
