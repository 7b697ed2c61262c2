import type { ClaimRow } from '@claimdesk/api/views';
import type { LineKind, WordingFlag } from '@claimdesk/core';

export type UncheckableReason = NonNullable<ClaimRow['uncheckableReason']>;

export const kindLabels: Record<ClaimRow['kind'], string> = {
  quantity: 'Quantity: how many, how much',
  comparison: 'Comparison: more, less, the most',
  event: 'Event: what happened',
  relation: 'Relation: who is what, has what',
  causal: 'Cause: what leads to what',
  'law-or-rule': 'Law or rule: what is allowed, required',
  'quote-or-position': 'Position: what somebody said or stands for',
  prediction: 'Prediction: what will happen',
  opinion: 'Opinion: what somebody thinks of it',
  personal: 'Personal: what somebody lived through or feels',
  other: 'Something else',
};

/** After "Not checkable:". */
export const uncheckableWords: Record<UncheckableReason, string> = {
  opinion: 'it is an opinion, and no evidence settles an opinion.',
  prediction: 'it speaks of the future, and nobody knows that yet.',
  personal: 'it tells what somebody feels or lived through.',
  vague: 'it is too vague for evidence to settle.',
  instruction: 'it asks for something and asserts nothing.',
  question: 'it asks something and asserts nothing.',
};

export const uncheckableLabels: Record<UncheckableReason, string> = {
  opinion: 'Not checkable: opinion',
  prediction: 'Not checkable: prediction',
  personal: 'Not checkable: personal',
  vague: 'Not checkable: vague',
  instruction: 'Not checkable: instruction',
  question: 'Not checkable: question',
};

export const flagWords: Record<WordingFlag, string> = {
  verbatim: 'The words stand as they were written: no sound wording was found.',
  unresolved: 'A word such as “he” or “the company” was left as it is: nobody could be named for sure.',
};

/** Where a claim stands in the article. */
export function placeWords(kind: LineKind | undefined): string {
  if (kind === 'headline') return 'in the headline';
  if (kind === 'standfirst') return 'in the standfirst';
  return kind === 'caption' ? 'in a caption' : 'in the text';
}
