import { confidences, contextFlags, type ContextFlag, type ReviewDraft } from '@claimdesk/core';

/** A draft kept in the browser beside the one on the server. */
export type KeptDraft = {
  draft: ReviewDraft;
  /** The server's words that it was typed over. */
  base: ReviewDraft;
};

export function sameDraft(a: ReviewDraft, b: ReviewDraft): boolean {
  return (
    a.ratingKey === b.ratingKey &&
    a.confidence === b.confidence &&
    a.rationale === b.rationale &&
    a.searchedNote === b.searchedNote &&
    a.flags.length === b.flags.length &&
    a.flags.every((flag) => b.flags.includes(flag))
  );
}

export type OpenedDraft = { kind: 'server' | 'restored' | 'conflict'; draft: ReviewDraft };

/**
 * Which draft to open with. Words that never reached the server come back when the server still has what they were
 * typed over; when it has other words (typed in another browser), the reviewer chooses: nothing is overwritten unseen.
 */
export function openDraft(server: ReviewDraft, kept: KeptDraft | null): OpenedDraft {
  if (!kept || sameDraft(kept.draft, server)) return { kind: 'server', draft: server };
  return { kind: sameDraft(kept.base, server) ? 'restored' : 'conflict', draft: kept.draft };
}

/** Reads what the browser kept; anything that is not a draft is ignored, because storage may hold an older shape. */
export function parseKept(value: unknown): KeptDraft | null {
  if (typeof value !== 'object' || value === null || !('draft' in value) || !('base' in value)) return null;
  const draft = parseDraft(value.draft);
  const base = parseDraft(value.base);
  return draft && base ? { draft, base } : null;
}

function parseDraft(value: unknown): ReviewDraft | null {
  if (typeof value !== 'object' || value === null) return null;
  const { ratingKey = null, confidence = null, flags, rationale, searchedNote } = value as Partial<ReviewDraft>;
  if (ratingKey !== null && typeof ratingKey !== 'string') return null;
  if (confidence !== null && !confidences.includes(confidence)) return null;
  if (typeof rationale !== 'string' || typeof searchedNote !== 'string') return null;
  if (!Array.isArray(flags) || !flags.every((flag) => contextFlags.includes(flag))) return null;
  return { ratingKey, confidence, flags, rationale, searchedNote };
}

/** In the order of the form, so that the same choice is always the same list. */
export function toggleFlag(flags: readonly ContextFlag[], flag: ContextFlag): ContextFlag[] {
  return contextFlags.filter((item) => (item === flag ? !flags.includes(flag) : flags.includes(item)));
}
