import { sayingVerbs } from './saying-verbs.ts';
import {
  childrenOf,
  hasSubject,
  isFiniteClause,
  isSubject,
  isUnder,
  jointBefore,
  subjectRelation,
} from './tree-relations.ts';
import { readVerb } from './verb-forms.ts';
import type { Word } from './word.ts';

/** Corrects, in place, series of verbs and clauses, whose items share their form and what they hang on. */
export function mendSeries(words: Word[]): void {
  for (const word of words) {
    thatInSeries(words, word);
    formOfModal(words, word);
    formOfPassive(words, word);
    pairedClause(words, word);
    clauseBehindTie(words, word);
  }
  verbBehindFront(words);
}

/** "ruled that A, that B and that C": what opens with "that" behind such a clause stands beside it. */
function thatInSeries(words: Word[], clause: Word): void {
  const host = words[clause.head];
  // The tree hangs it on the clause before or on the verb of both.
  const before =
    host?.deprel === 'ccomp'
      ? host
      : words.find(({ head, deprel, index }) => head === clause.head && deprel === 'ccomp' && index < clause.index);
  if (!/^(?:ccomp|advcl|parataxis|acl)$/.test(clause.deprel) || before === undefined || before.index > clause.index)
    return;
  if (sayingVerbs.has(before.lemma) || !hasSubject(words, clause)) return;
  const that = thatOf(words, clause);
  if (that === undefined || thatOf(words, before) === undefined || words[that.index - 1]?.text !== ',') return;
  Object.assign(clause, { head: before.index, deprel: 'conj' });
}

const thatOf = (words: Word[], clause: Word): Word | undefined =>
  childrenOf(words, clause).find(
    ({ deprel, lower, index }) => deprel === 'mark' && lower === 'that' && index < clause.index,
  );

/** "will drop ten routes, cut jobs and sell a hangar": behind a modal the middle one has the base form, too. */
function formOfModal(words: Word[], verb: Word): void {
  const first = words[verb.head];
  if (verb.deprel !== 'conj' || verb.xpos !== 'VBD' || first?.xpos !== 'VB' || readVerb(verb.lower)?.base !== true)
    return;
  if (words[verb.index - 1]?.text !== ',' || !childrenOf(words, first).some(({ xpos }) => xpos === 'MD')) return;
  if (
    childrenOf(words, verb).some(
      ({ deprel, index }) => isSubject(deprel) || (deprel.startsWith('aux') && index < verb.index),
    )
  )
    return;
  verb.xpos = 'VB';
  for (const word of childrenOf(words, verb)) if (word.deprel === 'conj' && word.xpos === 'VB') word.head = first.index;
}

/** "was met by tugs, towed to Orr and scrapped", "set up in 2003 and run from Orr": passives beside a passive. */
function formOfPassive(words: Word[], verb: Word): void {
  const first = words[verb.head];
  if (
    verb.deprel !== 'conj' ||
    !/^VB[DP]?$/.test(verb.xpos) ||
    first?.xpos !== 'VBN' ||
    readVerb(verb.lower)?.participle !== true
  )
    return;
  const passive = childrenOf(words, first).some(({ deprel }) => deprel === 'aux:pass');
  if (!passive && first.deprel !== 'acl') return;
  const own = childrenOf(words, verb);
  if (own.some(({ deprel }) => isSubject(deprel) || /^(?:aux|cop|obj|ccomp|mark)/.test(deprel))) return;
  const before = words[verb.index - 1];
  if (verb.xpos === 'VBD') {
    // "was stopped and fled": only a series that goes on with a participle is sure to be one.
    const last = words.find(
      ({ deprel, xpos, head, index }) =>
        deprel === 'conj' && xpos === 'VBN' && index > verb.index && (head === verb.index || head === first.index),
    );
    if (before?.text !== ',' || last === undefined || !passive) return;
    if (last.head === verb.index) last.head = first.index;
  } else if (before?.deprel !== 'cc' && before?.text !== ',') return;
  verb.xpos = 'VBN';
}

/** "shops closed and people stayed at home": the noun right before the second verb is its subject. */
function pairedClause(words: Word[], verb: Word): void {
  const noun = words[verb.index - 1];
  if (verb.deprel !== 'conj' || !/^VB[DN]$/.test(verb.xpos) || noun?.deprel !== 'conj' || noun.head !== verb.head)
    return;
  if (
    !/^(?:NOUN|PROPN)$/.test(noun.upos) ||
    readVerb(verb.lower)?.past !== true ||
    words[verb.index + 1]?.lower === 'by'
  )
    return;
  const first = words[verb.head];
  const joint = jointBefore(words, noun);
  if (joint === undefined || first?.upos !== 'VERB' || first.index > joint.index || hasSubject(words, verb)) return;
  if (childrenOf(words, verb).some(({ deprel }) => deprel.startsWith('aux'))) return;
  verb.xpos = 'VBD';
  joint.head = verb.index;
  Object.assign(noun, { head: verb.index, deprel: 'nsubj' });
}

/** "since the volcano, dormant for a century, erupted": behind an aside "since" turns out to open a clause. */
function clauseBehindTie(words: Word[], tie: Word): void {
  const noun = words[tie.head];
  const main = words[noun?.head ?? -1];
  if (tie.deprel !== 'case' || !/^(?:since|after|before|until)$/.test(tie.lower)) return;
  if (noun === undefined || main === undefined || !noun.deprel.startsWith('obl') || main.index > tie.index) return;
  if (noun.index < tie.index || words[noun.index + 1]?.text !== ',') return;
  const close = words.findIndex(({ text, index }) => text === ',' && index > noun.index + 1);
  const verb =
    close === -1 || close - noun.index > 20
      ? undefined
      : words.slice(close + 1, close + 4).find(({ upos }) => upos === 'VERB');
  if (verb === undefined || !/^(?:advcl|acl|conj|xcomp|parataxis|ccomp)$/.test(verb.deprel) || hasSubject(words, verb))
    return;
  if (words.slice(close + 1, verb.index).some(({ head }) => head !== verb.index)) return;
  const helped = isFiniteClause(words, verb);
  if (!helped && !(verb.xpos === 'VBN' && readVerb(verb.lower)?.past === true)) return;
  if (
    childrenOf(words, verb).some(({ deprel }) => deprel === 'cc' || deprel === 'mark') ||
    isUnder(words, main.index, verb.index)
  )
    return;
  for (const word of words.slice(noun.index + 2, close))
    if (word.upos !== 'PUNCT' && (word.head < noun.index || word.head > close))
      Object.assign(word, { head: noun.index, deprel: 'acl' });
  if (!helped) verb.xpos = 'VBD';
  Object.assign(verb, { head: main.index, deprel: 'advcl' });
  Object.assign(tie, { head: verb.index, deprel: 'mark', upos: 'SCONJ' });
  Object.assign(noun, { head: verb.index, deprel: subjectRelation(words, verb) });
}

/** "In Orr, where the mill is, shops closed": behind a place in front and a comma the noun is the subject. */
function verbBehindFront(words: Word[]): void {
  const verb = words.find(({ deprel }) => deprel === 'root');
  const noun = words[(verb?.index ?? 0) - 1];
  if (verb?.xpos !== 'VBN' || noun === undefined || readVerb(verb.lower)?.past !== true || words.at(-1)?.text !== '.')
    return;
  if (hasSubject(words, verb) || childrenOf(words, verb).some(({ deprel }) => /^(?:aux|cop|obl:agent)/.test(deprel)))
    return;
  const place = words[words[noun.head]?.head ?? -1];
  if (!/^(?:NOUN|PROPN)$/.test(noun.upos) || noun.deprel !== 'conj' || words[noun.head]?.deprel !== 'acl:relcl') return;
  if (words[0]?.upos !== 'ADP' || place?.head !== verb.index || words[noun.index - 1]?.text !== ',') return;
  verb.xpos = 'VBD';
  Object.assign(noun, { head: verb.index, deprel: 'nsubj' });
}
