import type { ClaimKind, Quantity } from '../claims/claim.ts';
import type { Word } from '../language/word.ts';
import {
  causeParticles,
  causeVerbs,
  changeNouns,
  contestVerbs,
  headVerbs,
  keepVerbs,
  ruleAdjectives,
  ruleNouns,
  ruleVerbs,
  stateVerbs,
} from './claim-words.ts';
import { dependents, isRelation } from '../language/tree.ts';
import { countsSomething, countsVaguely, isOfSubject } from './counts.ts';
import { isAllowedByLaw, isLawAtWork } from './laws.ts';
import { isRefusal } from './predictions.ts';
import { isPosition, isToldInside } from './positions.ts';
import { argument, isCentral, type Predicate } from './read-predicate.ts';

/**
 * The kind of a checkable claim: a speech act first, then comparison, a rule (with whatever numbers it holds), quantity,
 * cause, how things stand; what is left happened.
 */
export function kindOf(
  predicate: Predicate | null,
  wording: string,
  quantities: Quantity[],
  sourced: boolean,
): ClaimKind {
  const counted = quantities.filter((quantity) => countsSomething(quantity, predicate));
  if (predicate === null) return counted.length > 0 ? 'quantity' : 'event';
  if (isToldInside(predicate, wording) || isRefusal(predicate)) return 'quote-or-position';
  if (isPosition(predicate))
    return counted.some((one) => isOfSubject(one, predicate)) ? 'quantity' : 'quote-or-position';
  if (compares(predicate, quantities)) return 'comparison';
  if (statesRule(predicate) || isLawAtWork(predicate) || isAllowedByLaw(predicate, wording)) return 'law-or-rule';
  if (counted.length > 0 || countsVaguely(predicate, wording)) return 'quantity';
  if (sourced && isPlan(predicate)) return 'quote-or-position';
  if (namesCause(predicate)) return 'causal';
  return isState(predicate) ? 'relation' : 'event';
}

/** "We will not fly.": what somebody says will be done. */
const isPlan = ({ helpers, head }: Predicate): boolean =>
  head.upos === 'VERB' &&
  helpers.some((helper) => /^(?:will|would|wo|['’]ll)$/.test(helper)) &&
  !helpers.includes('have');

/** "Its turnout was the highest.", "more homes than in 2019", "beat her by 40 votes". A bound compares nothing. */
function compares(predicate: Predicate, quantities: Quantity[]): boolean {
  const { own, head, tree } = predicate;
  if (/^(?:outnumber|exceed|outweigh|surpass|rank)$/.test(head.lemma)) return true;
  if (contestVerbs.has(head.lemma) && quantities.some((quantity) => followsBy(predicate, quantity))) return true;
  if (predicate.copular && changeNouns.has(head.lemma)) return true;
  for (const word of own) {
    const next = tree.words[word.index + 1];
    if (word.lower === 'than' && !(next !== undefined && startsQuantity(next, quantities))) {
      if (!/^(?:rather|other)$/.test(tree.words[word.index - 1]?.lower ?? '')) return true;
    }
    if (/^(?:unprecedented)$/.test(word.lower)) return true;
    if (/^(?:twice|times)$/.test(word.lower) && /^(?:as|the|more|likelier)$/.test(next?.lower ?? '')) return true;
    if (/^(?:more|less)$/.test(word.lower) && next?.lower === 'likely') return true;
    if (/^(?:compared)$/.test(word.lower) && /^(?:with|to)$/.test(next?.lower ?? '')) return true;
    if (isSuperlative(word, next) && isCentral(predicate, word)) return true;
  }
  return false;
}

/** "by 424 votes", "by about forty". */
function followsBy({ tree }: Predicate, { start }: Quantity): boolean {
  const first = tree.words.findIndex((word) => word.start >= start);
  return tree.words.slice(Math.max(0, first - 3), first).some((word) => word.lower === 'by');
}

function isSuperlative(word: Word, next: Word | undefined): boolean {
  if (/^(?:best|most|least|first|last|latest)$/.test(word.lower))
    return word.lower === 'most' && next !== undefined && !/^of$/.test(next.lower) && word.xpos === 'RBS';
  // "Harvest" is no superlative.
  return word.xpos === 'JJS' && word.text === word.lower;
}

const startsQuantity = (word: Word, quantities: Quantity[]): boolean =>
  /\d/.test(word.text) ||
  word.upos === 'NUM' ||
  word.upos === 'SYM' ||
  quantities.some((quantity) => word.start >= quantity.start && word.start < quantity.end) ||
  /^(?:a|an|half|double|twice)$/.test(word.lower);

/** "is due to open", "is set to close". */
const isScheduled = ({ head, tree }: Predicate): boolean =>
  /^(?:due|set|ready)$/.test(head.lemma) &&
  tree.words[head.index + 1]?.lower === 'to' &&
  tree.words[head.index + 2]?.xpos === 'VB';

/** "The storm led to floods.", "The delay was due to snow.", "It sank because its doors were open." */
function namesCause(predicate: Predicate): boolean {
  const { head, tree, copular, own } = predicate;
  const clauses = dependents(tree, head.index).filter((child) => isRelation(tree.words[child], 'advcl'));
  if (clauses.some((clause) => dependents(tree, clause).some((child) => tree.words[child]?.lower === 'because')))
    return true;
  // "is due to open" is scheduled.
  if (copular)
    return (
      (/^(?:due|responsible)$/.test(head.lemma) && !isScheduled(predicate)) ||
      own.some((word) => word.lower === 'because')
    );
  if (!causeVerbs.has(head.lemma) || head.upos !== 'VERB') return false;
  const particle = causeParticles.get(head.lemma);
  if (particle === undefined) return true;
  return tree.words.slice(head.index + 1, head.index + 12).some((word) => particle.test(word.lower));
}

/** "Members must pay.", "Owners are required to insure.", "The law allows it." */
function statesRule(predicate: Predicate): boolean {
  const { head, helpers, copular, own } = predicate;
  if (ruleVerbs.has(head.lemma) || helpers.includes('must')) return true;
  if (copular) return ruleAdjectives.has(head.lemma) || own.some((word) => ruleAdjectives.has(word.lemma));
  if (head.lemma === 'allow' && predicate.passive) return helpers.some((helper) => /^(?:is|are|['’]re)$/.test(helper));
  if (
    /^(?:allow|let|say|state|give|entitle|set)$/.test(head.lemma) &&
    /^(?:law|act|constitution|statute|regulation)$/.test(predicate.subject?.lower ?? '')
  )
    return true;
  return keepVerbs.has(head.lemma) && argument(predicate, 'obj', ruleNouns) !== undefined;
}

/** How things stand. A passing state ("was shut again", "is now at sea") happened. */
function isState(predicate: Predicate): boolean {
  const { head, copular, passive, own, subject, tree } = predicate;
  if (head.upos === 'VERB' && !copular) {
    if (passive)
      return /^(?:base|know|locate|situate|call|consider|regard|label|dub|name|own|compose|write|found)$/.test(
        head.lemma,
      );
    // "is holding a book" passes; "holds the title" stays so.
    if (/^(?:VBZ|VBP)$/.test(head.xpos) && headVerbs.has(head.lemma)) return argument(predicate, 'obj') !== undefined;
    // "had to be rebuilt" happened.
    if (head.lemma === 'have' && argument(predicate, 'xcomp') !== undefined) return false;
    return head.xpos !== 'VBG' && (stateVerbs.has(head.lemma) || head.lemma === 'lie');
  }
  // A name with its description; any other noun without a verb is a headline, or a verb taken for a noun.
  if (!copular) return /^(?:appos|nmod|compound|flat)/.test(head.deprel);
  // "The page was not loading", taken for a noun.
  if (head.lower.endsWith('ing') && !own.some((word) => word.head === head.index && word.deprel === 'det'))
    return false;
  // "The candidates elected were Ann Roe and Bo Lund".
  if (subject !== undefined && tree.words.some((word) => word.head === subject.index && word.xpos === 'VBN'))
    return false;
  if (head.upos === 'NOUN' || head.upos === 'PROPN' || head.upos === 'PRON')
    return !own.some((word) => word.head === head.index && word.deprel === 'case');
  // "is due to start" is about what comes.
  if (isScheduled(predicate)) return false;
  const passing = own.some((word) =>
    /^(?:now|currently|again|still|already|yesterday|today|underway)$/.test(word.lower),
  );
  return (
    head.upos === 'ADJ' &&
    !passing &&
    !own.some(
      (word) =>
        /^(?:was|were|been)$/.test(word.lower) &&
        word.deprel === 'cop' &&
        own.some((one) => one.deprel.startsWith('obl')),
    )
  );
}
