import { clearDraft, readDraft, writeDraft } from '../../lib/drafts.ts';
import { parseKept, type KeptDraft } from './review-draft.ts';

const keyOf = (reviewId: string): string => `review:${reviewId}`;

/** What this browser kept of a review that the server has not got; null when there is nothing usable. */
export function readKept(reviewId: string): KeptDraft | null {
  return parseKept(readDraft(keyOf(reviewId))?.value);
}

export function writeKept(reviewId: string, kept: KeptDraft | null): void {
  if (kept) writeDraft(keyOf(reviewId), kept);
  else clearDraft(keyOf(reviewId));
}
