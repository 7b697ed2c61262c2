import { severalNouns, typeOfNoun } from './noun-words.ts';
import {
  childrenOf,
  climb,
  firstOf,
  isFiniteClause,
  isSubject,
  isUnder,
  jointBefore,
  lastOf,
  subjectRelation,
} from './tree-relations.ts';
import { readVerb } from './verb-forms.ts';
import type { Word } from './word.ts';

/** Corrects, in place, which noun a clause with "whose", "which", "who" or "most of whom" is about. */
export function mendRelatives(words: Word[]): void {
  for (const word of words) {
    ownerBefore(words, word);
    partOfMany(words, word);
    verbOfRelative(words, word);
    reducedRelative(words, word);
    whichBehindApposition(words, word);
  }
}

const isNamePart = ({ deprel }: Word): boolean => /^(?:flat|compound)$/.test(deprel);

/** The noun whose phrase ends right before a comma. */
function nounBefore(words: Word[], comma: Word | undefined): Word | undefined {
  const last = words[(comma?.index ?? 0) - 1];
  if (comma?.text !== ',' || last === undefined || !/^(?:NOUN|PROPN|NUM)$/.test(last.upos)) return undefined;
  const noun = climb(words, last, isNamePart);
  return noun === undefined || noun.index > comma.index ? last : noun;
}

/** "Ida Roe, whose sons died, said": a clause with "whose" behind a comma is about the noun before it. */
function ownerBefore(words: Word[], whose: Word): void {
  if (whose.lower !== 'whose') return;
  Object.assign(whose, { upos: 'DET', xpos: 'WP$', deprel: 'nmod:poss' });
  const owned = words[whose.head];
  if (owned !== undefined) verbOfOwned(words, owned, whose);
  const clause = owned === undefined ? undefined : words[owned.head];
  const noun = nounBefore(words, words[whose.index - 1]);
  if (owned === undefined || clause === undefined || noun === undefined || owned.index < whose.index) return;
  const others = childrenOf(words, clause).filter((word) => word !== owned && isSubject(word.deprel));
  // "whose law the new one replaces": what stands before a second subject is the object.
  if (isSubject(owned.deprel) && others.some(({ index }) => index > owned.index)) owned.deprel = 'obj';
  if (clause.index < whose.index || !isFiniteClause(words, clause)) return;
  if (!/^(?:acl|acl:relcl|advcl|ccomp|parataxis|conj|dep)$/.test(clause.deprel)) return;
  const near = clause.deprel === 'acl:relcl' && isNear(words, clause, noun, whose);
  const host = namedHost(words, near ? (words[clause.head] as Word) : noun, noun);
  if (isUnder(words, host.index, clause.index)) return;
  Object.assign(clause, { head: host.index, deprel: 'acl:relcl' });
}

/** "Ida Roe, whose sons drowned, said": the sons are no Ida Roe, and what stands behind them is their verb. */
function verbOfOwned(words: Word[], owned: Word, whose: Word): void {
  const noun = words[owned.head];
  if (!/^(?:appos|conj|nmod|dep)$/.test(owned.deprel) || noun === undefined || noun.index > whose.index) return;
  const verb = words[lastOf(words, owned).index + 1];
  if (verb?.upos !== 'VERB' || !/^(?:acl|acl:relcl|conj|advcl|parataxis|appos|dep)$/.test(verb.deprel)) return;
  if (verb.xpos === 'VBN' && readVerb(verb.lower)?.past === true) verb.xpos = 'VBD';
  if (!isFiniteClause(words, verb) || isUnder(words, noun.index, verb.index)) return;
  Object.assign(owned, { head: verb.index, deprel: 'nsubj' });
  Object.assign(verb, { head: noun.index, deprel: 'acl:relcl' });
}

/** "Ida Roe, the chair, whose firm": Ida Roe’s; "a gift to the mayor of Orr, whose office": the mayor’s. */
function namedHost(words: Word[], chosen: Word, last: Word): Word {
  const owner = climb(words, last, (word) => word.deprel === 'nmod' && caseOf(words, word) === 'of') ?? last;
  const ownerCan = owner.upos === 'PROPN' || typeOfNoun(owner.lemma) !== 'other' || owner.xpos.endsWith('S');
  const chosenCan = typeOfNoun(chosen.lemma) === 'person' || chosen.upos === 'PROPN' || chosen.deprel === 'appos';
  const host =
    ownerCan && !chosenCan && owner.upos !== 'VERB' && isUnder(words, owner.index, chosen.index) ? owner : chosen;
  const named = words[host.head];
  return host.deprel === 'appos' && named?.upos === 'PROPN' && host.upos === 'NOUN' && named.index < host.index
    ? named
    : host;
}

const caseOf = (words: Word[], noun: Word): string | undefined =>
  childrenOf(words, noun).find(({ deprel, index }) => deprel === 'case' && index < noun.index)?.lower;

/** Whether no semicolon parts the noun that the tree chose from the pronoun, and it is the chosen one or above it. */
function isNear(words: Word[], clause: Word, noun: Word, pronoun: Word): boolean {
  const chosen = words[clause.head];
  if (chosen === undefined || words.slice(chosen.index, pronoun.index).some(({ text }) => text === ';')) return false;
  return chosen.index < pronoun.index && isUnder(words, noun.index, chosen.index);
}

const PARTS =
  /^(?:all|none|neither|both|each|many|most|much|some|several|few|half|part|one|two|three|four|five|six|seven|eight|nine|ten|thirds?|quarters?|majority|rest|copy|copies|percent|%|\d[\d,.]*)$/;

/** "40 shocks, the worst of which felled a tower": the worst did, of the shocks. */
function partOfMany(words: Word[], pronoun: Word): void {
  if (!/^(?:which|whom)$/.test(pronoun.lower) || words[pronoun.index - 1]?.lower !== 'of') return;
  const part = words[pronoun.index - 2];
  if (part === undefined || !(PARTS.test(part.lower) || part.xpos === 'JJS')) return;
  let first = part.index;
  while (
    first > 0 &&
    /^(?:DET|NUM|ADV|PUNCT|ADJ)$/.test(words[first - 1]?.upos ?? '') &&
    words[first - 1]?.text !== ','
  )
    first -= 1;
  const comma = words[first - 1];
  if (comma?.text !== ',') return;
  const verb = verbOfPart(words, part, pronoun);
  const many = manyBefore(words, comma, pronoun.lower);
  if (verb === undefined || many === undefined || isUnder(words, many.index, verb.index)) return;
  for (const word of words.slice(first, pronoun.index - 1)) {
    if (word !== part && (word.head < first || word.head > pronoun.index)) word.head = part.index;
  }
  for (const word of childrenOf(words, verb)) if (word.index < first && word.deprel !== 'punct') word.head = many.index;
  for (const word of childrenOf(words, part))
    if (word.deprel === 'acl:relcl' && word.xpos === 'VBN' && word.index > pronoun.index) word.deprel = 'acl';
  Object.assign(pronoun, { head: part.index, deprel: 'nmod', xpos: 'WDT' });
  Object.assign(words[pronoun.index - 1] as Word, { head: pronoun.index, deprel: 'case' });
  Object.assign(part, { head: verb.index, deprel: subjectRelation(words, verb) });
  Object.assign(verb, { head: many.index, deprel: 'acl:relcl' });
  for (const word of words)
    if (
      word.index > verb.index &&
      word.deprel === 'conj' &&
      word.head === many.head &&
      isFiniteClause(words, word) &&
      goesOn(words, word)
    )
      word.head = verb.index;
}

/** "of which felled a tower and killed two": no subject of its own, and no comma before "and". */
function goesOn(words: Word[], verb: Word): boolean {
  const own = childrenOf(words, verb);
  const joint = jointBefore(words, verb);
  return joint !== undefined && words[joint.index - 1]?.text !== ',' && !own.some(({ deprel }) => isSubject(deprel));
}

/** The finite verb behind the pronoun that has no subject but the part. */
function verbOfPart(words: Word[], part: Word, pronoun: Word): Word | undefined {
  for (let at = pronoun.index + 1; at < words.length; at += 1) {
    const word = words[at] as Word;
    if (/^[;:]$/.test(word.text)) return undefined;
    if (/^(?:aux|cop)/.test(word.deprel) || !isFiniteClause(words, word)) continue;
    if (word.deprel === 'root') return undefined;
    const subjects = childrenOf(words, word).filter(({ deprel, index }) => isSubject(deprel) && index < word.index);
    if (subjects.every((one) => one === part || one === pronoun || one.index <= pronoun.index)) return word;
  }
  return undefined;
}

/** The several before a comma: the outermost plural; without a noun there, the subject of the clause. */
function manyBefore(words: Word[], comma: Word, pronoun: string): Word | undefined {
  let noun: Word | undefined = nounBefore(words, comma);
  let many: Word | undefined;
  if (noun === undefined) {
    const clause = words
      .slice(0, comma.index)
      .findLast((word) => isFiniteClause(words, word) && !/^(?:aux|cop)/.test(word.deprel));
    return clause === undefined ? undefined : childrenOf(words, clause).find(({ deprel }) => isSubject(deprel));
  }
  const last = noun;
  for (let steps = 0; steps < 6 && noun !== undefined && /^(?:NOUN|PROPN|NUM|SYM)$/.test(noun.upos); steps += 1) {
    const fits = pronoun === 'whom' || typeOfNoun(noun.lemma) !== 'person';
    if (fits && isSeveral(words, noun)) many = noun;
    // "the crew were Ida Roe and two guards, both of whom": the guards.
    if (many === noun && isCounted(words, noun)) break;
    if (noun.deprel !== 'nmod' && noun.deprel !== 'conj') break;
    noun = words[noun.head];
  }
  return many ?? severalBeside(words, last);
}

/** "sold 40 lorries to Orr, most of which": of one there is no part, so that it is of what else the verb has. */
function severalBeside(words: Word[], noun: Word): Word | undefined {
  const verb = climb(words, noun, ({ upos }) => upos !== 'VERB');
  if (verb === undefined) return undefined;
  const own = childrenOf(words, verb).filter((word) => word.index < noun.index && isSeveral(words, word));
  return own.find(({ deprel }) => deprel === 'obj') ?? own.find(({ deprel }) => isSubject(deprel));
}

const isCounted = (words: Word[], noun: Word): boolean =>
  childrenOf(words, noun).some(({ deprel, lower }) => deprel === 'nummod' && lower !== 'one');

const isSeveral = (words: Word[], noun: Word): boolean =>
  noun.xpos.endsWith('S') ||
  severalNouns.has(noun.lemma) ||
  isCounted(words, noun) ||
  childrenOf(words, noun).some(({ deprel }) => deprel === 'conj');

/** "the ambulance, which, held up by cars, took an hour": the verb that "which" is the subject of is about the ambulance. */
function verbOfRelative(words: Word[], pronoun: Word): void {
  if (!/^(?:which|who)$/.test(pronoun.lower) || !pronoun.deprel.startsWith('nsubj')) return;
  const verb = words[pronoun.head];
  const noun = nounBefore(words, words[pronoun.index - 1]);
  if (verb === undefined || noun === undefined || verb.index < pronoun.index || !isFiniteClause(words, verb)) return;
  // "Ida Roe, who": the tree takes the clause for one about all that is said, which "who" never is.
  const ofName = pronoun.lower === 'who' && words[pronoun.index - 2]?.xpos === 'NNP' && verb.deprel === 'advcl:relcl';
  if (!(ofName || /^(?:conj|advcl|parataxis|dep)$/.test(verb.deprel)) || isUnder(words, noun.index, verb.index)) return;
  if (
    childrenOf(words, verb).some(({ deprel, index }) => deprel === 'mark' || (deprel === 'cc' && index < pronoun.index))
  )
    return;
  for (const word of words)
    if (
      /^(?:acl:relcl|advcl|acl)$/.test(word.deprel) &&
      word.index > pronoun.index &&
      word.index < verb.index &&
      /^VB[NGD]$/.test(word.xpos) &&
      words[word.index - 1]?.text === ','
    ) {
      if (word.xpos === 'VBD' && words[word.index + 1]?.lower !== 'by') continue;
      Object.assign(word, { head: noun.index, deprel: 'acl', xpos: word.xpos === 'VBG' ? 'VBG' : 'VBN' });
    }
  Object.assign(verb, { head: noun.index, deprel: 'acl:relcl' });
}

/** "held up by cars parked on the road": a participle right behind a noun is said of that noun. */
function reducedRelative(words: Word[], verb: Word): void {
  if (verb.deprel !== 'acl:relcl' || verb.xpos !== 'VBN') return;
  const noun = words[verb.index - 1];
  const own = childrenOf(words, verb);
  if (noun === undefined || !/^(?:NOUN|PROPN)$/.test(noun.upos) || isUnder(words, noun.index, verb.index)) return;
  if (
    own.some(
      ({ deprel, xpos, index }) =>
        /^(?:aux|cop|mark)/.test(deprel) || isSubject(deprel) || (xpos.startsWith('W') && index < verb.index),
    )
  )
    return;
  Object.assign(verb, { head: noun.index, deprel: 'acl' });
}

/** "Shares in Orr Mills, the town’s largest employer, which lost 3 million, fell": Orr Mills lost, not the shares. */
function whichBehindApposition(words: Word[], clause: Word): void {
  const host = words[clause.head];
  if (clause.deprel !== 'acl:relcl' || host === undefined) return;
  const which = childrenOf(words, clause).find(({ lower, index }) => lower === 'which' && index < clause.index);
  const item = nounBefore(words, words[(which?.index ?? 0) - 1]);
  const apposition = item === undefined ? undefined : climb(words, item, ({ deprel }) => deprel === 'nmod');
  if (
    apposition === host &&
    host.upos === 'NOUN' &&
    words[host.head]?.xpos === 'NNP' &&
    (words[host.head]?.index ?? 0) < host.index
  ) {
    if (words[firstOf(words, host).index - 1]?.text === ',' && firstOf(words, host).xpos !== 'NNP')
      clause.head = host.head;
    return;
  }
  if (apposition?.deprel !== 'appos' || words[firstOf(words, apposition).index - 1]?.text !== ',') return;
  const named = words[apposition.head];
  if (named === undefined || named === host || named.deprel !== 'nmod' || named.head !== host.index) return;
  if (lastOf(words, apposition).index === (which?.index ?? 0) - 2) clause.head = named.index;
}
