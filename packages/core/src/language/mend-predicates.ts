import {
  beforeJoint,
  behindColon,
  behindSemicolon,
  behindSetOff,
  clauseAfterClause,
  clauseBehindJoint,
  isMark,
  otherTense,
} from './clauses-beside.ts';
import { sayingVerbs } from './saying-verbs.ts';
import {
  childrenOf,
  climb,
  firstOf,
  hasSubject,
  isFiniteClause,
  isSubject,
  isUnder,
  jointBefore,
  lastOf,
  subjectRelation,
} from './tree-relations.ts';
import { readVerb } from './verb-forms.ts';
import type { Word } from './word.ts';

/** Corrects, in place, which clause a verb is the predicate of, where asides, semicolons and joints lead a parser astray. */
export function mendPredicates(words: Word[]): void {
  for (const word of words) {
    wordOfBothSides(words, word);
    markOfSubject(words, word);
    pastOfSubject(words, word);
    saidOfObject(words, word);
    verbBehindAside(words, word);
    speechBetweenCommas(words, word);
    surveyOfMaker(words, word);
    toldThat(words, word);
    byTheTime(words, word);
    clauseBehindJoint(words, word);
    beforeJoint(words, word);
    otherTense(words, word);
    behindSetOff(words, word);
    clauseAfterClause(words, word);
    pairWithParticiples(words, word);
  }
  behindSemicolon(words);
  behindColon(words);
}

/** "show that rents rose, while wages, which lag, fell": "while" opens the clause, and not its subject alone. */
function markOfSubject(words: Word[], mark: Word): void {
  const noun = words[mark.head];
  const verb = words[noun?.head ?? -1];
  if (mark.deprel !== 'mark' || noun === undefined || verb === undefined || !noun.deprel.startsWith('nsubj')) return;
  if (
    mark.index > noun.index ||
    !/^(?:NOUN|PROPN)$/.test(noun.upos) ||
    hasSubject(words, noun) ||
    !isFiniteClause(words, verb)
  )
    return;
  mark.head = verb.index;
  if (verb.deprel !== 'conj' || jointBefore(words, verb) !== undefined) return;
  const content = words.findLast(
    ({ head, deprel, index }) => head === verb.head && deprel === 'ccomp' && index < mark.index && index > verb.head,
  );
  Object.assign(verb, { head: content?.index ?? verb.head, deprel: 'advcl' });
}

/** "a decision that its chairman called wrong": a participle has no subject in front of it, so this is a past form. */
function pastOfSubject(words: Word[], verb: Word): void {
  if (verb.xpos !== 'VBN' || !/^(?:acl|acl:relcl|ccomp)$/.test(verb.deprel) || readVerb(verb.lower)?.past !== true)
    return;
  const own = childrenOf(words, verb);
  if (own.some(({ deprel }) => /^(?:aux|cop)/.test(deprel)) || words[verb.index + 1]?.lower === 'by') return;
  if (own.some(({ deprel, index }) => deprel === 'nsubj' && index < verb.index)) verb.xpos = 'VBD';
}

/** "The report says the driver braked late": nobody says a driver. */
function saidOfObject(words: Word[], verb: Word): void {
  const saying = words[verb.head];
  if (verb.xpos !== 'VBN' || verb.deprel !== 'ccomp' || saying === undefined || readVerb(verb.lower)?.past !== true)
    return;
  if (!/^(?:say|claim|state|announce|insist|argue|believe|think|admit|warn|suggest|confirm|allege)$/.test(saying.lemma))
    return;
  const object = childrenOf(words, saying).find(
    ({ deprel, index }) => deprel === 'obj' && index > saying.index && index < verb.index,
  );
  if (object === undefined || hasSubject(words, verb) || words[verb.index + 1]?.lower === 'by') return;
  if (
    lastOf(words, object).index !== verb.index - 1 ||
    childrenOf(words, verb).some(({ deprel }) => /^(?:aux|cop)/.test(deprel))
  )
    return;
  verb.xpos = 'VBD';
  Object.assign(object, { head: verb.index, deprel: 'nsubj' });
}

/** Words between two commas that tell more of a noun. */
const LONGEST_ASIDE = 30;

/**
 * "Ida Roe, 52, faces trial, the mayor said", "A survey led by Dr Roe, a botanist, found ten plants": a finite verb
 * without a subject behind an aside is said of the noun before the aside, where that has no verb of its own.
 */
function verbBehindAside(words: Word[], verb: Word): void {
  if (!canBePredicate(words, verb)) return;
  const own = childrenOf(words, verb);
  if (own.some(({ deprel, index }) => isSubject(deprel) || (deprel === 'cc' && index < verb.index))) return;
  let first = verb.index;
  for (const { index, deprel } of own)
    if (index < first && index > verb.index - 6 && /^(?:aux|cop|advmod)/.test(deprel)) first = index;
  const close = words[first - 1];
  if (close?.text !== ',') return;
  for (let at = close.index - 2; at > 0 && at > close.index - LONGEST_ASIDE; at -= 1) {
    const mark = words[at] as Word;
    if (/^[;:“”"]$|^''$|^``$/.test(mark.text)) return;
    if (mark.text !== ',') continue;
    const noun = nounBefore(words, mark.index);
    if (noun !== undefined && lacksVerb(words, noun, verb, mark.index)) {
      giveVerb(words, noun, verb, mark.index);
      return;
    }
  }
}

/** A finite clause, or what may be a past form with an object: nobody “was found ten plants”. */
function canBePredicate(words: Word[], verb: Word): boolean {
  if (/^(?:aux|cop|amod|compound|fixed|mark|case)/.test(verb.deprel)) return false;
  if (isFiniteClause(words, verb)) return verb.deprel !== 'acl:relcl' && !childrenOf(words, verb).some(isMark);
  if (verb.xpos !== 'VBN' || readVerb(verb.lower)?.past !== true) return false;
  // "The fire, which started in May, burned for days": the second verb is none of the clause with "which".
  if (verb.deprel === 'conj' && words[verb.head]?.deprel === 'acl:relcl') return words[verb.index + 1]?.lower !== 'by';
  if (verb.deprel !== 'acl') return false;
  if (TWO_OBJECTS.test(verb.lemma)) return false;
  return childrenOf(words, verb).some(({ deprel, index }) => deprel === 'obj' && index > verb.index);
}

/** Of these even a passive may have an object: "was given a medal", "was named chair". */
const TWO_OBJECTS =
  /^(?:give|award|name|call|elect|appoint|make|offer|deny|pay|teach|tell|ask|show|grant|hand|send|dub|entitle|title|fine|charge|allow|promise|owe|lend|sell|consider|declare|crown|vote|deem|cost|label|term|nickname|refuse|serve|allocate|assign|issue|leave)$/;

/** The noun whose phrase ends before a comma, and which hangs on nothing in front of it. */
function nounBefore(words: Word[], comma: number): Word | undefined {
  let noun = words[comma - 1];
  for (let steps = 0; steps < 15 && noun !== undefined; steps += 1) {
    if (/^(?:advcl|ccomp|parataxis|root|acl:relcl)$/.test(noun.deprel) || noun.head >= comma) break;
    if (noun.deprel === 'appos' && /^[;:]$/.test(words[firstOf(words, noun).index - 1]?.text ?? '')) break;
    noun = words[noun.head];
  }
  return noun !== undefined && noun.index < comma && /^(?:NOUN|PROPN|NUM)$/.test(noun.upos) ? noun : undefined;
}

/** Whether a noun in front of an aside is nobody's subject, or that of what only looks like a verb of its own. */
function lacksVerb(words: Word[], noun: Word, verb: Word, comma: number): boolean {
  if (isFiniteClause(words, noun) || hasSubject(words, noun)) return false;
  const first = firstOf(words, noun);
  const before = words.slice(0, first.index).findLast(({ text }) => !/^["“]$|^``$/.test(text));
  const tied = words.slice(first.index, noun.index).some(({ upos, head }) => upos === 'ADP' && head === noun.index);
  if (tied || !(before === undefined || /^[,;:—–]$|^--$/.test(before.text) || /^(?:SCONJ|CCONJ)$/.test(before.upos)))
    return false;
  if (/^(?:root|ccomp|advcl|parataxis|appos|conj)$/.test(noun.deprel)) {
    if (noun.deprel === 'conj' && before?.upos !== 'CCONJ') return false;
    if (noun.deprel === 'appos' && (!/^[;:]$/.test(before?.text ?? '') || isListBefore(words, before?.index ?? -1)))
      return false;
    return noun.deprel !== 'conj' || before?.lower === 'and';
  }
  if (!noun.deprel.startsWith('nsubj')) return false;
  const other = words[noun.head];
  if (other === undefined || other === verb) return false;
  const second = childrenOf(words, other).find((word) => word !== noun && isSubject(word.deprel));
  if (second !== undefined) return sayingVerbs.has(other.lemma) || (second.index > verb.index && other.upos === 'VERB');
  // "Mr Lee, whose party rules, was ahead in three": three of them are no verb.
  if (!isFiniteClause(words, other) && isUnder(words, other.index, verb.index)) return true;
  return isReduced(words, other, verb, comma);
}

/** "Ida Roe; the mayor, Adam Lee; and ten others": two semicolons part items. */
const isListBefore = (words: Word[], mark: number): boolean =>
  words.some(({ text, index }) => text === ';' && index !== mark);

/** "The hospital, opened in May, was shut", "found ten plants in a count carried out in May": what may be a participle. */
function isReduced(words: Word[], other: Word, verb: Word, comma: number): boolean {
  if (readVerb(other.lower)?.participle !== true || !/^VB[DN]$/.test(other.xpos)) return false;
  const own = childrenOf(words, other);
  if (own.some(({ deprel }) => /^(?:aux|cop|obj|ccomp|mark)/.test(deprel))) return false;
  if (other.index > verb.index)
    return own.some(({ deprel }) => deprel === 'obl:agent') && isNounAt(words, other.index - 1);
  return other.index === comma + 1 || (other.index === comma + 2 && words[comma + 1]?.upos === 'ADV');
}

const isNounAt = (words: Word[], at: number): boolean => /^(?:NOUN|PROPN)$/.test(words[at]?.upos ?? '');

/** Makes the noun the subject of the verb, and the verb what the noun or its seeming verb was. */
function giveVerb(words: Word[], noun: Word, verb: Word, comma: number): void {
  const inside = isUnder(words, noun.index, verb.index);
  const seeming = noun.deprel.startsWith('nsubj') && !inside ? words[noun.head] : undefined;
  const isTwin =
    seeming !== undefined && childrenOf(words, seeming).some((word) => word !== noun && isSubject(word.deprel));
  const start = firstOf(words, noun).index;
  const aside = words
    .slice(comma + 1, verb.index)
    .filter(({ head, upos }) => upos !== 'PUNCT' && (head <= comma || head > verb.index));
  if (isTwin && sayingVerbs.has(seeming.lemma)) Object.assign(verb, { head: seeming.index, deprel: 'ccomp' });
  else if (isTwin) {
    Object.assign(verb, { head: seeming.head, deprel: seeming.deprel });
    Object.assign(seeming, { head: verb.index, deprel: 'conj' });
  } else if (seeming !== undefined) {
    Object.assign(verb, { head: seeming.head, deprel: seeming.deprel });
    for (const word of childrenOf(words, seeming))
      if (word !== verb && (word.index < start || (seeming.index < verb.index && word.index > verb.index)))
        word.head = verb.index;
    Object.assign(seeming, {
      head: seeming.index > verb.index ? seeming.index - 1 : noun.index,
      deprel: 'acl',
      xpos: 'VBN',
    });
  } else if (!inside)
    Object.assign(verb, { head: noun.head, deprel: noun.deprel === 'appos' ? 'parataxis' : noun.deprel });
  for (const word of aside)
    if (
      word.head === verb.index ? /^(?:appos|acl|nmod|nummod)/.test(word.deprel) : !isUnder(words, word.head, noun.index)
    )
      word.head = noun.index;
  for (const word of childrenOf(words, noun))
    if (word.index > verb.index || (word.index < noun.index && /^(?:mark|cc)$/.test(word.deprel)))
      word.head = verb.index;
  // "has promised a hall, though work, which had begun, was halted": nobody promised that though.
  const opener = childrenOf(words, verb).find(isMark);
  if (
    verb.deprel === 'ccomp' &&
    opener !== undefined &&
    /^(?:though|although|while|because|since|as|after|before)$/.test(opener.lower)
  )
    verb.deprel = 'advcl';
  if (verb.xpos === 'VBN' && !childrenOf(words, verb).some(({ deprel }) => deprel.startsWith('aux'))) verb.xpos = 'VBD';
  Object.assign(noun, { head: verb.index, deprel: subjectRelation(words, verb) });
}

/** "The halls, she said, are full": who says so between commas hangs on the clause around, and on no noun in it. */
function speechBetweenCommas(words: Word[], verb: Word): void {
  if (!sayingVerbs.has(verb.lemma) || !/^VB[DZP]$/.test(verb.xpos) || words[verb.index + 1]?.text !== ',') return;
  if (!/^(?:parataxis|advcl|acl|dep|ccomp)$/.test(verb.deprel) || words[verb.index + 2]?.upos === 'CCONJ') return;
  const noun = words[verb.index - 1];
  if (noun === undefined || !/^(?:NOUN|PROPN|PRON)$/.test(noun.upos)) return;
  const own = childrenOf(words, verb).filter(({ upos }) => upos !== 'PUNCT');
  if (
    own.some((word) => word !== noun && isSubject(word.deprel)) ||
    own.some(({ deprel }) => /^(?:obj|ccomp|xcomp|mark)/.test(deprel))
  )
    return;
  const last = climb(words, noun, ({ head, index }) => head > index && head < verb.index);
  const inName = ({ deprel, head }: Word): boolean =>
    /^(?:flat|compound)$/.test(deprel) && words[head]?.upos === 'PROPN';
  const speaker = climb(words, last, inName);
  if (speaker === undefined) return;
  if (words[firstOf(words, speaker).index - 1]?.text !== ',' || lastOf(words, speaker).index >= verb.index) {
    if (speaker.head !== verb.index) return;
  }
  const clause = words.find(
    (word) =>
      word.index > verb.index &&
      isFiniteClause(words, word) &&
      childrenOf(words, word).some(({ deprel, index }) => isSubject(deprel) && index < verb.index),
  );
  if (clause === undefined || isUnder(words, clause.index, verb.index)) return;
  if (speaker.head !== verb.index && speaker.deprel !== 'appos') return;
  Object.assign(verb, { head: clause.index, deprel: 'parataxis' });
  Object.assign(speaker, { head: verb.index, deprel: 'nsubj' });
}

/** "..., a survey by the trust found." where the tree has the trust find it: no subject has a preposition, so the survey did. */
function surveyOfMaker(words: Word[], verb: Word): void {
  const survey = words[verb.head];
  if (
    !verb.deprel.startsWith('acl') ||
    !sayingVerbs.has(verb.lemma) ||
    survey?.upos !== 'NOUN' ||
    survey.index > verb.index
  )
    return;
  if (words.findLast(({ upos }) => upos !== 'PUNCT') !== verb || words[firstOf(words, survey).index - 1]?.text !== ',')
    return;
  const maker = childrenOf(words, verb).find(({ deprel }) => isSubject(deprel));
  const root = words.find(({ deprel }) => deprel === 'root');
  if (maker === undefined || root === undefined || root.index > survey.index) return;
  if (
    !childrenOf(words, maker).some(
      ({ deprel, index, xpos }) => deprel === 'case' && index < maker.index && xpos !== 'POS',
    )
  )
    return;
  Object.assign(maker, { head: survey.index, deprel: 'nmod' });
  Object.assign(verb, { head: root.index, deprel: 'parataxis', xpos: verb.xpos === 'VBN' ? 'VBD' : verb.xpos });
  Object.assign(survey, { head: verb.index, deprel: 'nsubj' });
}

/** "told reporters that the figure was low": the clause is what they were told. */
function toldThat(words: Word[], clause: Word): void {
  const whom = words[clause.head];
  const verb = words[whom?.head ?? -1];
  if (!clause.deprel.startsWith('acl') || whom === undefined || !/^i?obj$/.test(whom.deprel) || verb === undefined)
    return;
  if (!/^(?:tell|inform|warn|remind|assure|notify|convince|persuade|advise)$/.test(verb.lemma)) return;
  const own = childrenOf(words, clause);
  if (!own.some(({ deprel, lower, index }) => deprel === 'mark' && lower === 'that' && index > whom.index)) return;
  if (!own.some(({ deprel }) => isSubject(deprel))) return;
  Object.assign(clause, { head: verb.index, deprel: 'ccomp' });
}

/** "had left by the time agents arrived": what follows "by the time" is a clause, and nobody who did anything. */
function byTheTime(words: Word[], time: Word): void {
  if (time.lower !== 'time' || words[time.index - 1]?.lower !== 'the' || words[time.index - 2]?.lower !== 'by') return;
  const subject = words[time.head];
  if (
    time.deprel !== 'compound' ||
    subject === undefined ||
    subject.index < time.index ||
    !subject.deprel.startsWith('obl')
  )
    return;
  const verb = words.slice(subject.index + 1, subject.index + 4).find(({ xpos }) => /^VB[DZP]$/.test(xpos));
  const main = words[subject.head];
  if (verb === undefined || main === undefined || hasSubject(words, verb) || isUnder(words, main.index, verb.index))
    return;
  if (verb.deprel === 'root' || verb.deprel.startsWith('aux')) return;
  for (const word of words.slice(time.index - 2, time.index)) word.head = time.index;
  Object.assign(time, { head: main.index, deprel: 'obl' });
  Object.assign(verb, { head: time.index, deprel: 'acl:relcl' });
  Object.assign(subject, { head: verb.index, deprel: 'nsubj' });
}

/** "with prices rising and the yield on bonds falling": two nouns, two participles. */
function pairWithParticiples(words: Word[], verb: Word): void {
  if (verb.xpos !== 'VBG' || verb.deprel !== 'acl') return;
  const noun = climb(words, words[verb.head], ({ deprel, head, index }) => deprel === 'nmod' && head < index);
  if (noun?.deprel !== 'conj' || noun.index > verb.index) return;
  const joint = childrenOf(words, noun).find(({ deprel, index }) => deprel === 'cc' && index < verb.index);
  const first = words.findLast(
    (word) =>
      word.index < (joint?.index ?? 0) &&
      word.xpos === 'VBG' &&
      childrenOf(words, word).some(({ deprel, lower }) => deprel === 'mark' && lower === 'with'),
  );
  if (
    joint === undefined ||
    first === undefined ||
    !hasSubject(words, first) ||
    !isUnder(words, noun.index, first.index)
  )
    return;
  joint.head = verb.index;
  Object.assign(verb, { head: first.index, deprel: 'conj' });
  Object.assign(noun, { head: verb.index, deprel: 'nsubj' });
}

/** "who herself joined", "I have myself seen it": an emphatic word is neither subject nor object. */
function wordOfBothSides(words: Word[], self: Word): void {
  if (
    !/^(?:my|your|him|her|it|our|them)sel(?:f|ves)$/.test(self.lower) ||
    !/^(?:nsubj|obj|iobj|ccomp|xcomp|obl)/.test(self.deprel)
  )
    return;
  const verb = words[self.head];
  if (verb === undefined || verb.index < self.index) return;
  const own = childrenOf(words, verb);
  const subject = own.find((word) => word !== self && isSubject(word.deprel) && word.index < self.index);
  // Of the first person the word still stands for somebody: "She has herself seen it".
  if (subject !== undefined)
    Object.assign(self, /^(?:my|our|your)/.test(self.lower) ? { deprel: 'advmod' } : { deprel: 'advmod', upos: 'ADV' });
}
