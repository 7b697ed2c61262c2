import type { ClaimKind, ExtractedClaim, Quantity } from '../claims/claim.ts';
import type { Sentence } from '../language/word.ts';
import { kindOf } from './kind-of.ts';
import { isPosition, isToldInside } from './positions.ts';
import { readPredicate, type Predicate } from './read-predicate.ts';
import { thoughtOf } from './thoughts.ts';
import { signs, signsBeforeSpeech, signsOfWording, weakSigns, type Reason, type Sign } from './signs.ts';

export type Judged = Pick<ExtractedClaim, 'kind' | 'checkable' | 'uncheckableReason'>;

/**
 * Below it a weak sign is enough. Left out one by one, 11 of 12 documents with known claims would have it so. A low
 * score by itself is no reason: short plain facts score as low as talk does, since the head learnt from debates.
 */
const DOUBTFUL = 0.4;

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
 * `verifiable` the score of the wording by the learnt head, 0..1. A claim is not checkable for a sign that can be named.
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
  const sign = findSign(sentence, predicate, wording, quantities, sourced, verifiable);
  if (sign !== undefined)
    return { kind: sign.kind ?? kindOfReason[sign.reason], checkable: false, uncheckableReason: sign.reason };
  return { kind: kindOf(predicate, wording, quantities, sourced), checkable: true, uncheckableReason: null };
}

/** The first sign that evidence could not settle it; undefined when it could. */
function findSign(
  sentence: Sentence,
  predicate: Predicate | null,
  wording: string,
  quantities: Quantity[],
  sourced: boolean,
  verifiable: number,
): Omit<Sign, 'holds'> | undefined {
  const worded = signsOfWording.find((sign) => sign.holds(wording));
  if (worded !== undefined || predicate === null) return worded;
  const claim = { predicate, wording, quantities, sourced };
  const holds = (sign: Sign): boolean => sign.holds(claim);
  const first = signsBeforeSpeech.find(holds);
  if (first !== undefined) return first;
  const thought = sourced ? readPredicate(sentence, thoughtOf(predicate)) : null;
  if (thought !== null) return signs.find((sign) => sign.holds({ ...claim, predicate: thought }));
  if (isPosition(predicate) || isToldInside(predicate, wording)) return undefined;
  return signs.find(holds) ?? (verifiable < DOUBTFUL ? weakSigns.find(holds) : undefined);
}
