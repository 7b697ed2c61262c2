import type { QuoteContext } from './report-model.ts';

type Range = readonly [start: number, end: number];

/**
 * The sentence or sentences that hold `[start, end)` and at most one on either side, from the canonical text and its
 * sentences in order (from `splitSentences`). Public pages show this and never more: the text belongs to its
 * publisher. Line breaks become spaces.
 */
export function quoteInContext(text: string, start: number, end: number, sentences: readonly Range[]): QuoteContext {
  const holding = sentences.filter(([from, to]) => from < end && to > start);
  const from = Math.min(start, holding[0]?.[0] ?? start);
  const to = Math.max(end, holding.at(-1)?.[1] ?? end);
  const before = sentences.findLast(([, sentenceEnd]) => sentenceEnd <= from);
  const after = sentences.find(([sentenceStart]) => sentenceStart >= to);
  const lead = oneLine(text.slice(from, start)).trimStart();
  const quote = oneLine(text.slice(start, end));
  return {
    after: after === undefined ? '' : oneLine(text.slice(...after)).trim(),
    before: before === undefined ? '' : oneLine(text.slice(...before)).trim(),
    quoteEnd: lead.length + quote.length,
    quoteStart: lead.length,
    sentence: lead + quote + oneLine(text.slice(end, to)).trimEnd(),
  };
}

function oneLine(text: string): string {
  return /[^\S ]|\s{2}/u.test(text) ? text.replace(/\s+/gu, ' ') : text;
}
