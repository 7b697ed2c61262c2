import { argument } from './read-predicate.ts';
import type { Judgeable } from './judgeable.ts';

const openWords = /^(?:unclear|uncertain|unknown|unsure|unresolved)$/;

/**
 * "It is unclear whether the bridge was inspected.", "Whether it will last remains to be seen.", "It is too early to
 * say what caused it." That a cause is unknown says what is known: evidence can settle it.
 */
export function isLeftOpen({ predicate, wording }: Judgeable): boolean {
  if (/\btoo (?:early|soon) to (?:say|tell|know)\b|\bremains? to be seen\b|\bmatter of debate\b/i.test(wording))
    return true;
  const asks = /\b(?:whether|if|how|why|what|who|when|where)\b/i.test(wording);
  const { head, copular, own } = predicate;
  const denied = own.some((word) => word.head === head.index && /^(?:not|n['’]t)$/.test(word.lower));
  return (
    asks &&
    ((copular && openWords.test(head.lemma)) ||
      (head.lower === 'known' && denied) ||
      (head.lower === 'clear' && denied))
  );
}

/** Words that hold a place and name nothing; "nobody" and "none" say it of everybody. */
const empty = /^(?:PRON|AUX|DET|PART|ADP|SCONJ|CCONJ|PUNCT|INTJ|ADV)$/;

/** "They do not.", "It isn't.", "That's on me.": without a clause under it that says more. */
export const saysNothing = ({ predicate, quantities }: Judgeable): boolean =>
  quantities.length === 0 &&
  !['ccomp', 'xcomp', 'advcl', 'csubj', 'acl'].some((clause) => argument(predicate, clause) !== undefined) &&
  predicate.own.every(
    (word) =>
      (empty.test(word.upos) && !/^(?:nobody|none|nothing)$/.test(word.lower)) ||
      /^(?:do|be|have|thing|way|lot|know)$/.test(word.lemma),
  );

const moot = /^(?:question|point|issue|truth|fact|answer|problem|thing|trouble|reality)$/;

/** "The question is who pays.", "The point is to win.", "It's just a fact." */
export const isMootPoint = ({ predicate: { head, subject, copular, own } }: Judgeable): boolean =>
  (subject !== undefined && moot.test(subject.lemma) && (copular || head.lemma === 'be')) ||
  (copular && moot.test(head.lemma) && !own.some((word) => word.deprel === 'nmod'));
