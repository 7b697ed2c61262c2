import type { Span } from '@claimdesk/core';
import { tidyRange, wordsBetween } from '../text/words.ts';

/** Where a sentence is usually two claims: at a coordination or at a clause that adds a fact. */
const joints = /[,;]?\s+(?:and|but|while|whereas|although|because)\s+|,\s+(?:which|who|where)\s+|[;:–—]\s+/giu;

/** Two ranges to begin a split with: at the joint nearest to the middle, or in the middle when there is none. */
export function proposeSplit(text: string, [start, end]: Span): [Span, Span] {
  const quote = text.slice(start, end);
  const middle = quote.length / 2;
  let best: { at: number; next: number } | null = null;
  for (const match of quote.matchAll(joints)) {
    const at = match.index;
    if (best === null || Math.abs(at - middle) < Math.abs(best.at - middle)) best = { at, next: at + match[0].length };
  }
  const words = wordsBetween(text, start, end);
  const half = words[Math.ceil(words.length / 2)];
  const first: Span = [start, best ? start + best.at : (half?.start ?? end)];
  const second: Span = [best ? start + best.next : (half?.start ?? start), end];
  return [tidyRange(text, first[0], first[1]) ?? [start, end], tidyRange(text, second[0], second[1]) ?? [start, end]];
}
