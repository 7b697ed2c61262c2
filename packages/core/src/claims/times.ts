import type { TimeSpan } from './claim.ts';
import type { Day } from './calendar.ts';
import { kindsIn, readers } from './time-forms.ts';

const FUTURE = /\b(?:will|would|shall|won't|plans? to|due to|expected to|set to|aims? to)\b/i;

/** The sentence speaks of the future before this place, or this place opens it: "On Friday, the board will meet". */
const isAhead = (future: number, at: number): boolean => future !== -1 && (future < at || at < 2);

/**
 * Times of `text.slice(from, to)` with their values, resolved against the publication date, past first: "on
 * Wednesday" is the last one, "July" the last July, unless the sentence speaks of the future. Without a date only
 * absolute times get a value.
 */
export function readTimes(text: string, from: number, to: number, published: Day | null): TimeSpan[] {
  const sentence = text.slice(from, to).replaceAll(/\s/g, ' ');
  const kinds = kindsIn(sentence);
  if (kinds.size === 0) return [];
  const ahead = sentence.search(FUTURE);
  const found: TimeSpan[] = [];
  for (const [{ kind, pattern }, read] of readers) {
    if (!kinds.has(kind)) continue;
    for (const match of sentence.matchAll(pattern)) {
      const range = read(match as RegExpExecArray, published, isAhead(ahead, match.index));
      const [start, end] = [from + match.index, from + match.index + match[0].length];
      if (range === null || found.some((time) => start < time.end && time.start < end)) continue;
      found.push({ text: text.slice(start, end), start, end, ...range });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
