import { splitSentences, type Line, type LineKind, type Span } from '@claimdesk/core';

/** Characters on either side that are read for neighbouring sentences. */
const reach = 2000;
/** Lines on either side that are read: each has a sentence, and nobody is shown more than two. */
const linesBeside = 2;

/** Lines that read on from one to the next; a headline or a dateline beside a paragraph is no sentence before it. */
const running: readonly LineKind[] = ['body', 'list', 'quote'];

/**
 * The sentences of the article's own lines around `[start, end)`, in order, at least two on either side where there are
 * any. Furniture of the site is no context, and a headline stands alone.
 */
export function sentencesAround(
  text: string,
  lines: readonly Line[],
  start: number,
  end: number,
  split = splitSentences,
): Span[] {
  const holdsQuote = (line: Line) => line.start < end && line.end > start;
  const readsOn = lines.some((line) => holdsQuote(line) && running.includes(line.kind));
  const near = lines
    .filter((line) => line.end > start - reach && line.start < end + reach)
    .filter((line) => holdsQuote(line) || (readsOn && running.includes(line.kind)));
  const first = Math.max(0, near.findIndex(holdsQuote) - linesBeside);
  return near.slice(first, near.findLastIndex(holdsQuote) + linesBeside + 1).flatMap((line) => {
    // A line can be the whole article; reading from its middle would cut the first sentence, so that one is dropped.
    const from = Math.max(line.start, start - reach);
    const sentences = split(text, from, Math.min(line.end, end + reach));
    return from > line.start ? sentences.slice(1) : sentences;
  });
}
