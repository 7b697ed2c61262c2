import type { Word } from '../language/word.ts';
import { causeVerbs, forecastWords, outcomeVerbs, positionVerbs, scheduleWords } from './claim-words.ts';
import { isLawAtWork } from './laws.ts';
import { argument, type Predicate } from './read-predicate.ts';
import type { Judgeable } from './judgeable.ts';

/** "Had it come later, the damage would have been worse": what did not happen cannot be settled. */
export const isImagined = (wording: string): boolean =>
  /\bwould(?:n['’]t| not)? have\b/i.test(wording) && /^had\b|\bif\b/i.test(wording);

/** Somebody who can decide what they will do: a name, an office or a body. */
export const deciders =
  /^(?:government|council|ministry|company|firm|committee|board|court|parliament|police|army|military|minister|president|mayor|department|agency|party|union|club|school|university|commission|authority|bank|state|city|country|team|organiser|official)$/;
const decidedVerbs =
  /^(?:open|close|spend|build|pay|launch|introduce|hold|vote|meet|start|begin|publish|attack|respond|visit|host|receive|invest|replace|remove|stop|continue|keep|recruit|hire|offer|provide|send|run|charge|announce|consult|decide|sell|buy|move|relocate|return|resign|stand|appeal|sue|deploy|withdraw|sign|ban|scrap|extend|fund|give|review|finish|complete|discuss|cut|raise|increase|reduce|create|include|expand|retire|leave|join|seek|ask|release|test|resume|play|arrive|debate|file|inspect|carry|repeal|fly|sail|operate|orbit|drill|undergo|swear|inaugurate|auction)$/;
/** "will open on 4 May": what has its day was announced. */
const calendar =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|tomorrow|tonight)\b|\b(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\. \d/;

const has = ({ helpers }: Predicate, pattern: RegExp): boolean => helpers.some((helper) => pattern.test(helper));
const plannedVerb = (word: Word | undefined): boolean => decidedVerbs.test(word?.lemma ?? '');

/**
 * "The fund will run dry." A plan of whoever decides ("The council will build 40 homes") and what is scheduled ("is due
 * to open", "is to be held") can be checked against what was decided.
 */
export function isPrediction(claim: Judgeable): boolean {
  const { predicate, wording, quantities } = claim;
  const { head } = predicate;
  if (has(predicate, /^(?:would|could|might|'d|’d)$/) && has(predicate, /^(?:have|'ve|’ve)$/)) return false;
  const above = /^(?:xcomp|ccomp|csubj)$/.test(head.deprel) ? predicate.tree.words[head.head] : undefined;
  const forecaster = above ?? head;
  if (isMeasured(predicate, forecaster) || oneInSo.test(wording) || isLawAtWork(predicate)) return false;
  if (isRefusal(predicate) || isPlanOf(predicate)) return false;
  const acting = argument(predicate, 'xcomp') ?? head;
  const perhaps = has(predicate, /^(?:may|might|could)$/);
  if (calendar.test(wording) && plannedVerb(acting) && !perhaps) return false;
  if (forecastWords.has(forecaster.lemma) && (above !== undefined || argument(predicate, 'xcomp') !== undefined))
    return true;
  if (scheduleWords.has(forecaster.lemma)) return false;
  const going = head.lemma === 'go' && head.xpos === 'VBG' && argument(predicate, 'xcomp') !== undefined;
  if (has(predicate, /^(?:will|wo|would|shall|'ll|’ll)$/) || isShortWould(predicate) || going)
    return !isDecided(predicate, going ? acting : head, claim);
  return (
    perhaps && quantities.length === 0 && head.xpos === 'VB' && !has(predicate, /^have$/) && !isPastAbility(predicate)
  );
}

/** "is twice as likely to": compared, not foretold. */
const isMeasured = ({ own }: Predicate, forecaster: Word): boolean =>
  own.some((word) => /^(?:more|less|as|twice)$/.test(word.lower) && word.head === forecaster.index);

/** "One in 15 patients will need surgery": a rate that was counted. */
export const oneInSo =
  /\b(?:one|two|three|four|\d+) (?:in|out of) (?:every )?(?:\d+|two|three|four|five|six|ten|twenty)\b/i;

/** "They'd wait"; before a participle it is "had": "They'd filled it with rubble." */
const isShortWould = (predicate: Predicate): boolean =>
  has(predicate, /^['’]d$/) && !/^(?:VBN|VBD)$/.test(predicate.head.xpos);

function isDecided(predicate: Predicate, acting: Word, { wording, quantities, sourced }: Judgeable): boolean {
  const { subject, passive } = predicate;
  if (!plannedVerb(acting)) return isOwnDecision(predicate, acting, wording);
  const decides =
    subject !== undefined &&
    (subject.upos === 'PROPN' || /^(?:i|we|he|she|they|it)$/.test(subject.lower) || deciders.test(subject.lemma));
  return decides || (sourced && !passive) || (passive && quantities.length > 0);
}

/**
 * "The minister will table the bill.", "We will not wait.": an office, a body or the speakers, and a verb of doing. What
 * comes of it, or comes only if something else does, is foretold.
 */
function isOwnDecision({ subject, passive, copular }: Predicate, acting: Word, wording: string): boolean {
  if (subject === undefined || passive || copular || acting.upos !== 'VERB') return false;
  if (outcomeVerbs.has(acting.lemma) || causeVerbs.has(acting.lemma) || /\b(?:if|unless)\b/i.test(wording))
    return false;
  return /^(?:i|we)$/.test(subject.lower) || (subject.upos === 'NOUN' && deciders.test(subject.lemma));
}

/** "It expects to run 40 trains.", "The firm hopes to open in May.": the plan of whoever will do it. */
export function isPlanOf(predicate: Predicate): boolean {
  const { head, passive, subject } = predicate;
  if (passive || !/^(?:expect|hope|want|wish|prefer)$/.test(head.lemma) || head.upos !== 'VERB') return false;
  const whose = subject?.lower ?? predicate.tree.words[head.index - 1]?.lower ?? '';
  return !/^(?:i|we|nobody|everybody|everyone)$/.test(whose) && plannedVerb(argument(predicate, 'xcomp'));
}

const silences = /^(?:speculate|elaborate|disclose|reveal|specify|identify|name|budge|answer)$/;

/** "A spokesman would not speculate on the cause.": a refusal, which happened. */
export const isRefusal = (predicate: Predicate): boolean =>
  has(predicate, /^would$/) &&
  isNegated(predicate) &&
  (silences.test(predicate.head.lemma) || positionVerbs.has(predicate.head.lemma));

const isNegated = ({ own, head }: Predicate): boolean =>
  own.some((word) => word.head === head.index && /^(?:not|n['’]t|never)$/.test(word.lower));

const senses = /^(?:see|hear|smell|feel|taste|remember|tell|find|understand|believe|speak|breathe)$/;

/** "She couldn't open the gate.", "You could smell it.": what somebody was able to do. */
function isPastAbility(predicate: Predicate): boolean {
  const { subject, head } = predicate;
  if (!has(predicate, /^could$/) || subject === undefined) return false;
  const somebody = subject.upos === 'PROPN' || /^(?:i|we|he|she|they|you|nobody|people)$/.test(subject.lower);
  return senses.test(head.lemma) || (somebody && isNegated(predicate));
}
