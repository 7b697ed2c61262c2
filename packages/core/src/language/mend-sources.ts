import { sayingVerbs } from './saying-verbs.ts';
import {
  childrenOf,
  climb,
  firstOf,
  hasSubject,
  isFiniteClause,
  isSubject,
  isUnder,
  lastOf,
  subjectRelation,
} from './tree-relations.ts';
import { readVerb } from './verb-forms.ts';
import type { Word } from './word.ts';

/** Corrects, in place, who says it where that stands behind what is said: "..., people with knowledge of the sale said". */
export function mendSources(words: Word[]): void {
  for (const word of words) {
    surveyBehindComma(words, word);
    surveyAtEnd(words, word);
    sourceBehindComma(words, word);
    sourceOfLead(words, word);
    sourcesCloseTo(words, word);
    figuresGivenTo(words, word);
    dataPublishedBy(words, word);
  }
}

/** "according to figures given to the inquiry": the second "to" belongs to the inquiry. */
function figuresGivenTo(words: Word[], to: Word): void {
  const according = words[to.head];
  if (to.lower !== 'to' || to.deprel !== 'fixed' || according?.lower !== 'according') return;
  if (to.index === according.index + 1) return;
  const noun = words.find(
    ({ index, upos, deprel }) => index > to.index && /^(?:NOUN|PROPN)$/.test(upos) && deprel !== 'compound',
  );
  if (noun !== undefined && noun.index < to.index + 6) Object.assign(to, { head: noun.index, deprel: 'case' });
}

/** "according to data published by the ministry": the data are published, and nothing else is. */
function dataPublishedBy(words: Word[], participle: Word): void {
  const noun = words[participle.index - 1];
  if (participle.xpos !== 'VBN' || !/^(?:advcl|conj|xcomp)$/.test(participle.deprel) || noun?.upos !== 'NOUN') return;
  const behindAccording = childrenOf(words, noun).some(
    ({ lower, deprel }) => lower === 'according' && deprel === 'case',
  );
  if (!behindAccording || isUnder(words, noun.index, participle.index)) return;
  if (childrenOf(words, participle).some(({ deprel }) => isSubject(deprel) || /^(?:aux|mark|cc)/.test(deprel))) return;
  Object.assign(participle, { head: noun.index, deprel: 'acl' });
}

const hasWords = (words: Word[], top: Word): boolean => childrenOf(words, top).some(({ upos }) => upos !== 'PUNCT');

/** "Fares rose by 8 %, a survey by the Echo found, although ...": the survey found it, which is set beside what it found. */
function surveyBehindComma(words: Word[], verb: Word): void {
  if (verb.deprel !== 'root' || !sayingVerbs.has(verb.lemma) || !/^VB[DZP]$/.test(verb.xpos)) return;
  if (!/^[,.]$/.test(words[verb.index + 1]?.text ?? '.')) return;
  const fact = childrenOf(words, verb).find((word) => word.deprel === 'nsubj' && word.index < verb.index);
  if (fact === undefined || !hasSubject(words, fact) || !becomesPast(fact)) return;
  const source = words.find(
    (word) =>
      word.deprel === 'appos' &&
      word.index > fact.index &&
      word.index < verb.index &&
      isUnder(words, word.index, fact.index),
  );
  if (source === undefined || words[firstOf(words, source).index - 1]?.text !== ',') return;
  if (lastOf(words, source).index !== verb.index - 1) return;
  Object.assign(fact, { head: -1, deprel: 'root' });
  Object.assign(source, { head: verb.index, deprel: 'nsubj' });
  for (const word of childrenOf(words, verb)) if (word !== source && word.index > verb.index) word.head = fact.index;
  Object.assign(verb, { head: fact.index, deprel: 'parataxis' });
}

/** "Fares rose by 8 %, a survey by the Echo found.": at the end "found" is no participle of the Echo. */
function surveyAtEnd(words: Word[], verb: Word): void {
  if (!/^acl(?::relcl)?$/.test(verb.deprel) || !sayingVerbs.has(verb.lemma) || !/^VB[DN]$/.test(verb.xpos)) return;
  if (words.findLast((word) => word.upos !== 'PUNCT') !== verb || hasWords(words, verb)) return;
  const source = climb(words, words[verb.head], ({ deprel }) => deprel === 'nmod');
  const root = words.find((word) => word.deprel === 'root');
  if (source?.deprel !== 'appos' || root === undefined || !hasSubject(words, root)) return;
  if (words[firstOf(words, source).index - 1]?.text !== ',') return;
  if (!isFiniteClause(words, root) && !becomesPast(root)) return;
  Object.assign(verb, { head: root.index, deprel: 'parataxis', xpos: 'VBD' });
  Object.assign(source, { head: verb.index, deprel: 'nsubj' });
}

/** "The ship was freed, two people with knowledge of the talks said": the people said so, whatever the tree makes of them. */
function sourceBehindComma(words: Word[], verb: Word): void {
  if (!/^(?:say|report|tell|add|note|show)$/.test(verb.lemma) || !/^VB[DNZP]$/.test(verb.xpos)) return;
  if (!/^(?:acl|acl:relcl|advcl|conj|ccomp|dep|parataxis)$/.test(verb.deprel) || !saysNothingElse(words, verb)) return;
  if (hasSubject(words, verb)) return;
  const after = words[verb.lemma === 'tell' ? lastOf(words, verb).index + 1 : verb.index + 1];
  if (after !== undefined && !/^[,.]$/.test(after.text)) return;
  const comma = words.findLast((word) => /^(?:,|["”]|'')$/.test(word.text) && word.index < verb.index - 1);
  const start = words[(comma?.index ?? -2) + 1];
  if (comma === undefined || start === undefined) return;
  const inside = ({ index }: Word): boolean => index > comma.index && index < verb.index;
  let source = words.findLast((word) => inside(word) && /^(?:NOUN|PROPN|PRON)$/.test(word.upos));
  for (let above = source; above !== undefined && inside(above); above = words[above.head])
    if (/^(?:NOUN|PROPN|PRON)$/.test(above.upos)) source = above;
  if (source === undefined || words.some((word) => inside(word) && word.upos === 'VERB' && word.head !== source?.index))
    return;
  if (firstOf(words, start).index < start.index && start.upos !== 'DET') return;
  const told = words.find((word) => word.deprel === 'root');
  if (told === undefined || told.index > comma.index || !hasSubject(words, told) || !isFiniteClause(words, told))
    return;
  if (isUnder(words, told.index, source.index) || told === verb) return;
  for (const word of childrenOf(words, verb))
    if (word.index > verb.index && word.deprel === 'advcl') word.head = told.index;
  Object.assign(verb, { head: told.index, deprel: 'parataxis', xpos: verb.xpos === 'VBN' ? 'VBD' : verb.xpos });
  Object.assign(source, { head: verb.index, deprel: 'nsubj' });
}

/** "A ferry that sank in May had left port unsafe, an inquiry has found.": it had, and the inquiry found so. */
function sourceOfLead(words: Word[], verb: Word): void {
  if (verb.deprel !== 'root' || !sayingVerbs.has(verb.lemma)) return;
  const subjects = childrenOf(words, verb).filter(
    ({ deprel, index }) => deprel.startsWith('nsubj') && index < verb.index,
  );
  const [told, source] = subjects;
  if (told === undefined || source === undefined || subjects.length > 2) return;
  if (words[firstOf(words, source).index - 1]?.text !== ',' || !saysNothingElse(words, verb)) return;
  const fact = childrenOf(words, told).find(
    (word) =>
      word.deprel === 'acl:relcl' &&
      word.index < source.index &&
      isFiniteClause(words, word) &&
      !childrenOf(words, word).some(({ deprel, xpos }) => isSubject(deprel) || xpos.startsWith('W')),
  );
  if (fact === undefined) return;
  Object.assign(fact, { head: -1, deprel: 'root' });
  Object.assign(told, { head: fact.index, deprel: subjectRelation(words, fact) });
  Object.assign(verb, { head: fact.index, deprel: 'parataxis' });
}

/** "agreed a fee for Ida Roe, sources close to the club have told the Echo": "close" is what the sources are. */
function sourcesCloseTo(words: Word[], close: Word): void {
  if (!/^(?:close|familiar)$/.test(close.lower) || close.upos !== 'VERB') return;
  const source = words[close.index - 1];
  if (source?.xpos !== 'NNS' || words[close.index + 1]?.lower !== 'to') return;
  const verb = words.find(
    ({ index, upos, lemma }) =>
      index > close.index && index < close.index + 9 && upos === 'VERB' && sayingVerbs.has(lemma),
  );
  const told = words.find(({ deprel }) => deprel === 'root');
  if (verb === undefined || told === undefined || told.index >= source.index || hasSubject(words, verb)) return;
  for (const word of childrenOf(words, close)) {
    if (word.index >= source.index || word.upos === 'PUNCT') continue;
    Object.assign(word, { head: told.index, deprel: 'obl' });
  }
  Object.assign(close, { head: source.index, deprel: 'amod', upos: 'ADJ', xpos: 'JJ' });
  Object.assign(source, { head: verb.index, deprel: 'nsubj' });
  Object.assign(verb, { head: told.index, deprel: 'parataxis' });
}

/** "fell", which is also a hill: a verb where it has a subject. */
function becomesPast(word: Word): boolean {
  if (word.upos === 'VERB') return /^VB[DZP]$/.test(word.xpos);
  const reading = readVerb(word.lower);
  if (reading?.past !== true) return false;
  Object.assign(word, { upos: 'VERB', xpos: 'VBD', lemma: reading.lemma });
  return true;
}

/** What somebody who said something stands with between commas: no object or clause of its own but whom it was told. */
function saysNothingElse(words: Word[], verb: Word): boolean {
  return childrenOf(words, verb).every(
    ({ deprel, index }) =>
      index < verb.index || /^(?:punct|iobj|advcl|advmod|mark)/.test(deprel) || verb.lemma === 'tell',
  );
}
