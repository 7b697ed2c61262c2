import { splitSentences, type Line, type Span } from '@claimdesk/core';

const uncounted = new Set<Line['kind']>(['boilerplate', 'byline', 'dateline']);

/** A sentence of the article as a reader counts them: neither what was left out nor the byline has any. */
export type Sentence = { number: number; span: Span; /** Where its line begins. */ line: number };

export function numberSentences(text: string, lines: readonly Line[]): Sentence[] {
  return lines
    .filter((line) => !uncounted.has(line.kind))
    .flatMap((line) => splitSentences(text, line.start, line.end).map((span) => ({ span, line: line.start })))
    .map((sentence, index) => ({ ...sentence, number: index + 1 }));
}

/** The sentence in which an offset lies. */
export function sentenceAt(sentences: readonly Sentence[], offset: number): Sentence | null {
  return sentences.find(({ span }) => span[0] <= offset && offset < span[1]) ?? null;
}

/** How far a claim's words may be moved: its own sentences and those beside them in the same paragraph. */
export function trimLimits(sentences: readonly Sentence[], [start, end]: Span): Span {
  const first = sentences.findIndex(({ span }) => span[1] > start);
  const last = sentences.findLastIndex(({ span }) => span[0] < end);
  const own = { first: sentences[first], last: sentences[last] };
  const before = sentences[first - 1];
  const after = sentences[last + 1];
  const from = before && before.line === own.first?.line ? before : own.first;
  const to = after && after.line === own.last?.line ? after : own.last;
  return [Math.min(start, from?.span[0] ?? start), Math.max(end, to?.span[1] ?? end)];
}
