import { z } from 'zod';
import { scaleValue, type Scale } from '../verdicts/scale.ts';

/** What can be wrong around a claim whose words are right; reported beside the rating, never instead of it. */
export const contextFlags = [
  'missing_context',
  'outdated',
  'cherry_picked',
  'altered_media',
  'wrong_attribution',
] as const;
export const contextFlagSchema = z.enum(contextFlags);
export type ContextFlag = (typeof contextFlags)[number];

export const contextFlagLabels: Record<ContextFlag, string> = {
  missing_context: 'Missing context',
  outdated: 'Outdated',
  cherry_picked: 'Cherry-picked',
  altered_media: 'Altered media',
  wrong_attribution: 'Wrong attribution',
};

/** From lowest to highest. */
export const confidences = ['low', 'medium', 'high'] as const;
export const confidenceSchema = z.enum(confidences);
export type Confidence = (typeof confidences)[number];

export const stances = ['supports', 'refutes', 'context'] as const;
export const stanceSchema = z.enum(stances);
export type Stance = (typeof stances)[number];

export const sourceTypes = ['primary', 'secondary'] as const;
export const sourceTypeSchema = z.enum(sourceTypes);
export type SourceType = (typeof sourceTypes)[number];

export type ReviewDraft = {
  ratingKey: string | null;
  confidence: Confidence | null;
  flags: readonly ContextFlag[];
  rationale: string;
  /** What was looked for and where; stands in for evidence under a rating off the scale. */
  searchedNote: string;
};

/** What still keeps a draft from being submitted, in the order of the form; empty when it can go. */
export function reviewDraftProblems(
  draft: ReviewDraft,
  evidence: readonly { stance: Stance | null }[],
  scale: Scale,
): string[] {
  const problems: string[] = [];
  const value = draft.ratingKey === null ? null : scaleValue(scale, draft.ratingKey);
  if (draft.ratingKey === null || draft.ratingKey.trim() === '') problems.push('Choose a rating.');
  else if (value === null) problems.push('The rating is not on the scale of this round. Choose another one.');
  else if (!evidence.some(({ stance }) => stance !== null)) {
    if (value.requiresEvidence) {
      problems.push('Add at least one piece of evidence and say whether it supports, refutes or gives context.');
    } else if (draft.searchedNote.trim() === '') {
      problems.push('Add evidence, or note what you searched for and where.');
    }
  }
  if (draft.confidence === null) problems.push('Say how confident you are.');
  if (draft.rationale.trim() === '') problems.push('Write the rationale: what the evidence shows.');
  return problems;
}
