import type { Word } from '../language/word.ts';
import { headVerbs, stateVerbs, valueAdjectives, valueNouns, valueVerbs, weighedNouns } from './claim-words.ts';
import { deciders } from './predictions.ts';
import { argument, type Predicate } from './read-predicate.ts';
import type { Judgeable } from './judgeable.ts';

/** "The town should act.", "We need to act.", "Ministers must resign." What the law demands of people is a rule. */
export function isAdvice(predicate: Predicate): boolean {
  const { helpers, head, subject, own } = predicate;
  if (helpers.some((helper) => /^(?:should|ought)$/.test(helper))) return !isIf(predicate);
  if (head.lemma === 'ought' && head.upos !== 'NOUN') return true;
  const anybody = subject !== undefined && /^(?:somebody|someone|everybody|everyone|nobody)$/.test(subject.lower);
  const ours = subject !== undefined && (/^(?:i|we)$/.test(subject.lower) || deciders.test(subject.lemma));
  if (head.lemma === 'need' && head.upos === 'VERB') {
    // "The measures were needed."
    if (predicate.passive)
      return argument(predicate, 'xcomp') === undefined && !own.some((word) => word.lower === 'by');
    if (argument(predicate, 'xcomp') !== undefined) return ours || anybody;
  }
  // "Somebody has to pay."
  if (head.lemma === 'have' && argument(predicate, 'xcomp') !== undefined && anybody) return true;
  return helpers.includes('must') && (ours || anybody);
}

/** "Should the dam fail, the town would flood." */
const isIf = ({ own, subject }: Predicate): boolean =>
  own.some((word) => /^(?:should)$/.test(word.lower) && subject !== undefined && word.index < subject.index);

/** "The plan is a disgrace.", "The fare is too high.", "It makes no sense.", "He deserves better." */
export function isJudgement(predicate: Predicate): boolean {
  const { head, copular, own } = predicate;
  if (head.upos === 'VERB') {
    if (valueVerbs.has(head.lemma)) return true;
    // "There was better news from the port."
    const object = argument(predicate, 'obj') ?? (head.lemma === 'be' ? predicate.subject : undefined);
    if (object === undefined) return false;
    if (head.lemma === 'live') return isValued(object, own);
    if (!/^(?:have|make|offer|show|lack|see|do|be)$/.test(head.lemma)) return false;
    // "did nothing wrong", "has done a good job".
    if (head.lemma === 'do') return /^(?:nothing|anything|job|thing)$/.test(object.lemma) && isValued(object, own);
    if (/^(?:sense|excuse|doubt|place|shame)$/.test(object.lemma)) return true;
    return (valueNouns.has(object.lemma) || weighedNouns.has(object.lemma)) && isValued(object, own);
  }
  if (!copular) return false;
  if (head.upos === 'ADJ')
    return (
      (valueAdjectives.has(head.lemma) && !own.some((word) => word.lower === 'enough')) ||
      own.some((word) => word.lower === 'too' && word.head === head.index)
    );
  if (head.upos !== 'NOUN') return false;
  if (head.lemma === 'time') return predicate.subject?.lower === 'it' || own.some((word) => word.lower === 'it');
  return valueNouns.has(head.lemma) || isValued(head, own);
}

const isValued = (noun: Word, own: Word[]): boolean =>
  own.some(
    (word) =>
      word.head === noun.index &&
      (word.deprel === 'amod' || word.index === noun.index + 1) &&
      valueAdjectives.has(word.lemma) &&
      !(word.xpos === 'JJS' && own.some((one) => scopes.test(one.lower))),
  );

/** "the worst flood in 50 years", "the best result since 1999" compare. */
const scopes = /^(?:years?|decades?|century|history|record|since|ever|season|league|country|world|region|\d{4})$/;

/** "The money would have been better spent on roads.", "She would be better off at home." */
export const isBetterOtherwise = ({ predicate: { helpers, own }, wording }: Judgeable): boolean =>
  (helpers.some((helper) => /^(?:would|['’]d)$/.test(helper)) || own.some((word) => word.lower === 'would')) &&
  /\b(?:better|worse|best) (?:off|spent|placed|served|left|used|advised)\b/i.test(wording);

/** "The rule is “petty”.", "The card was 'a joke'.": the words are quoted because they are somebody's view. */
export function isQuotedView({ predicate, wording }: Judgeable): boolean {
  const { copular, head, own } = predicate;
  if (!copular || !/^(?:ADJ|NOUN)$/.test(head.upos)) return false;
  return (
    new RegExp(
      String.raw`\b(?:is|are|was|were|be|been|['’]s|not|n['’]t) ["“'‘](?:\S+ ){0,4}?${escaped(head.text)}\b`,
      'i',
    ).test(wording) && !own.some((word) => word.upos === 'NUM')
  );
}

const escaped = (text: string): string => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);

const everybody = /^(?:nobody|everybody|everyone|anyone|anybody|somebody|someone|you|people|none|one)$/;

/** "Nobody buys a parka in a heatwave.": a rule of life, not an event; "Nobody has been there" can be checked. */
export function speaksOfAll({ predicate, quantities }: Judgeable): boolean {
  const { subject, head, helpers, own } = predicate;
  if (subject === undefined || quantities.length > 0 || !everybody.test(subject.lower)) return false;
  const verb = own.find((word) => word.head === head.index && word.deprel === 'cop') ?? head;
  const present = /^(?:VBZ|VBP)$/.test(verb.xpos) && helpers.length === 0;
  return present || helpers.some((helper) => /^(?:can|ca|must|do|does)$/.test(helper));
}

const emphatic = /^(?:really|simply|frankly|surely|truly|honestly|just|merely|utterly|clearly|obviously)$/;

const comparatives = /^(?:better|best|worse|worst)$/;
/** Value only as the predicate: "is the right thing", "is a good idea". */
const plainNouns = /^(?:thing|idea|step|game|circus|dream|waste|success|failure)$/;

/** "They punished her for the sin of leaving.", "It seems nobody was asked.", "It was simply lost." */
export function isWeighed({ predicate, wording, quantities }: Judgeable): boolean {
  const { head, own } = predicate;
  if (quantities.length > 0) return false;
  if (head.lemma === 'seem' || (head.lemma === 'look' && argument(predicate, 'xcomp') !== undefined)) return true;
  if (own.some((word) => word.upos === 'ADV' && emphatic.test(word.lower))) return true;
  const words = wording.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.some(
    (word) => valueAdjectives.has(word) || comparatives.test(word) || (valueNouns.has(word) && !plainNouns.test(word)),
  );
}

/** "In my view, the policy has failed." */
export const isCalledView = (wording: string): boolean =>
  /\b(?:in|to) my (?:view|opinion|mind|book|judge?ment)\b/i.test(wording);

/** "We have to move swiftly.", "We've got to get ready.", "You're supposed to listen.": what the speakers owe. */
export function isDutyFelt({ predicate }: Judgeable): boolean {
  const { head, subject, own, helpers } = predicate;
  if (subject === undefined || !/^(?:i|we|you)$/.test(subject.lower)) return false;
  if (argument(predicate, 'xcomp') === undefined || helpers.some((helper) => /^(?:was|were|had|did)$/.test(helper)))
    return false;
  if (head.lemma === 'have') return /^(?:VBP|VB)$/.test(head.xpos);
  return (
    head.lower === 'supposed' || (head.lower === 'got' && own.some((word) => /^(?:have|['’]ve)$/.test(word.lower)))
  );
}

/**
 * "A new wind is blowing, she said.": somebody's talk of how things are. What they say happened can be checked, and so
 * can who is what: "Jon Arl is its chairman."
 */
export function isTalkOfNow({ predicate, sourced, quantities }: Judgeable): boolean {
  const { head, own, helpers, copular, passive, subject } = predicate;
  const spoken = sourced || /^(?:i|we)$/.test(subject?.lower ?? '');
  if (!spoken || quantities.length > 0 || passive) return false;
  const verb = own.find((word) => word.head === head.index && word.deprel === 'cop') ?? head;
  const going = helpers.some((helper) => /^(?:is|are|am|['’]s|['’]re|['’]m|does|do|can|ca)$/.test(helper));
  // "We are not looking for anyone else." tells what the speakers do.
  const ownDoing = head.xpos === 'VBG' && /^(?:i|we)$/.test(subject?.lower ?? '');
  if (helpers.length > 0) return going && !ownDoing;
  // "I know what it is like", "I mean the schools".
  const told = /^(?:know|mean)$/.test(head.lemma) && /^(?:i|we|you)$/.test(subject?.lower ?? '');
  const whoIsWho = copular && /^(?:NOUN|PROPN)$/.test(head.upos) && subject?.upos === 'PROPN';
  return (
    /^(?:VBZ|VBP)$/.test(verb.xpos) && !whoIsWho && (!stateVerbs.has(head.lemma) || told) && !headVerbs.has(head.lemma)
  );
}
