import type { Span } from '../claims/claim.ts';
import type { Word } from './word.ts';

/** One half-open span for each run of neighbouring words; `indices` are sorted. */
export function wordRuns(words: Word[], indices: number[]): Span[] {
  const found: Span[] = [];
  let before = -2;
  for (const at of indices) {
    const word = words[at];
    if (word === undefined) continue;
    const last = found.at(-1);
    if (last !== undefined && at === before + 1) last[1] = word.end;
    else found.push([word.start, word.end]);
    before = at;
  }
  return found;
}
