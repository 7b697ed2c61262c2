import { appealWords, furnitureInside, furnitureLines, furnitureStarts, publisherVoice } from './furniture-words.ts';
import type { RawLine } from './split-lines.ts';

/** What can be seen of a line without its neighbours. */
export type LineFeatures = RawLine & {
  words: number;
  /** Ends like a sentence, with any quotes and brackets that close after it. */
  ended: boolean;
  bullet: boolean;
  furniture: boolean;
  /** Appeals for money or readers: 0 none, 1 the publisher's voice, 2 an appeal in the publisher's voice. */
  appeal: 0 | 1 | 2;
  /** The start of the line in lower case with plain quotes, for rules and repeats. */
  head: string;
};

/** Rules read this much of a line. */
const HEAD = 200;

/** Short lines come again and again: menus, and texts made to be slow. */
const SHORT = 40;
const KEPT = 5_000;

/** All lines as `describeLine` has them; equal short lines are looked at once. */
export function describeLines(text: string, lines: RawLine[]): LineFeatures[] {
  const known = new Map<string, LineFeatures>();
  return lines.map((line) => {
    if (line.end - line.start > SHORT) return describeLine(text, line);
    const content = text.slice(line.start, line.end);
    const same = known.get(content);
    if (same !== undefined) return { ...same, ...line };
    const described = describeLine(text, line);
    if (known.size < KEPT) known.set(content, described);
    return described;
  });
}

function describeLine(text: string, line: RawLine): LineFeatures {
  const length = line.end - line.start;
  const head = plain(text.slice(line.start, Math.min(line.end, line.start + HEAD)));
  const words = countWords(text, line.start, line.end);
  const ended = /[.!?…]["'”’)\]]*$/.test(text.slice(Math.max(line.start, line.end - 6), line.end));
  return {
    ...line,
    words,
    ended,
    bullet: /^(?:[-*•‣◦▪●–]\s+|\(?\d{1,2}[.)]\s+)\S/.test(head),
    furniture: isFurniture(head, words, length),
    appeal: appealOf(text.slice(line.start, Math.min(line.end, line.start + 1_500))),
    head,
  };
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll('’', "'").replaceAll(/\s+/g, ' ').trim();
}

function countWords(text: string, start: number, end: number): number {
  let words = 0;
  for (const _ of text.slice(start, Math.min(end, start + 4_000)).matchAll(/\S+/g)) words += 1;
  return words;
}

function isFurniture(head: string, words: number, length: number): boolean {
  if (!/[\p{L}\p{N}]/u.test(head)) return true;
  if (furnitureLines.has(head.replace(/[\s:.!»›>→…|+]+$/, ''))) return true;
  // Beyond this a paragraph of the article may well begin with such words.
  const short = words <= 30 && length <= HEAD;
  if (short && furnitureStarts.some((pattern) => pattern.test(head))) return true;
  return words <= 15 && furnitureInside.some((pattern) => pattern.test(head));
}

/** "Your donation helps us to keep going": 2; "we believe that it matters": 1; quoted or reported speech: 0. */
function appealOf(line: string): 0 | 1 | 2 {
  const lower = line.toLowerCase();
  if (!publisherVoice.test(lower) || /\b(?:said|says|told|added)\b/.test(line)) return 0;
  const own = lower.replaceAll(/[“"][^“”"]{0,600}[”"]/g, ' ');
  if (!publisherVoice.test(own)) return 0;
  return (own.match(appealWords) ?? []).length > 0 ? 2 : 1;
}
