import { feelingAdjectives, feelingNouns, feelingVerbs } from './claim-words.ts';
import { argument, type Predicate } from './read-predicate.ts';
import { isPlanOf } from './predictions.ts';
import type { Judgeable } from './judgeable.ts';

/** "She was proud of the team.", "They share the wish to leave.", "He hopes so.", "I don't mind." */
export function feels({ predicate }: Judgeable): boolean {
  const { head, copular, passive } = predicate;
  if (copular) return feelingAdjectives.has(head.lemma) && !isRemoved(predicate);
  if (head.upos !== 'VERB') return false;
  if (passive) return isMoved(predicate);
  if (feelingVerbs.has(head.lemma)) return !isPlanOf(predicate);
  if (wouldLike.test(head.lemma) && predicate.helpers.some((helper) => /^(?:would|['’]d)$/.test(helper))) return true;
  if (head.lemma === 'miss') return missesSomebody(predicate);
  if (/^(?:mind|care)$/.test(head.lemma)) return isUnmoved(predicate);
  if (head.lemma === 'feel')
    return (
      predicate.own.some((word) => feelingAdjectives.has(word.lemma)) ||
      argument(predicate, 'obj', feelingNouns) !== undefined
    );
  return /^(?:share|have)$/.test(head.lemma) && argument(predicate, 'obj', feelingNouns) !== undefined;
}

/** "I'd like to finish it.", "We would prefer to wait." */
const wouldLike = /^(?:like|love|prefer|hate|rather)$/;

/** "I was baffled by it.", but not "He was persuaded to go." */
const isMoved = (predicate: Predicate): boolean =>
  feelingAdjectives.has(predicate.head.lower) && argument(predicate, 'xcomp') === undefined && !isRemoved(predicate);

/** "He was relieved of his post.", "They were scared off.": done to them, whatever they felt. */
const isRemoved = ({ head, tree }: Predicate): boolean =>
  /^(?:relieved of|(?:scared|frightened) (?:off|away))$/.test(
    `${head.lower} ${tree.words[head.index + 1]?.lower ?? ''}`,
  );

/** "She misses her mother.", "We miss him." To miss a match, a payment or a train is no feeling. */
function missesSomebody(predicate: Predicate): boolean {
  const object = argument(predicate, 'obj');
  if (object === undefined || predicate.head.xpos === 'VBG') return false;
  return (
    (object.upos === 'PRON' && /^(?:him|her|them|you|me|us)$/.test(object.lower)) ||
    /^(?:mother|father|mum|mom|dad|son|daughter|husband|wife|brother|sister|friend|home)$/.test(object.lemma)
  );
}

/** "I don't mind.", "He doesn't care what they say." */
const isUnmoved = ({ own, head }: Predicate): boolean =>
  own.some((word) => word.head === head.index && /^(?:not|n['’]t|never)$/.test(word.lower)) &&
  !own.some((word) => word.lower === 'for');

const wishVerbs = /^(?:want|prefer|respect|admire|like|dislike|detest|adore)$/;

/** "The players wanted a change.", "I'd like to finish it." What a body wants to do is its plan. */
export const wants = ({ predicate }: Judgeable): boolean =>
  predicate.head.upos === 'VERB' && !predicate.passive && wishVerbs.test(predicate.head.lemma) && !isPlanOf(predicate);
