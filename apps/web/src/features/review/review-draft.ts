/** What a reviewer has entered so far. */
export type ReviewDraft = {
  ratingKey: string | null;
  confidence: string;
  flags: string[];
  rationale: string;
  searchedNote: string;
};

/** A draft kept in the browser beside the one on the server. */
export type KeptDraft = {
  draft: ReviewDraft;
  /** The version of the server's draft it was typed over. */
  version: number;
  /** Milliseconds since the epoch. */
  at: number;
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

export type OpenedDraft = {
  draft: ReviewDraft;
  /** `browser`: this browser kept words that the server never got. */
  from: 'server' | 'browser';
  /** The server moved on after the kept words were typed: the reviewer chooses, nothing is overwritten unseen. */
  conflict: KeptDraft | null;
};

/**
 * Which draft to open with. Words that never reached the server win when the server's draft is still the one they were
 * typed over; when it is a newer one (typed in another browser), the server's is shown and the kept words offered.
 */
export function openDraft(server: { draft: ReviewDraft; version: number }, kept: KeptDraft | null): OpenedDraft {
  if (!kept || sameDraft(kept.draft, server.draft)) return { draft: server.draft, from: 'server', conflict: null };
  if (kept.version === server.version) return { draft: kept.draft, from: 'browser', conflict: null };
  return { draft: server.draft, from: 'server', conflict: kept };
}

/** Reads what the browser kept; anything that is not a draft is ignored, because storage may hold an older shape. */
export function parseKept(value: unknown): KeptDraft | null {
  if (typeof value !== 'object' || value === null) return null;
  const kept = value as Partial<KeptDraft>;
  const draft: Partial<ReviewDraft> | undefined = kept.draft;
  if (typeof kept.version !== 'number' || typeof kept.at !== 'number' || !draft) return null;
  const { ratingKey = null, confidence, flags, rationale, searchedNote } = draft;
  if (ratingKey !== null && typeof ratingKey !== 'string') return null;
  if (typeof confidence !== 'string' || typeof rationale !== 'string' || typeof searchedNote !== 'string') return null;
  if (!Array.isArray(flags) || !flags.every((flag) => typeof flag === 'string')) return null;
  return { version: kept.version, at: kept.at, draft: { ratingKey, confidence, flags, rationale, searchedNote } };
}

export function toggleFlag(flags: readonly string[], flag: string): string[] {
  return flags.includes(flag) ? flags.filter((item) => item !== flag) : [...flags, flag];
}
