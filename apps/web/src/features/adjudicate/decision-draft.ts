import { confidences, contextFlags, type Confidence, type ContextFlag, type Scale, scaleValue } from '@claimdesk/core';

/** Why the reviews differed, as an adjudicator may tick it; several may hold. */
export const causes = [
  { key: 'evidence', label: 'One had evidence the other missed' },
  { key: 'scale', label: 'Scale read differently' },
  { key: 'wording', label: 'Wording unclear' },
  { key: 'slip', label: 'Slip' },
] as const;
export type CauseKey = (typeof causes)[number]['key'];

export type DecisionDraft = {
  ratingKey: string | null;
  causes: CauseKey[];
  flags: ContextFlag[];
  confidence: Confidence | null;
  rationale: string;
};

export const emptyDecision: DecisionDraft = { ratingKey: null, causes: [], flags: [], confidence: null, rationale: '' };

/** What still keeps the dispute from being decided, in the order of the form. */
export function decisionProblems(draft: DecisionDraft, scale: Scale): string[] {
  const problems: string[] = [];
  if (draft.ratingKey === null || scaleValue(scale, draft.ratingKey) === null) problems.push('Choose a rating.');
  if (draft.causes.length === 0) problems.push('Say why they differed.');
  if (draft.confidence === null) problems.push('Say how confident you are.');
  if (draft.rationale.trim() === '') problems.push('Write the decision.');
  return problems;
}

/** The causes in words, as the journal and the reports keep them. */
export function causeWords(chosen: readonly CauseKey[]): string {
  return causes
    .filter(({ key }) => chosen.includes(key))
    .map(({ label }) => label)
    .join('; ');
}

export function toggleCause(chosen: readonly CauseKey[], key: CauseKey): CauseKey[] {
  return causes.map((cause) => cause.key).filter((one) => (one === key ? !chosen.includes(one) : chosen.includes(one)));
}

/** Begins with a reviewer's words, or adds them to what is there: nothing that was typed is lost. */
export function startFrom(text: string, words: string): string {
  return text.trim() === '' ? words : `${text.trimEnd()}\n\n${words}`;
}

/** Reviews by the value they chose, for the letters on the keys of the scale. */
export function letterTags(
  reviews: readonly { label: string; verdict: { ratingKey: string } }[],
): Record<string, string[]> {
  const tags: Record<string, string[]> = {};
  for (const { label, verdict } of reviews) tags[verdict.ratingKey] = [...(tags[verdict.ratingKey] ?? []), label];
  return tags;
}

export function isDecisionDraft(stored: unknown): stored is DecisionDraft {
  if (typeof stored !== 'object' || stored === null) return false;
  const draft = stored as Partial<DecisionDraft>;
  return (
    (draft.ratingKey === null || typeof draft.ratingKey === 'string') &&
    (draft.confidence === null || (draft.confidence !== undefined && confidences.includes(draft.confidence))) &&
    typeof draft.rationale === 'string' &&
    Array.isArray(draft.flags) &&
    draft.flags.every((flag) => contextFlags.includes(flag)) &&
    Array.isArray(draft.causes) &&
    draft.causes.every((key) => causes.some((cause) => cause.key === key))
  );
}
