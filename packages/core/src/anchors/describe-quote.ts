import type { TextQuote } from '../claims/claim.ts';

/** Code units of context on each side, as in the Web Annotation examples and Hypothesis. */
const CONTEXT = 32;

/**
 * Describes `text.slice(start, end)` with its surroundings, so that it can be found again in a changed text.
 * Context never begins or ends inside a surrogate pair. `start` and `end` are clamped to the text.
 */
export function describeQuote(text: string, start: number, end: number): TextQuote {
  const from = clamp(start, 0, text.length);
  const to = clamp(end, from, text.length);
  let prefixStart = Math.max(0, from - CONTEXT);
  if (splitsPair(text, prefixStart)) prefixStart += 1;
  let suffixEnd = Math.min(text.length, to + CONTEXT);
  if (splitsPair(text, suffixEnd)) suffixEnd -= 1;
  return {
    exact: text.slice(from, to),
    prefix: text.slice(Math.min(prefixStart, from), from),
    suffix: text.slice(to, Math.max(suffixEnd, to)),
  };
}

/** Is `at` between the two halves of a surrogate pair? */
function splitsPair(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  return isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));
}

const isHigh = (code: number): boolean => code >= 0xd800 && code < 0xdc00;
const isLow = (code: number): boolean => code >= 0xdc00 && code < 0xe000;

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(Math.trunc(value) || 0, low), high);
}
