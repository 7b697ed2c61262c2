import { readVerb } from './verb-forms.ts';
import { childrenOf, isFiniteClause, isUnder, jointBefore, lastOf, subjectRelation } from './tree-relations.ts';
import type { Word } from './word.ts';

/** Words from the name in a subject to its verb. */
const LONGEST_SUBJECT = 40;

/** Corrects, in place, which noun is the subject of which verb. */
export function mendSubjects(words: Word[]): void {
  for (const word of words) {
    subjectBehindJoint(words, word);
    passiveOverTime(words, word);
    verbOfTitle(words, word);
    finiteParticiple(words, word);
    if (word.deprel.startsWith('nsubj')) mendTwinSubjects(words, word);
    else takeFrontedApposition(words, word);
  }
  for (const word of words) takeNounBefore(words, word);
}

/**
 * "Fares rose, and the number increased to nine": behind a comma, a joint and a noun, what may be a participle or a past is
 * the past, unless "by" follows or the noun is an item of a list.
 */
function finiteParticiple(words: Word[], verb: Word): void {
  if (verb.xpos !== 'VBN' || verb.deprel !== 'acl') return;
  let noun = words[verb.head];
  // "hence the number of farms in the valleys increased": the last noun of a phrase stands for the whole of it.
  for (let steps = 0; steps < 3 && noun?.deprel === 'nmod'; steps += 1) noun = words[noun.head];
  if (noun === undefined || noun.index > verb.index) return;
  if (!/^(?:conj|parataxis|dep)$/.test(noun.deprel) || readVerb(verb.lower)?.past !== true) return;
  const first = firstUnder(words, noun);
  if (!/^(?:and|but|hence|so|yet)$/.test(words[first]?.lower ?? '') || words[first - 1]?.text !== ',') return;
  const next = words[verb.index + 1];
  if (next === undefined || next.lower === 'by' || next.upos === 'PUNCT' || words[first + 1]?.upos !== 'DET') return;
  const root = words.find((word) => word.deprel === 'root');
  if (root === undefined || root.index > first || !isFiniteClause(words, root)) return;
  for (const word of words) {
    if (word.deprel === 'conj' && word.head === noun.head && word.index < noun.index) return;
    if (/^VB[DZP]$/.test(word.xpos) && word.index > first) return;
  }
  for (const word of words) {
    if (word.head === noun.index && /^(?:cc|advmod|punct)$/.test(word.deprel) && word.index <= first)
      word.head = verb.index;
  }
  Object.assign(verb, { xpos: 'VBD', head: root.index, deprel: 'conj' });
  Object.assign(noun, { head: verb.index, deprel: 'nsubj' });
}

/** Two subjects of one verb: the first belongs to a verb between them, or tells who the second is. */
function mendTwinSubjects(words: Word[], first: Word): void {
  const verb = words[first.head];
  if (verb === undefined || first.index > verb.index) return;
  const second = words
    .slice(first.index + 1, verb.index)
    .find((word) => word.head === verb.index && word.deprel.startsWith('nsubj'));
  if (second === undefined || predicateBehindAside(words, first, second) || second.upos === 'PRON') return;
  const inside = words.slice(first.index + 1, second.index);
  if (first.upos === 'NOUN' && inside.length < 3 && inside.every((word) => /^(?:NUM|ADJ|NOUN)$/.test(word.upos))) {
    // "a magnitude 6.1 earthquake"
    first.head = second.index;
    first.deprel = 'compound';
    return;
  }
  const between = verbBetween(words, first, second);
  if (between !== undefined) {
    first.head = between.index;
    return;
  }
  if (second.upos !== 'PROPN' || !/^(?:NOUN|PROPN)$/.test(first.upos)) return;
  const start = firstUnder(words, second);
  const before = words[start - 1];
  if (before === undefined || !isUnder(words, before.index, first.index)) return;
  first.head = second.index;
  first.deprel = before.xpos === 'POS' ? 'nmod:poss' : 'nmod:desc';
}

/** "Ida Roe, head of the party, resigned after learning she was no citizen": what looks like a participle is her verb. */
function predicateBehindAside(words: Word[], first: Word, second: Word): boolean {
  const clause = words[first.head];
  const verb = words
    .slice(first.index + 1, second.index)
    .find(
      ({ deprel, xpos, lower, index }) =>
        deprel === 'acl' &&
        /^VB[DN]$/.test(xpos) &&
        words[index - 1]?.text === ',' &&
        readVerb(lower)?.past === true &&
        words[index + 1]?.lower !== 'by' &&
        isUnder(words, index, first.index),
    );
  const start = firstUnder(words, second);
  const opener = words.slice((verb?.index ?? 0) + 1, start).findLast(({ upos }) => upos === 'VERB');
  if (verb === undefined || clause === undefined || opener === undefined || start - opener.index > 2) return false;
  Object.assign(verb, { head: clause.head, deprel: clause.deprel, xpos: 'VBD' });
  first.head = verb.index;
  Object.assign(clause, { head: opener.index, deprel: 'ccomp' });
  for (const word of words)
    if (word.head === clause.index && word.index < start && word !== verb) word.head = verb.index;
  return true;
}

/** "Lists have been shut, homes have been raided": the verb that stands after the first subject and lacks one. */
function verbBetween(words: Word[], first: Word, second: Word): Word | undefined {
  return words
    .slice(first.index + 1, second.index)
    .find(
      (word) =>
        word.upos === 'VERB' &&
        /^(?:parataxis|conj|ccomp|advcl|root)$/.test(word.deprel) &&
        isFiniteClause(words, word) &&
        !words.some((one) => one.head === word.index && /^(?:nsubj|csubj|expl|mark)/.test(one.deprel)) &&
        !isUnder(words, word.index, first.index),
    );
}

/** The first word of a branch that is no mark. */
function firstUnder(words: Word[], top: Word): number {
  let first = top.index;
  for (let at = top.index - 1; at >= 0 && isUnder(words, at, top.index); at -= 1)
    if (words[at]?.upos !== 'PUNCT') first = at;
  return first;
}

/**
 * "According to the Echo, Ida Roe, a teacher, said", "In Marlow, mayor Ida Roe was": a finite verb without a subject takes
 * the name that a tree hangs, behind a comma, on the phrase in front.
 */
function takeFrontedApposition(words: Word[], name: Word): void {
  if (name.deprel !== 'appos' || !/^(?:NOUN|PROPN)$/.test(name.upos)) return;
  const front = words[name.head];
  if (front === undefined || front.index > name.index || !opensWithPreposition(words, front)) return;
  const clause = clauseAbove(words, front, name.index);
  if (clause === undefined || clause.index - name.index > LONGEST_SUBJECT) return;
  if (words[firstUnder(words, name) - 1]?.text !== ',') return;
  // What else hangs on the phrase in front and stands behind the name says something of the name.
  const rest = words.filter(
    (word) => word.index > name.index && word.index < clause.index && word.head === front.index,
  );
  if (!reachesVerb(words, [name, ...rest], clause)) return;
  for (const word of rest) word.head = name.index;
  name.head = clause.index;
  name.deprel = subjectRelation(words, clause);
}

function opensWithPreposition(words: Word[], top: Word): boolean {
  return words.some(
    ({ index, deprel, xpos }) =>
      deprel === 'case' && xpos !== 'POS' && index < top.index && isUnder(words, index, top.index),
  );
}

/** The finite clause without a subject, behind `after`, that a phrase hangs on. */
function clauseAbove(words: Word[], phrase: Word, after: number): Word | undefined {
  let clause = words[phrase.head];
  for (let steps = 0; steps < 4 && clause !== undefined && clause.index < after; steps += 1)
    clause = words[clause.head];
  if (clause === undefined || clause.index < after || !isFiniteClause(words, clause)) return undefined;
  return words.some((word) => word.head === clause.index && /^(?:nsubj|csubj|expl)/.test(word.deprel))
    ? undefined
    : clause;
}

/** Whether only helpers and marks stand between these branches and the verb. */
function reachesVerb(words: Word[], tops: Word[], clause: Word): boolean {
  for (let at = clause.index - 1; at >= 0; at -= 1) {
    const word = words[at] as Word;
    if (tops.some((top) => isUnder(words, at, top.index))) return true;
    const helps = word.head === clause.index && /^(?:aux|cop|advmod)/.test(word.deprel);
    if (!helps && !/^[,"“”]$|^''$|^``$/.test(word.text)) return false;
  }
  return false;
}

/** "On Tuesday, the council announced": a finite verb without a subject takes the noun right before it. */
function takeNounBefore(words: Word[], clause: Word): void {
  if (
    !/^(?:root|ccomp)$/.test(clause.deprel) ||
    clause.index < 2 ||
    clause.upos !== 'VERB' ||
    !isFiniteClause(words, clause)
  )
    return;
  let first = clause.index;
  for (const word of words) {
    if (word.head !== clause.index) continue;
    if (/^(?:nsubj|csubj|expl)/.test(word.deprel)) return;
    if (word.index < first && /^(?:aux|advmod)/.test(word.deprel) && word.index > clause.index - 4) first = word.index;
  }
  let noun = words[first - 1];
  if (noun === undefined || !/^(?:NOUN|PROPN)$/.test(noun.upos)) return;
  for (let steps = 0; steps < 12; steps += 1) {
    if (noun === undefined || noun.index > clause.index || noun.head === clause.index) return;
    if (/^(?:appos|obl|conj|nmod|dep|obl:unmarked|nmod:unmarked)$/.test(noun.deprel) && !hasPreposition(words, noun))
      break;
    noun = words[noun.head];
  }
  if (noun === undefined || noun.deprel === 'root' || isUnder(words, clause.index, noun.index)) return;
  noun.head = clause.index;
  noun.deprel = subjectRelation(words, clause);
}

function hasPreposition(words: Word[], noun: Word): boolean {
  return words.some((word) => word.head === noun.index && word.deprel === 'case' && word.xpos !== 'POS');
}

/** "seized one boat, but the other, which was sold, has not been found": what stands behind the joint is the subject. */
function subjectBehindJoint(words: Word[], verb: Word): void {
  if (verb.deprel !== 'conj' || !isFiniteClause(words, verb)) return;
  const own = childrenOf(words, verb);
  const joint = jointBefore(words, verb);
  if (joint === undefined || own.some(({ deprel }) => /^(?:nsubj|csubj|expl)/.test(deprel))) return;
  if (words[joint.index - 1]?.text !== ',') return;
  let noun = words[joint.index + 1];
  if (noun === undefined || !/^(?:DET|NOUN|PROPN|PRON)$/.test(noun.upos)) return;
  while (noun !== undefined && noun.head > joint.index && noun.head < verb.index) noun = words[noun.head];
  if (
    noun === undefined ||
    noun.head > joint.index ||
    noun.head < 0 ||
    !/^(?:conj|appos|nmod|obj|obl)$/.test(noun.deprel)
  )
    return;
  if (lastOf(words, noun).index > verb.index || isUnder(words, verb.index, noun.index)) return;
  const helper = own.find(({ deprel, index }) => deprel.startsWith('aux') && index < verb.index);
  const next = words.slice(lastOf(words, noun).index + 1).find(({ upos }) => upos !== 'PUNCT');
  if (next !== (helper ?? verb)) return;
  Object.assign(noun, { head: verb.index, deprel: subjectRelation(words, verb) });
}

const TIMES =
  /^(?:night|morning|afternoon|evening|week|month|year|today|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;

/** "her state was last night described as stable": the night is when, and the participle what was done. */
function passiveOverTime(words: Word[], time: Word): void {
  const verb = words[time.index + 1];
  if (!TIMES.test(time.lower) || verb?.xpos !== 'VBN' || time.head !== verb.index) return;
  for (const word of childrenOf(words, time)) {
    if (word.deprel === 'nsubj') Object.assign(word, { head: verb.index, deprel: 'nsubj:pass' });
    else if (word.deprel === 'cop') Object.assign(word, { head: verb.index, deprel: 'aux:pass' });
    else if (word.deprel === 'cc') word.head = verb.index;
  }
}

/** "The board’s chairman, Ida Roe, resigned in May.": a sentence whose only verb could be finite has it as its main verb. */
function verbOfTitle(words: Word[], verb: Word): void {
  const name = words[verb.head];
  const title = words[name?.head ?? -1];
  if (verb.deprel !== 'acl' || verb.xpos !== 'VBN' || name?.deprel !== 'appos' || title?.deprel !== 'root') return;
  if (title.upos !== 'NOUN' || words[verb.index - 1]?.text !== ',' || words.at(-1)?.text !== '.') return;
  if (
    readVerb(verb.lower)?.past !== true ||
    childrenOf(words, title).some(({ deprel }) => /^(?:cop|nsubj)/.test(deprel))
  )
    return;
  if (childrenOf(words, verb).some(({ deprel }) => deprel === 'obl:agent')) return;
  if (words.some((word) => /^(?:VB[DZP]|MD)$/.test(word.xpos) && word.deprel !== 'amod' && word.index < verb.index))
    return;
  Object.assign(verb, { head: -1, deprel: 'root', xpos: 'VBD' });
  Object.assign(title, { head: verb.index, deprel: 'nsubj' });
}
