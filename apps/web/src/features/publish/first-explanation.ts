import type { DecisionView, PeerReviewView } from '@claimdesk/api/views';

/**
 * What the editor's explanation begins with: what was approved before, else the adjudicator's words, else those of the
 * only review that says what was decided. With several such reviews the editor chooses.
 */
export function firstExplanation(decision: DecisionView, reviews: readonly PeerReviewView[]): string {
  if (decision.explanation) return decision.explanation;
  if (decision.rationale) return decision.rationale;
  const agreeing = reviews.filter(
    (review) => review.roundNumber === decision.roundNumber && review.verdict.ratingKey === decision.verdict.ratingKey,
  );
  const [only] = agreeing;
  return agreeing.length === 1 && only ? only.rationale : '';
}

/** Adds words to the text, as a paragraph of their own. */
export function addParagraph(text: string, words: string): string {
  return text.trim() === '' ? words : `${text.trimEnd()}\n\n${words}`;
}

/** Paragraphs as readers see them: an empty line ends one. */
export function paragraphs(text: string): string[] {
  return text
    .split(/\n[^\S\n]*\n\s*/u)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
}
