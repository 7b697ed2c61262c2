import { sayingVerbs } from './saying-verbs.ts';
import { childrenOf, firstOf, hasSubject, isFiniteClause, isSubject, jointBefore, lastOf } from './tree-relations.ts';
import { readVerb } from './verb-forms.ts';
import type { Word } from './word.ts';

/** What opens a clause: "that", "because". */
export const isMark = ({ deprel }: Word): boolean => deprel === 'mark';

/** "was shut after walls cracked, and patients are in tents": a new subject behind a comma and a joint opens a clause beside. */
export function clauseBehindJoint(words: Word[], clause: Word): void {
  if (clause.deprel !== 'advcl' || clause.head < 0 || clause.head > clause.index || !isFiniteClause(words, clause))
    return;
  const own = childrenOf(words, clause);
  const joint = jointBefore(words, clause);
  const subject = own.find(({ deprel }) => isSubject(deprel));
  if (joint === undefined || subject === undefined || words[joint.index - 1]?.text !== ',') return;
  if (own.some(isMark) || firstOf(words, subject).index !== joint.index + 1) return;
  clause.deprel = 'conj';
}

/** "since May, when the line closed, and people have moved": what stands before the joint belongs to the clause before. */
export function beforeJoint(words: Word[], clause: Word): void {
  const head = words[clause.head];
  if (clause.deprel !== 'conj' || head === undefined || head.index > clause.index) return;
  const joint = jointBefore(words, clause);
  if (joint === undefined || words[joint.index - 1]?.text !== ',') return;
  for (const word of childrenOf(words, clause))
    if (word.index > head.index && word.index < joint.index && /^(?:obl|advcl)/.test(word.deprel))
      word.head = head.index;
}

/** "was shut after walls cracked, and patients are in tents": what is now so is no part of when the other was. */
export function otherTense(words: Word[], clause: Word): void {
  const when = words[clause.head];
  const main = words[when?.head ?? -1];
  if (clause.deprel !== 'conj' || when?.deprel !== 'advcl' || main === undefined || main.index > when.index) return;
  const joint = jointBefore(words, clause);
  const subject = childrenOf(words, clause).find(({ deprel }) => isSubject(deprel));
  if (joint === undefined || subject === undefined || words[joint.index - 1]?.text !== ',') return;
  if (firstOf(words, subject).index === joint.index + 1 && isPast(words, when) && isNow(words, clause))
    clause.head = main.index;
}

/** "struck at noon, when shops were full, and lasted an hour": what is set off by commas both sides is over. */
export function behindSetOff(words: Word[], verb: Word): void {
  const when = words[verb.head];
  const main = words[when?.head ?? -1];
  if (verb.deprel !== 'conj' || when?.deprel !== 'advcl' || main === undefined || main.index > when.index) return;
  const own = childrenOf(words, verb);
  const joint = jointBefore(words, verb);
  if (joint === undefined || words[joint.index - 1]?.text !== ',' || own.some(({ deprel }) => isSubject(deprel)))
    return;
  const opener = firstOf(words, when);
  if (words[opener.index - 1]?.text !== ',' || !/^(?:when|where|while|after|before|as|since)$/.test(opener.lower))
    return;
  if (isFiniteClause(words, verb) && isFiniteClause(words, main)) verb.head = main.index;
}

const isPast = (words: Word[], clause: Word): boolean => finiteOf(words, clause)?.xpos === 'VBD';

const isNow = (words: Word[], clause: Word): boolean => /^VB[ZP]$/.test(finiteOf(words, clause)?.xpos ?? '');

const finiteOf = (words: Word[], clause: Word): Word | undefined =>
  childrenOf(words, clause).find(({ deprel, xpos }) => /^(?:aux|cop)/.test(deprel) && /^(?:VB[DZP]|MD)$/.test(xpos)) ??
  clause;

/** "He mended the roof, he paid for the bells": a clause without a connective stands beside the next one. */
export function clauseAfterClause(words: Word[], clause: Word): void {
  const next = words[clause.head];
  if (clause.deprel !== 'advcl' || next === undefined || next.index < clause.index || !isFiniteClause(words, clause))
    return;
  const own = childrenOf(words, clause);
  const subject = own.find(({ deprel }) => isSubject(deprel));
  if (subject === undefined || subject.index > clause.index || sayingVerbs.has(clause.lemma)) return;
  const first = firstOf(words, clause);
  if (first.index !== firstOf(words, subject).index || own.some(isMark)) return;
  if (/^(?:WDT|WP|WRB)/.test(first.xpos) || /^(?:the|no|so|whatever|whoever|however)$/.test(first.lower)) return;
  const comma = words[lastOf(words, clause).index + 1];
  const other = childrenOf(words, next).find(({ deprel, index }) => isSubject(deprel) && index > clause.index);
  if (comma?.text !== ',' || other === undefined || firstOf(words, other).index !== comma.index + 1) return;
  clause.deprel = 'parataxis';
}

/** "It carried 140 people; the list named 94": what a semicolon parts from a clause is a clause, and no part of it. */
export function behindSemicolon(words: Word[]): void {
  const marks = words.filter(({ text }) => text === ';');
  const [mark] = marks;
  const root = words.find(({ deprel }) => deprel === 'root');
  if (
    mark === undefined ||
    marks.length > 1 ||
    root === undefined ||
    root.index > mark.index ||
    !isFiniteClause(words, root)
  )
    return;
  const tops = words.filter(({ index, head, upos }) => index > mark.index && head < mark.index && upos !== 'PUNCT');
  const [top] = tops;
  if (top === undefined || tops.length > 1) return;
  if (isFiniteClause(words, top)) {
    if (hasSubject(words, top) && !/^(?:conj|parataxis|ccomp)$/.test(top.deprel))
      Object.assign(top, { head: root.index, deprel: 'parataxis' });
    return;
  }
  if (!/^(?:NOUN|PROPN)$/.test(top.upos)) return;
  const verb = childrenOf(words, top).find(
    ({ xpos, deprel, index }) => xpos === 'VBN' && deprel === 'acl' && index > top.index,
  );
  const next = words[(verb?.index ?? 0) + 1];
  if (
    verb === undefined ||
    readVerb(verb.lower)?.past !== true ||
    next === undefined ||
    /^(?:by|in|at|on)$/.test(next.lower) ||
    next.upos === 'PUNCT'
  )
    return;
  if (words.some(({ xpos, index }) => index > mark.index && /^(?:VB[DZP]|MD)$/.test(xpos))) return;
  for (const word of childrenOf(words, top))
    if (word.index > verb.index || word.deprel === 'punct') word.head = verb.index;
  Object.assign(verb, { head: root.index, deprel: 'parataxis', xpos: 'VBD' });
  Object.assign(top, { head: verb.index, deprel: 'nsubj' });
}

/** "That is another matter: the nights are warmer": a clause behind a colon stands beside the one before it. */
export function behindColon(words: Word[]): void {
  const mark = words.find(({ text }) => text === ':');
  const root = words.find(({ deprel }) => deprel === 'root');
  if (mark === undefined || root === undefined || root.index > mark.index) return;
  if (!words.some(({ xpos, index }) => index < mark.index && /^(?:VB[DZP]|MD)$/.test(xpos))) return;
  for (const top of words)
    if (
      top.index > mark.index &&
      top.head >= 0 &&
      top.head < mark.index &&
      /^(?:acl|appos|nmod|advcl|dep|xcomp)$/.test(top.deprel) &&
      isFiniteClause(words, top)
    ) {
      const subject = childrenOf(words, top).find(({ deprel }) => isSubject(deprel));
      if (subject !== undefined && subject.index > mark.index && !childrenOf(words, top).some(isMark))
        Object.assign(top, { head: root.index, deprel: 'parataxis' });
    }
}
