import type { ContextView } from '@claimdesk/api/views';
import type { Span } from '@claimdesk/core';

export type TextPart = { start: number; text: string; marked: boolean };

/** Cuts a piece of the article at the ends of the claim's spans. `start` is the offset of the piece in the article. */
export function markSpans(text: string, start: number, spans: readonly Span[]): TextPart[] {
  const end = start + text.length;
  const inside = spans
    .map(([from, to]): Span => [Math.max(from, start), Math.min(to, end)])
    .filter(([from, to]) => from < to)
    .toSorted((a, b) => a[0] - b[0]);
  const parts: TextPart[] = [];
  let at = start;
  const push = (to: number, marked: boolean): void => {
    if (to > at) parts.push({ start: at, text: text.slice(at - start, to - start), marked });
    at = Math.max(at, to);
  };
  for (const [from, to] of inside) {
    push(from, false);
    push(to, true);
  }
  push(end, false);
  return parts;
}

/** The context in reading order: the sentence of the claim strong, its neighbours quiet, the claim's words marked. */
export function contextParts(context: ContextView, spans: readonly Span[]): Array<{ own: boolean; parts: TextPart[] }> {
  const piece = (sentence: ContextView['sentence'], own: boolean) => ({
    own,
    parts: markSpans(sentence.text, sentence.start, spans),
  });
  return [
    ...context.before.map((sentence) => piece(sentence, false)),
    piece(context.sentence, true),
    ...context.after.map((sentence) => piece(sentence, false)),
  ];
}
