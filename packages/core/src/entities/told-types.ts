import { typeOfNoun } from '../language/noun-words.ts';
import type { Word } from '../language/word.ts';
import { genderOfFirstName, type GivenNames } from './gender.ts';
import { organisationHeads, placeHeads, unsureHeads } from './head-words.ts';
import { manTitles, officesBefore, womanTitles } from './person-words.ts';
import type { TaggedName } from './tag-names.ts';

/** Numbers of types as the tagger gives them. */
const TYPES = { person: 0, organisation: 1, place: 2 } as const;
export type ToldType = (typeof TYPES)[keyof typeof TYPES];

/** A longer sentence is a table or a list, where signs would be looked for in vain, and in quadratic time. */
const LONGEST_SENTENCE = 300;

type Sign = (words: Word[], name: TaggedName, head: Word) => ToldType | null;

/**
 * What a sentence says that a name stands for: the tagger sees words and their neighbours, and takes a rare surname for a
 * town. The first sign that tells.
 */
export function toldType(words: Word[], name: TaggedName, model: GivenNames): ToldType | null {
  if (words.length > LONGEST_SENTENCE) return null;
  const head = headOf(words, name);
  if (head === undefined) return null;
  for (const sign of signs) {
    const told = sign(words, name, head);
    if (told !== null && isPossible(words, name, told, model)) return told;
  }
  return null;
}

/**
 * People have no article in front of their names, no "of" in them, and no body for a surname. Who is called Ada is no
 * company, though a tree may hang "the company" of "Ada Roe of Northmoor Lines, the company that ..." on her.
 */
function isPossible(words: Word[], { from, to, type }: TaggedName, told: ToldType, model: GivenNames): boolean {
  const last = words[to - 1]?.lower ?? '';
  if (told !== TYPES.person) {
    const first = words[from]?.lower ?? '';
    return (
      type !== TYPES.person ||
      organisationHeads.has(last) ||
      genderOfFirstName(first, model) === null ||
      /^(?:san|santa|saint|st\.?)$/.test(first)
    );
  }
  const before = words[from - 1];
  // "Orr and Harrow, who"
  if (type === TYPES.place && to - from === 1) return false;
  return !(
    organisationHeads.has(last) ||
    placeHeads.has(last) ||
    before?.lower === 'the' ||
    words.slice(from, to).some(({ lower }) => /^(?:of|for|on|the)$/.test(lower))
  );
}

/** "Ada Roe, 52, a clerk": only people have their age behind the name. */
const agedBehind: Sign = (words, { from, to }) => {
  const [comma, age, end] = words.slice(to, to + 3);
  const isAge = comma?.text === ',' && /^(?:[1-9]\d|1[01]\d|[1-9])$/.test(age?.text ?? '');
  return isAge && /^[,.;]$/.test(end?.text ?? '') && to - from >= 2 ? TYPES.person : null;
};

/** "Ada Roe, who won", "Northmoor Lines, which denies it"; not "Roe, of the school in Harrow, who won". */
const relativeBehind: Sign = (words, { from, to, type }) => {
  const next = words[words[to]?.text === ',' ? to + 1 : to];
  const isWithin = type !== TYPES.person && words[from - 1]?.upos === 'ADP';
  if (next?.lower === 'who') return isWithin ? null : TYPES.person;
  const isPlace = placeHeads.has(words[to - 1]?.lower ?? '');
  return next?.lower === 'which' && type === TYPES.person && !isPlace ? TYPES.organisation : null;
};

/** "the candidate, Ada Roe", "Northmoor Lines, a ferry company", "Harrow, a mining town". */
const apposed: Sign = (words, name, head) => {
  const beside = words.filter(
    ({ index, deprel, head: other }) =>
      (deprel === 'appos' && other === head.index) || (head.deprel === 'appos' && index === head.head),
  );
  for (const word of beside) {
    const told = isOutside(word, name) ? typeOfCommon(word, name) : null;
    if (told !== null) return told;
  }
  return null;
};

/** "nurse Ada Roe"; not "voters Roe and Lee", "coal-producer West Ostermere". */
const nounBefore: Sign = (words, { from, to }) => {
  const before = words[from - 1];
  if (before?.xpos !== 'NN' || words[from - 2]?.text === '-' || to - from < 2) return null;
  return typeOfNoun(before.lemma) === 'person' ? TYPES.person : null;
};

const addresses = new Set([...manTitles, ...womanTitles, 'dr', 'dr.', 'prof', 'prof.']);

/** "Mr Roe", "Judge Roe"; not "Former Ostermere mayor". */
const titleBefore: Sign = (words, { from }) => {
  const before = words[from - 1];
  const isTitle = before !== undefined && (officesBefore.has(before.lower) || addresses.has(before.lower));
  return isTitle && /^\p{Lu}/u.test(before.text) ? TYPES.person : null;
};

/** "Ada Roe is a teacher", "Northmoor Lines was the operator". */
const predicated: Sign = (words, name, head) => {
  const predicate = words[head.head];
  if (head.deprel !== 'nsubj' || predicate === undefined) return null;
  const isCopular = words.some(({ deprel, head: other }) => deprel === 'cop' && other === predicate.index);
  return isCopular && isOutside(predicate, name) ? typeOfCommon(predicate, name) : null;
};

/** "the town of Harrow". */
const placeOf: Sign = (words, { from }, head) => {
  const noun = words[head.head];
  const isOf = head.deprel === 'nmod' && words[from - 1]?.lower === 'of' && words[from - 2]?.index === noun?.index;
  return isOf && noun !== undefined && typeOfNoun(noun.lemma) === 'place' ? TYPES.place : null;
};

/** "Pelworth Trust", whatever it stands beside: of 333 such names of the treebanks 12 are anything else. */
const bodyHead: Sign = (words, { from, to }) => {
  const last = words[to - 1]?.lower ?? '';
  return to - from > 1 && organisationHeads.has(last) && !unsureHeads.has(last) ? TYPES.organisation : null;
};

const signs: Sign[] = [bodyHead, agedBehind, relativeBehind, titleBefore, nounBefore, apposed, predicated, placeOf];

const isOutside = (word: Word, { from, to }: TaggedName): boolean => word.index < from || word.index >= to;

/** Firms, and people too. */
const openToBoth =
  /^(?:developer|contractor|operator|supplier|maker|manufacturer|brewer|broadcaster|lender|insurer|giant)$/;

/** By a singular noun: "the company", not "companies" and not a name. */
function typeOfCommon(noun: Word, { type: tagged }: TaggedName): ToldType | null {
  if (noun.xpos !== 'NN' || (tagged === TYPES.person && openToBoth.test(noun.lemma))) return null;
  const type = typeOfNoun(noun.lemma);
  return type === 'other' || noun.lemma === 'side' ? null : TYPES[type];
}

function headOf(words: Word[], { from, to }: TaggedName): Word | undefined {
  const inside = words.slice(from, to);
  return inside.find(({ head }) => head < from || head >= to);
}
