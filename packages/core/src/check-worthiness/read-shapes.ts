import type { ShapeName } from './patterns.ts';
import { wordGroups, type WordGroup } from './pattern-words.ts';
import type { ReadWord } from './read-words.ts';

type Add = (shape: ShapeName) => void;

const has = (name: WordGroup): ((word: string) => boolean) => {
  const words = new Set<string>(wordGroups[name]);
  return (word) => words.has(word);
};
const isMoneyWord = has('money');
const isPercent = has('percent');
const isNumberWord = has('numberWord');
const isBigNumber = has('bigNumber');
const isBe = has('be');
const isHave = has('have');
const isIrregularPast = has('past');
const isPerfectForm = has('perfectForm');
const isBelieve = has('believe');
const isWant = has('want');
const isFuture = has('future');
const isShould = has('should');
const isSay = has('say');
const isQuestionWord = has('questionWord');
const isImperative = has('make');
const isThird = has('thirdPerson');
const isMonth = has('month');
const firstPerson = new Set(['i', 'we']);
const connectives = new Set(['and', 'but', 'so', 'now', 'well', 'because', 'or', 'then', 'also']);
const auxiliaries = new Set(
  'do does did is are was were am have has had can could would will should may might shall must wo ca ai'.split(' '),
);
const skipped = new Set([
  'have',
  'had',
  'has',
  'also',
  'just',
  'really',
  'do',
  'did',
  'would',
  'never',
  'always',
  'still',
]);
const bounds = new Set(['over', 'under', 'nearly', 'almost', 'about', 'approximately', 'roughly', 'around', 'some']);

/** Calls `add` for each pattern that needs more than one word to see. */
export function readShapes(words: ReadWord[], add: Add): void {
  for (let n = 0; n < words.length; n += 1) {
    const word = words[n] as ReadWord;
    if (isNumber(word)) readNumber(words, n, add);
    else if (word.capitals > 0) readName(words, n, add);
    else readVerb(words, n, add);
    readMark(word, add);
  }
  readStart(words, add);
}

const isNumber = (word: ReadWord): boolean => word.digits || isNumberWord(word.lower) || isBigNumber(word.lower);

function readNumber(words: ReadWord[], n: number, add: Add): void {
  const word = words[n] as ReadWord;
  const before = words[n - 1];
  const after = words[n + 1];
  if (word.digits) {
    const isYear = /^(?:1[6-9]|20)\d\d$/.test(word.lower);
    add(isYear ? 'year' : 'number');
    if (!isYear && word.lower.length > 3) add('longNumber');
  }
  if (after !== undefined) {
    if (isPercent(after.lower)) add('shareInPercent');
    if (isMoneyWord(after.lower) && after.lower !== 'worth') add('amountOfMoney');
    if (after.lower === 'of' || after.lower === 'in' || after.lower === 'out') {
      const other = words[n + 2];
      if (other !== undefined && isNumber(other)) add('ratioOfNumbers');
    }
  }
  if (before === undefined) return;
  if (/^\p{Sc}$/u.test(before.lower)) add('amountOfMoney');
  const earlier = words[n - 2]?.lower ?? '';
  if (
    bounds.has(before.lower) ||
    (before.lower === 'than' && /^(?:more|less|fewer|higher|lower|greater)$/.test(earlier)) ||
    (earlier === 'at' && /^(?:least|most)$/.test(before.lower)) ||
    (earlier === 'up' && before.lower === 'to')
  )
    add('boundedNumber');
}

/** Capitals in the middle of a sentence. */
function readName(words: ReadWord[], n: number, add: Add): void {
  const word = words[n] as ReadWord;
  if (word.lower === 'i' || isMonth(word.lower)) {
    readVerb(words, n, add);
    return;
  }
  if (word.capitals === 2 && word.lower.length < 7) add('acronym');
  const after = words[n + 1];
  if (n > 0) {
    add('name');
    if ((words[n - 1]?.capitals ?? 0) > 0 && words[n - 1]?.lower !== 'i') add('fullName');
  }
  if (
    after !== undefined &&
    after.capitals === 0 &&
    isPast(after.lower) &&
    !firstPerson.has(word.lower) &&
    !isQuestionWord(word.lower)
  )
    add(isThird(word.lower) ? 'otherPersonDid' : 'nameDid');
  if (firstPerson.has(word.lower) || isThird(word.lower)) readSubject(words, n, add);
}

const isPast = (lower: string): boolean => isIrregularPast(lower) || (lower.length > 4 && lower.endsWith('ed'));

function readVerb(words: ReadWord[], n: number, add: Add): void {
  const before = words[n - 1];
  const { lower } = words[n] as ReadWord;
  if (lower.length > 4) {
    if (lower.endsWith('ed') && lower !== 'need' && lower !== 'indeed') add('regularPast');
    else if (lower.endsWith('ly')) add('adverb');
    else if (lower.endsWith('est') && lower.length > 5) add('superlativeEnding');
  }
  if (before !== undefined) {
    if (isPerfectForm(lower) || (lower.length > 4 && lower.endsWith('ed'))) {
      const helper = /^(?:not|n't|been|also|already|never|ever|just)$/.test(before.lower)
        ? (words[n - 2]?.lower ?? '')
        : before.lower;
      if (isHave(helper)) add('perfect');
      else if (isBe(helper)) add('passive');
    }
    if (
      lower === 'than' &&
      (before.lower.endsWith('er') || /^(?:more|less|worse)$/.test(before.lower) || words[n - 2]?.lower === 'more')
    )
      add('comparativeThan');
    if (/^(?:a|an|the)$/.test(lower) && /^(?:is|was|are|were)$/.test(before.lower)) add('isA');
    if (/^(?:not|n't|never)$/.test(lower)) add('negatedVerb');
  }
  if (firstPerson.has(lower) || isThird(lower)) readSubject(words, n, add);
}

/** What "I", "we", "he", "they" does: feel, want, intend, did, say. */
function readSubject(words: ReadWord[], n: number, add: Add): void {
  const { lower } = words[n] as ReadWord;
  let next = n + 1;
  while (next < n + 4 && skipped.has(words[next]?.lower ?? '')) next += 1;
  const verb = words[next]?.lower ?? '';
  if (firstPerson.has(lower)) {
    if (isBelieve(verb)) add('firstPersonFeels');
    if (isWant(verb)) add('firstPersonWants');
    if (isFuture(verb) || isShould(verb)) add('firstPersonWill');
    if (isPast(verb) || isPerfectForm(verb)) add('firstPersonDid');
  } else {
    if (isPast(verb) || isPerfectForm(verb)) add('otherPersonDid');
    if (isSay(verb)) add('otherPersonSays');
  }
}

function readMark(word: ReadWord, add: Add): void {
  if (word.end - word.start !== 1) return;
  switch (word.lower) {
    case '?':
      return add('questionMark');
    case '!':
      return add('exclamation');
    case '"':
    case '“':
    case '”':
      return add('quoted');
    case '-':
    case '–':
    case '—':
      return add('dash');
    case ',':
      return add('comma');
    default:
  }
}

function readStart(words: ReadWord[], add: Add): void {
  let n = 0;
  while (n < 2 && (connectives.has(words[n]?.lower ?? '') || words[n]?.lower === ',')) {
    if (n === 0) add('startsConnective');
    n += 1;
  }
  const first = words[n];
  if (first === undefined) return;
  const { lower } = first;
  if (/^(?:i|we|my|our)$/.test(lower)) add('startsFirstPerson');
  else if (/^(?:you|your)$/.test(lower)) add('startsSecondPerson');
  else if (isQuestionWord(lower)) add('startsQuestion');
  else if (auxiliaries.has(lower)) add('startsVerbQuestion');
  else if (isImperative(lower)) add('startsImperative');
  else if (/^(?:it|this|that|these|those|there)$/.test(lower)) add('startsOther');
  else if (first.capitals > 0 && (words[n + 1]?.capitals ?? 0) > 0) add('startsName');
}
