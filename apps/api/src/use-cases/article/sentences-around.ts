import { splitSentences, type Line, type LineKind, type Span } from '@claimdesk/core';

/** Characters on either side that are read for neighbouring sentences. */
const reach = 2000;

/** Lines that are not part of what the article tells. */
const notTold: readonly LineKind[] = ['boilerplate', 'byline', 'dateline'];

/** The sentences of the article's own lines around `[start, end)`, in order. Furniture of the site is no context. */
export function sentencesAround(text: string, lines: readonly Line[], start: number, end: number): Span[] {
  return lines
    .filter((line) => line.end > start - reach && line.start < end + reach)
    .filter((line) => !notTold.includes(line.kind) || (line.start < end && line.end > start))
    .flatMap((line) => {
      // A line can be the whole article; reading from its middle would cut the first sentence, so that one is dropped.
      const from = Math.max(line.start, start - reach);
      const sentences = splitSentences(text, from, Math.min(line.end, end + reach));
      return from > line.start ? sentences.slice(1) : sentences;
    });
}
