import { splitSentences, type Line, type Span } from '@claimdesk/core';

/** A sentence of the article as a reader counts them: left-out lines have none. */
export type Sentence = { number: number; span: Span };

export function numberSentences(text: string, lines: readonly Line[]): Sentence[] {
  return lines
    .filter((line) => line.kind !== 'boilerplate')
    .flatMap((line) => splitSentences(text, line.start, line.end))
    .map((span, index) => ({ number: index + 1, span }));
}

/** The sentence in which an offset lies. */
export function sentenceAt(sentences: readonly Sentence[], offset: number): Sentence | null {
  return sentences.find(({ span }) => span[0] <= offset && offset < span[1]) ?? null;
}

/** How far a claim's words may be moved: its own sentences and one on either side. */
export function trimLimits(sentences: readonly Sentence[], [start, end]: Span): Span {
  const first = sentences.findIndex(({ span }) => span[1] > start);
  const last = sentences.findLastIndex(({ span }) => span[0] < end);
  const from = sentences[Math.max(0, first - 1)];
  const to = sentences[Math.min(sentences.length - 1, last + 1)];
  return [Math.min(start, from?.span[0] ?? start), Math.max(end, to?.span[1] ?? end)];
}
