import { sayingVerbs } from '../language/saying-verbs.ts';
import { climb } from '../language/tree-relations.ts';
import type { Word } from '../language/word.ts';

/** Tell somebody something of oneself: "Roe told Lee that she would pay" is about Roe. */
const TELLING = /^(?:tell|promise|assure|inform|notify|convince|admit)$/;

/** Say something to nobody in particular: "Roe said that his party would vote" is about Roe's party. */
const SAYING =
  /^(?:say|add|insist|claim|announce|declare|argue|complain|admit|deny|note|explain|state|promise|believe|think)$/;

/** The word that names who tells, where "he" is the subject of what is told to somebody else; -1 elsewhere. */
export function tellerOf(words: Word[], at: number): number {
  const pronoun = words[at];
  const owned = pronoun?.deprel === 'nmod:poss' ? words[pronoun.head] : undefined;
  if (owned !== undefined) return owned.deprel.startsWith('nsubj') ? sayerOf(words, owned) : -1;
  const clause = words[pronoun?.head ?? -1];
  const verb = words[clause?.head ?? -1];
  if (pronoun === undefined || clause === undefined || verb === undefined) return -1;
  if (!/^(?:he|she)$/.test(pronoun.lower) || !pronoun.deprel.startsWith('nsubj') || clause.deprel !== 'ccomp')
    return -1;
  if (verb.index > at) return -1;
  const own = words.filter((word) => word.head === verb.index);
  const told = TELLING.test(verb.lemma) && own.some((word) => /^i?obj$/.test(word.deprel));
  // "Roe said he trusted him": of two, the one who says so is the subject.
  const other = /^(?:he|him|she|her)$/;
  const two =
    SAYING.test(verb.lemma) &&
    words.some(
      ({ lower, index, xpos }) =>
        index > at && index < at + 15 && xpos === 'PRP' && other.test(lower) && lower !== pronoun.lower,
    );
  if (!told && !two) return -1;
  if (words.slice(verb.index, at).some((word) => /^["“”]$|^``$|^''$/.test(word.text))) return -1;
  const subject = own.find((word) => word.deprel === 'nsubj');
  if (subject === undefined) return -1;
  return subject.lower === 'who' && verb.deprel === 'acl:relcl' ? verb.head : subject.index;
}

/** Who says it, where the subject of what is said is owned by "his" or "her". */
function sayerOf(words: Word[], subject: Word): number {
  const clause = words[subject.head];
  const verb = words[clause?.head ?? -1];
  if (clause?.deprel !== 'ccomp' || verb === undefined || !SAYING.test(verb.lemma) || verb.index > subject.index)
    return -1;
  if (words.slice(verb.index, subject.index).some((word) => /^["“”]$|^``$|^''$/.test(word.text))) return -1;
  const own = words.filter((word) => word.head === verb.index);
  return own.find((word) => word.deprel === 'nsubj')?.index ?? -1;
}

/** Whether a word names who says something: "“We wait,” she said", "said Ida Roe", "Her lawyer told reporters that". */
export function isSpeaking(words: Word[], at: number): boolean {
  const owned = words[at]?.deprel === 'nmod:poss' && words[at]?.xpos === 'PRP$' ? words[at]?.head : undefined;
  const tied = (index: number): boolean => words.some(({ head, deprel }) => head === index && deprel === 'case');
  // "Secretary of State Ida Roe said"
  const subject = climb(
    words,
    words[owned ?? at],
    ({ deprel, index }) => /^(?:appos|flat|compound|nmod:desc)$/.test(deprel) || (deprel === 'nmod' && !tied(index)),
  );
  const verb = words[subject?.head ?? -1];
  return subject?.deprel === 'nsubj' && verb?.upos === 'VERB' && sayingVerbs.has(verb.lemma);
}
