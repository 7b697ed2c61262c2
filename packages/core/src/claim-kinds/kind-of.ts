import type { ClaimKind, Quantity } from '../claims/claim.ts';
import type { Word } from '../language/word.ts';
import {
  causeParticles,
  causeVerbs,
  changeNouns,
  contestVerbs,
  keepVerbs,
  lightVerbs,
  positionVerbs,
  ruleAdjectives,
  ruleNouns,
  ruleVerbs,
  speechNouns,
  stateVerbs,
  timeUnits,
  vagueAmounts,
} from './claim-words.ts';
import { dependents, isRelation } from '../language/tree.ts';
import { isAllowedByLaw, isLawAtWork } from './laws.ts';
import { argument, isCentral, type Predicate } from './read-predicate.ts';

/**
 * The kind of a checkable claim: a speech act first, then comparison, a rule (with whatever numbers it holds), quantity,
 * cause, how things stand; what is left happened.
 */
export function kindOf(predicate: Predicate | null, wording: string, quantities: Quantity[]): ClaimKind {
  const counted = quantities.filter((quantity) => countsSomething(quantity, predicate));
  if (predicate === null) return counted.length > 0 ? 'quantity' : 'event';
  if (isPosition(predicate) || isToldInside(predicate, wording)) return 'quote-or-position';
  if (compares(predicate, quantities)) return 'comparison';
  if (statesRule(predicate) || isLawAtWork(predicate) || isAllowedByLaw(predicate, wording)) return 'law-or-rule';
  if (counted.length > 0 || countsVaguely(predicate, wording)) return 'quantity';
  if (namesCause(predicate)) return 'causal';
  return isState(predicate) ? 'relation' : 'event';
}

/** "The union threatened to strike.", "She issued an order to leave.", "Critics were critical of it." */
export function isPosition(predicate: Predicate): boolean {
  const { head, copular } = predicate;
  if (copular) return /^(?:critical|supportive|adamant)$/.test(head.lemma);
  if (head.upos !== 'VERB') return false;
  if (positionVerbs.has(head.lemma)) {
    // "is called the Keep", "is considered a classic": a name or standing, by nobody in particular.
    if (predicate.passive && /^(?:call|consider|regard|label|dub)$/.test(head.lemma)) return false;
    return !/^(?:acl|amod|compound)$/.test(head.deprel);
  }
  if (lightVerbs.has(head.lemma))
    return (
      argument(predicate, 'obj', speechNouns) !== undefined || argument(predicate, 'obl', speechNouns) !== undefined
    );
  return (
    /^(?:begin|start|proceed|continue|stop|refuse|try|seek|want)$/.test(head.lemma) &&
    argument(predicate, 'xcomp', positionVerbs) !== undefined
  );
}

/**
 * "The council said it would sue.", "She promised that nobody would wait.": the saying is part of the wording, so it is
 * what the claim is about, whatever was said.
 */
export function isToldInside({ head, tree }: Predicate, wording: string): boolean {
  const first = isRelation(head, 'conj') ? (tree.words[head.head] ?? head) : head;
  if (!/^(?:ccomp|acl)/.test(first.deprel)) return false;
  const teller = tree.words[first.head];
  if (teller === undefined || teller.index > head.index) return false;
  const tells = teller.upos === 'VERB' ? positionVerbs.has(teller.lemma) : speechNouns.has(teller.lemma);
  const at = wording.indexOf(` ${teller.text} `);
  return tells && at > 0 && wording.indexOf(head.text, at) > at;
}

/** A length of time, "one of", a small number before a noun of the subject ("two drivers were hurt") hardly count. */
function countsSomething(quantity: Quantity, predicate: Predicate | null): boolean {
  const unit = quantity.unit?.toLowerCase() ?? '';
  const last = unit.split(/[\s-]/).at(-1) ?? '';
  if (timeUnits.has(last) || timeUnits.has(last.replace(/s$/, ''))) return false;
  // "is a spinoff of 4chan", "is the head of a panel of twelve": how things stand, with a number inside.
  if (predicate !== null && isNominal(predicate) && !isNear(quantity, predicate)) return false;
  if (/\d|%|percent|hundred|thousand|million|billion|half|quarter|third/i.test(quantity.text)) return true;
  const most = typeof quantity.value === 'number' ? quantity.value : Math.max(...quantity.value);
  if (quantity.bound !== '=') return most > 1;
  return most > 4;
}

/** "is the head of the panel", "Bo Lund, the head of the panel". */
const isNominal = ({ copular, head }: Predicate): boolean => copular || head.deprel === 'appos';

/** In the subject, or the predicate's own number: "The bill was 40 pages long." */
function isNear(quantity: Quantity, predicate: Predicate): boolean {
  const { own, head } = predicate;
  return own.some(
    (word) =>
      word.start >= quantity.start &&
      word.end <= quantity.end &&
      (isCentral(predicate, word) || (head.upos === 'ADJ' && word.head === head.index)),
  );
}

/** "Hundreds were hurt.", "A majority voted for it." */
function countsVaguely({ own }: Predicate, wording: string): boolean {
  return vagueAmounts.test(wording.toLowerCase()) && own.some((word) => vagueAmounts.test(word.lower));
}

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
  return word.xpos === 'JJS';
}

const startsQuantity = (word: Word, quantities: Quantity[]): boolean =>
  /\d/.test(word.text) ||
  word.upos === 'NUM' ||
  word.upos === 'SYM' ||
  quantities.some((quantity) => word.start >= quantity.start && word.start < quantity.end) ||
  /^(?:a|an|half|double|twice)$/.test(word.lower);

/** "The storm led to floods.", "The delay was due to snow.", "It sank because its doors were open." */
function namesCause({ head, tree, copular, own }: Predicate): boolean {
  const clauses = dependents(tree, head.index).filter((child) => isRelation(tree.words[child], 'advcl'));
  if (clauses.some((clause) => dependents(tree, clause).some((child) => tree.words[child]?.lower === 'because')))
    return true;
  if (copular) return /^(?:due|responsible)$/.test(head.lemma) || own.some((word) => word.lower === 'because');
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
    return head.xpos !== 'VBG' && stateVerbs.has(head.lemma);
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
