import type { ExtractedArticle, Line, LineKind } from '../claims/claim.ts';
import { markAppeals } from './mark-appeals.ts';
import { readBareName, readLedByline } from './find-byline-by-rules.ts';
import { readDateLine } from './find-published.ts';
import { tailMarkers } from './furniture-words.ts';
import { describeLine, type LineFeatures } from './line-features.ts';
import { splitLines } from './split-lines.ts';

type Labelled = LineFeatures & { kind: LineKind | null };
type Top = { title: string | null; byline: string | null; published: string | null };

/** Lines above the first full paragraph are read for headline, byline and date. */
const TOP_LINES = 60;

/**
 * Labels every line that is not blank and finds headline, byline and date. The order matters: what is certainly not
 * the article goes first, then the top is read, then everything between is body, heading, list or caption.
 */
export function readArticle(text: string): ExtractedArticle {
  const lines: Labelled[] = splitLines(text).map((line) => ({ ...describeLine(text, line), kind: null }));
  markFurniture(lines);
  markAppeals(lines);
  const top = readTop(text, lines);
  markTail(lines);
  markRest(text, lines);
  return {
    ...top,
    lines: lines.map(({ start, end, kind }): Line => ({ start, end, kind: kind ?? 'body' })),
  };
}

/** A paragraph of running text: enough words, ended like a sentence. */
const isParagraph = (line: LineFeatures): boolean => line.words >= 12 && line.ended;

/** "Sign in", "Read more: ...", and short lines that come again and again. */
function markFurniture(lines: Labelled[]): void {
  const seen = new Map<string, number>();
  for (const line of lines) {
    if (line.words <= 6 && !line.ended) seen.set(line.head, (seen.get(line.head) ?? 0) + 1);
  }
  for (const line of lines) {
    const repeated = line.words <= 6 && (seen.get(line.head) ?? 0) >= 3;
    if (line.furniture || repeated) line.kind = 'boilerplate';
  }
}

/** Headline, standfirst, byline and dateline: the lines before the first paragraphs. */
function readTop(text: string, lines: Labelled[]): Top {
  const at = (line: Labelled): string => text.slice(line.start, Math.min(line.end, line.start + 300));
  const first = firstParagraph(lines);
  const top = lines.slice(Math.max(0, first - TOP_LINES), first + 6);
  const dated = top.find((line) => line.words <= 16 && readDateLine(at(line))?.alone === true);
  const led = top.find((line) => line.kind === null && readLedByline(at(line)) !== null);
  const date = dated ?? top.find((line) => line.words <= 24 && !line.ended && readDateLine(at(line)) !== null);
  const bare = led ?? afterByWord(top, at) ?? (date === undefined ? undefined : bareNameNear(top, date, at));
  const headline = pickHeadline(text, lines, first, bare ?? date);
  const byline =
    headline !== undefined && bare !== undefined && lines.indexOf(bare) < lines.indexOf(headline) && led === undefined
      ? undefined
      : bare;
  if (dated !== undefined) dated.kind = 'dateline';
  if (byline !== undefined) byline.kind = 'byline';
  if (headline !== undefined) {
    headline.kind = 'headline';
    markAbove(lines, headline);
    markStandfirst(lines, headline, byline ?? date, first);
  }
  return {
    title: headline === undefined ? null : text.slice(headline.start, headline.end).replaceAll(/\s+/g, ' '),
    byline: byline === undefined ? null : (readLedByline(at(byline)) ?? readBareName(at(byline))),
    published: date === undefined ? null : (readDateLine(at(date))?.iso ?? null),
  };
}

/** Where running text begins: a paragraph that others follow soon. */
function firstParagraph(lines: Labelled[]): number {
  const paragraphs = lines.flatMap((line, n) => (line.kind === null && isParagraph(line) ? [n] : []));
  for (const wanted of [3, 2]) {
    const opening = paragraphs.find((n, i) => (paragraphs[i + wanted - 1] ?? n + 99) - n <= 3 * wanted);
    if (opening !== undefined) return opening;
  }
  return paragraphs[0] ?? lines.length;
}

/** "By" and the name on two lines, as some pages paste. */
function afterByWord(top: Labelled[], at: (line: Labelled) => string): Labelled | undefined {
  return top.find((line, n) => {
    const before = top[n - 1];
    return (
      before !== undefined &&
      /^(?:written |posted |story |words )?by:?$/.test(before.head) &&
      readBareName(at(line)) !== null
    );
  });
}

/** A name on a line of its own counts as a byline only next to the date. */
function bareNameNear(top: Labelled[], date: Labelled, at: (line: Labelled) => string): Labelled | undefined {
  const place = top.indexOf(date);
  const near = [place - 1, place + 1, place - 2, place + 2, place - 3].map((n) => top[n]);
  return near.find((line) => line !== undefined && line.kind === null && readBareName(at(line)) !== null);
}

/**
 * The best headline among the lines above the byline, or above the first paragraph: long enough to say something, not
 * a sentence with a full stop, in words that the article goes on to use, and close to what follows it.
 */
function pickHeadline(
  text: string,
  lines: Labelled[],
  first: number,
  below: Labelled | undefined,
): Labelled | undefined {
  const limit = below === undefined ? first : Math.min(first, lines.indexOf(below));
  const above = lines.slice(0, limit).filter((line) => canBeHeadline(line));
  const between = lines.slice(limit, first).filter((line) => canBeHeadline(line));
  const candidates = above.length > 0 ? above.slice(-12) : between;
  const used = wordsUsed(text, lines, first);
  let best: { line: Labelled; score: number } | undefined;
  for (const [n, line] of candidates.entries()) {
    const score =
      (line.words >= 5 && line.words <= 22 ? 1 : 0) +
      (line.ended ? 0 : 1) +
      3 * shareUsed(line.head, used) -
      0.1 * (candidates.length - n);
    if (best === undefined || score >= best.score) best = { line, score };
  }
  // A text of one line, or one that opens with its first sentence, has no headline to find.
  return best !== undefined && lines.length === 1 && best.line.ended ? undefined : best?.line;
}

/** The longer words of the first paragraphs. */
function wordsUsed(text: string, lines: Labelled[], first: number): Set<string> {
  const body = lines
    .slice(first, first + 12)
    .map((line) => text.slice(line.start, Math.min(line.end, line.start + 1_000)));
  return new Set(
    body
      .join(' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]{4,}/gu) ?? [],
  );
}

function shareUsed(head: string, used: Set<string>): number {
  const words = head.match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  return words.length === 0 ? 0 : words.filter((word) => used.has(word)).length / Math.max(words.length, 3);
}

const canBeHeadline = (line: Labelled): boolean =>
  line.kind === null &&
  line.words >= 2 &&
  line.words <= 40 &&
  line.end - line.start <= 300 &&
  !line.bullet &&
  !(line.ended && line.words >= 12 && !/[?!]["'”’]?$/.test(line.head));

/** Above the headline stand menus and section names. */
function markAbove(lines: Labelled[], headline: Labelled): void {
  for (const line of lines.slice(0, lines.indexOf(headline))) line.kind ??= isParagraph(line) ? null : 'boilerplate';
}

/** Between headline and byline, or a line without full stop right under the headline. */
function markStandfirst(lines: Labelled[], headline: Labelled, below: Labelled | undefined, first: number): void {
  const from = lines.indexOf(headline) + 1;
  const to = below === undefined ? from - 1 : lines.indexOf(below);
  for (const [n, line] of lines.entries()) {
    if (n < from || line.kind !== null) continue;
    if (n < to && line.words >= 5) line.kind = 'standfirst';
    else if (n === from && n < first && line.words >= 6 && !line.ended) line.kind = 'standfirst';
    else if (n < Math.min(first, to) && line.words < 5) line.kind = 'boilerplate';
  }
}

/** What follows the article: everything after the last paragraph, and after a marker that no paragraphs follow. */
function markTail(lines: Labelled[]): void {
  const marker = tailStart(lines);
  for (const line of lines.slice(marker)) line.kind ??= 'boilerplate';
  const last = lines.findLastIndex(
    (line) => line.kind === null && (isParagraph(line) || (line.ended && line.words >= 5)),
  );
  if (last === -1) return;
  for (const line of lines.slice(last + 1)) {
    if (line.kind === null && !line.bullet) line.kind = 'boilerplate';
  }
}

/** The first tail marker after some body that fewer than three paragraphs follow in a row. */
function tailStart(lines: Labelled[]): number {
  let body = 0;
  for (const [n, line] of lines.entries()) {
    if (line.kind === null && isParagraph(line)) body += 1;
    if (body < 3 || line.words > 14 || !tailMarkers.test(line.head)) continue;
    if (longestRun(lines, n + 1) < 3) return n;
  }
  return lines.length;
}

function longestRun(lines: Labelled[], from: number): number {
  let longest = 0;
  let run = 0;
  for (const line of lines.slice(from, from + 200)) {
    run = line.kind === null && isParagraph(line) && line.words >= 20 ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

/** Whatever is left is the article. */
function markRest(text: string, lines: Labelled[]): void {
  for (const [n, line] of lines.entries()) {
    if (line.kind !== null) continue;
    if (line.head.startsWith('>')) line.kind = 'quote';
    else if (line.bullet) line.kind = 'list';
    else if (isCaption(text, line)) line.kind = 'caption';
    else if (line.ended || line.words > 16) line.kind = 'body';
    else line.kind = leadsOn(lines, n) && !inLinkList(lines, n) ? 'heading' : 'boilerplate';
  }
}

/** Under "Most read" or "Related stories" stand links, up to the next paragraph or blank line. */
function inLinkList(lines: Labelled[], n: number): boolean {
  const before = lines[n - 1];
  if (before?.kind !== 'boilerplate' || lines[n]?.afterGap === true) return false;
  return tailMarkers.test(before.head) || (!before.ended && inLinkList(lines, n - 1));
}

/** "Volunteers at the bridge on Monday (Getty)", "Crowds wait. Photograph: Jane Roe". */
function isCaption(text: string, line: LineFeatures): boolean {
  if (line.words > 45) return false;
  const tail = text.slice(Math.max(line.start, line.end - 60), line.end);
  return /\((?:[^()]{0,30}(?:getty|reuters|\bAP\b|\bAFP\b|\bPA\b|EPA|images?|photo|file|via)[^()]{0,30})\)$|(?:photo(?:graph)?|picture|image|credit):? ?(?:by )?[^.]{2,40}$/i.test(
    tail,
  );
}

/** A heading stands over something: a paragraph or list follows before the next blank stretch of furniture. */
function leadsOn(lines: Labelled[], n: number): boolean {
  const next = lines.slice(n + 1, n + 4).find((line) => line.kind !== 'boilerplate');
  return next !== undefined && (next.kind === null || next.kind === 'body' || next.kind === 'list');
}
