import type { ClaimKind, ExtractedClaim, Quantity } from '../claims/claim.ts';
import type { Sentence, Word } from '../language/word.ts';
import { kindOf, isPosition } from './kind-of.ts';
import {
  feelingAdjectives,
  feelingNouns,
  feelingVerbs,
  forecastWords,
  scheduleWords,
  valueAdjectives,
  valueNouns,
  valueVerbs,
  weighedNouns,
} from './claim-words.ts';
import { argument, readPredicate, type Predicate } from './read-predicate.ts';

export type Judged = Pick<ExtractedClaim, 'kind' | 'checkable' | 'uncheckableReason'>;
/** Of claims in news that score lower out of fold, nearly all were called uncheckable (news-claims-dev). */
const UNSETTLED = 0.2;

type Reason = NonNullable<ExtractedClaim['uncheckableReason']>;

/** The kind that goes with each reason why evidence could not settle a claim. */
const kindOfReason: Record<Reason, ClaimKind> = {
  opinion: 'opinion',
  prediction: 'prediction',
  personal: 'personal',
  vague: 'opinion',
  instruction: 'other',
  question: 'other',
};

/**
 * What kind of claim it is and whether evidence could settle it. `head` is the word of the sentence that the claim is
 * about, `wording` its stand-alone text, `quantities` those inside it; `sourced` when somebody is named who says it,
 * `verifiable` the score of the wording by the learnt head, 0..1.
 */
export function judgeClaim(
  sentence: Sentence,
  head: number,
  wording: string,
  quantities: Quantity[],
  sourced: boolean,
  verifiable: number,
): Judged {
  const predicate = readPredicate(sentence, head);
  const reason = uncheckableReason(predicate, wording, quantities, sourced);
  if (reason !== null) return { kind: kindOfReason[reason], checkable: false, uncheckableReason: reason };
  const kind = kindOf(predicate, wording, quantities);
  // Figures of speech and views that no rule sees; what was said or counted can be settled all the same.
  const settled = kind === 'quote-or-position' || quantities.length > 0 || saysWhoIsWho.test(wording);
  if (verifiable < UNSETTLED && !settled) return { kind: 'opinion', checkable: false, uncheckableReason: 'opinion' };
  return { kind, checkable: true, uncheckableReason: null };
}

/** "Ida Orr is the mayor.", "Tom Brack was a judge of the high court.": short, without figures, and on record. */
const saysWhoIsWho = /^(?:\p{Lu}[\p{L}.'’-]{0,30} ){2,5}(?:is|was) (?:the|an?) [\p{L}'’ -]{2,80}\.?$/u;

/** Why evidence could not settle it; null when it could. */
function uncheckableReason(
  predicate: Predicate | null,
  wording: string,
  quantities: Quantity[],
  sourced: boolean,
): Reason | null {
  if (/\?["”’')\]]*$/.test(wording)) return 'question';
  if (/^(?:please|let us|let['’]s|do not|don['’]t)\b/i.test(wording)) return 'instruction';
  if (!/\S\s+\S/.test(wording)) return 'vague';
  // "Had it come later, the damage would have been worse": what did not happen cannot be settled.
  if (/\bwould(?:n['’]t| not)? have\b/i.test(wording) && /^had\b|\bif\b/i.test(wording)) return 'prediction';
  if (predicate === null) return null;
  if (isInstruction(predicate)) return 'instruction';
  if (isPosition(predicate)) return null;
  if (isFeeling(predicate)) return 'personal';
  // "It would be a mistake".
  if (predicate.helpers.includes('would') && isJudgement(predicate)) return 'opinion';
  if (isPrediction(predicate, wording, quantities, sourced)) return 'prediction';
  if (isAdvice(predicate) || (quantities.length === 0 && isJudgement(predicate))) return 'opinion';
  return null;
}

/** "Take the next left." */
function isInstruction({ head, subject, helpers }: Predicate): boolean {
  return (
    head.upos === 'VERB' &&
    head.xpos === 'VB' &&
    head.deprel === 'root' &&
    subject === undefined &&
    helpers.length === 0
  );
}

/** "She was proud of the team.", "They share the wish to leave.", "He hopes so." */
function isFeeling(predicate: Predicate): boolean {
  const { head, copular, passive } = predicate;
  if (copular) return feelingAdjectives.has(head.lemma);
  if (head.upos !== 'VERB' || passive) return false;
  if (feelingVerbs.has(head.lemma)) return true;
  if (head.lemma === 'feel') return predicate.own.some((word) => feelingAdjectives.has(word.lemma));
  return /^(?:share|have|feel)$/.test(head.lemma) && argument(predicate, 'obj', feelingNouns) !== undefined;
}

/** Somebody who can decide what they will do: a name, an office or a body. */
const deciders =
  /^(?:government|council|ministry|company|firm|committee|board|court|parliament|police|army|military|minister|president|mayor|department|agency|party|union|club|school|university|commission|authority|bank|state|city|country|team|police|organisers|owners|officials)$/;
const decidedVerbs =
  /^(?:open|close|spend|build|pay|launch|introduce|hold|vote|meet|start|begin|publish|attack|respond|visit|host|receive|invest|replace|remove|stop|continue|keep|recruit|hire|offer|provide|send|run|charge|announce|consult|decide|sell|buy|move|relocate|return|resign|stand|appeal|sue|deploy|withdraw|sign|ban|scrap|extend|fund|give|review|finish|complete|discuss|cut|raise|increase|reduce|create|include|expand|retire|leave|join|seek|ask|release|test|resume|play|arrive|debate|file|inspect)$/;

/** "will open on 4 May": what has its day was announced. */
const calendar =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|tomorrow|tonight)\b/;

/**
 * "The fund will run dry." A plan of whoever decides ("The council will build 40 homes") and what is scheduled ("is due
 * to open", "is to be held") can be checked against what was decided.
 */
function isPrediction(predicate: Predicate, wording: string, quantities: Quantity[], sourced: boolean): boolean {
  const { head, helpers, passive, subject } = predicate;
  const has = (pattern: RegExp): boolean => helpers.some((helper) => pattern.test(helper));
  if (has(/^(?:would|could|might|'d|’d)$/) && has(/^(?:have|'ve|’ve)$/)) return false;
  const above = /^(?:xcomp|ccomp|csubj)$/.test(head.deprel) ? predicate.tree.words[head.head] : undefined;
  const forecaster = above ?? head;
  const plannedVerb = (word: Word | undefined): boolean => decidedVerbs.test(word?.lemma ?? '');
  // "is twice as likely to": compared, not foretold.
  const measured = predicate.own.some(
    (word) => /^(?:more|less|as|twice)$/.test(word.lower) && word.head === forecaster.index,
  );
  if (measured) return false;
  const acting = argument(predicate, 'xcomp') ?? head;
  if (calendar.test(wording) && plannedVerb(acting)) return false;
  if (forecastWords.has(forecaster.lemma) && (above !== undefined || argument(predicate, 'xcomp') !== undefined))
    return true;
  if (scheduleWords.has(forecaster.lemma)) return false;
  const going = head.lemma === 'go' && head.xpos === 'VBG' && argument(predicate, 'xcomp') !== undefined;
  if (has(/^(?:will|wo|would|shall|'ll|’ll|'d|’d)$/) || going) {
    const planned = plannedVerb(going ? acting : head);
    const decides =
      subject !== undefined &&
      (subject.upos === 'PROPN' || /^(?:i|we|he|she|they|it)$/.test(subject.lower) || deciders.test(subject.lemma));
    return !(planned && (decides || (sourced && !passive) || (passive && quantities.length > 0)));
  }
  return (
    has(/^(?:may|might|could)$/) &&
    quantities.length === 0 &&
    head.upos === 'VERB' &&
    !has(/^have$/) &&
    /^(?:VB)$/.test(head.xpos)
  );
}

/** "The town should act.", "We need to act.", "Ministers must resign." What the law demands of people is a rule. */
function isAdvice(predicate: Predicate): boolean {
  const { helpers, head, subject } = predicate;
  if (helpers.some((helper) => /^(?:should|ought)$/.test(helper))) return true;
  if (head.lemma === 'ought' && head.upos !== 'NOUN') return true;
  const ours = subject !== undefined && (/^(?:i|we)$/.test(subject.lower) || deciders.test(subject.lemma));
  if (head.lemma === 'need' && head.upos === 'VERB' && argument(predicate, 'xcomp') !== undefined) return ours;
  return helpers.includes('must') && ours;
}

/** "The plan is a disgrace.", "The fare is too high.", "It makes no sense.", "He deserves better." */
function isJudgement(predicate: Predicate): boolean {
  const { head, copular, own } = predicate;
  const isValued = (noun: Word): boolean =>
    own.some(
      (word) =>
        word.head === noun.index &&
        word.deprel === 'amod' &&
        valueAdjectives.has(word.lemma) &&
        !(word.xpos === 'JJS' && own.some((one) => scopes.test(one.lower))),
    );
  if (head.upos === 'VERB') {
    if (valueVerbs.has(head.lemma)) return true;
    const object = argument(predicate, 'obj');
    if (object === undefined) return false;
    if (head.lemma === 'live') return isValued(object);
    if (!/^(?:have|make|offer|show|lack|see)$/.test(head.lemma)) return false;
    if (/^(?:sense|excuse|doubt|place|shame)$/.test(object.lemma)) return true;
    return (valueNouns.has(object.lemma) || weighedNouns.has(object.lemma)) && isValued(object);
  }
  if (!copular) return false;
  if (head.upos === 'ADJ')
    return (
      (valueAdjectives.has(head.lemma) && !own.some((word) => word.lower === 'enough')) ||
      own.some((word) => word.lower === 'too' && word.head === head.index)
    );
  if (head.upos !== 'NOUN') return false;
  if (head.lemma === 'time') return predicate.subject?.lower === 'it' || own.some((word) => word.lower === 'it');
  return valueNouns.has(head.lemma) || isValued(head);
}

/** "the worst flood in 50 years", "the best result since 1999" compare. */
const scopes = /^(?:years?|decades?|century|history|record|since|ever|season|league|country|world|region|\d{4})$/;
