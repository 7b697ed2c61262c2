import type { LineFeatures } from './line-features.ts';
import { MEASURES, measureAt, type MeasureName } from './line-measures.ts';

/** A line and how likely it is part of the article. */
export type RatedLine = LineFeatures & { body: number };

/** Above this probability a line is the article. */
export const BODY = 0.5;

/** Paragraphs that follow the last one within so many lines go on with it. */
const REACH = 3;

/** Words of the shortest sentence that may end an article by itself. */
const SHORTEST_END = 7;

const isParagraph = (line: RatedLine | undefined): boolean => line !== undefined && line.words >= 12 && line.ended;
const isBody = (line: RatedLine | undefined): boolean => line !== undefined && line.body > BODY;

/**
 * What the model gets wrong in short texts, which its pages seldom are. `rows` are the measures of the lines. Limits
 * come from pages of sites that the model had not seen: on whole pages these rules change next to nothing.
 */
export function mendLines(lines: RatedLine[], rows: Uint8Array): void {
  const measure = (n: number, name: MeasureName): number => rows[n * MEASURES + measureAt[name]] as number;
  for (const line of lines) if (isListedFurniture(line)) line.body = Math.min(line.body, 0.1);
  for (const [n, line] of lines.entries()) {
    if (line.body > BODY || line.furniture || line.appeal > 0) continue;
    const isReport = measure(n, 'reader') === 0 && measure(n, 'publisher') === 0;
    if ((isReport && (resumesArticle(lines, n) || endsArticle(lines, n))) || isHeadingBetween(lines, n))
      line.body = 0.51;
  }
}

/**
 * "Sign up for our newsletter" in mid-article: of 4,900 lines of pages that the word lists call furniture, 79 were
 * annotated as body, most of them "Read more" links. Only a model that is very sure overrules the lists.
 */
const isListedFurniture = (line: RatedLine): boolean => line.furniture && line.body < 0.9;

/** After "Read more: Ten walks by the river" comes another paragraph that does not speak to the reader. */
function resumesArticle(lines: RatedLine[], n: number): boolean {
  const line = lines[n];
  if (line === undefined || !isParagraph(line) || line.body < 0.15) return false;
  return lines.slice(Math.max(0, n - REACH), n).some((before) => isBody(before) && isParagraph(before));
}

/** "The board will decide in September." right under the last paragraph: short, but a sentence of the article. */
function endsArticle(lines: RatedLine[], n: number): boolean {
  const [before, line] = [lines[n - 1], lines[n]];
  if (line === undefined || !line.ended || line.words < SHORTEST_END || line.body < 0.05) return false;
  return isBody(before) && isParagraph(before) && before?.furniture === false;
}

/** "What happens next" between two paragraphs. */
function isHeadingBetween(lines: RatedLine[], n: number): boolean {
  const [before, line, after] = [lines[n - 1], lines[n], lines[n + 1]];
  if (line === undefined || line.ended || line.words > 12 || line.body < 0.3) return false;
  return isBody(before) && isParagraph(before) && isBody(after) && isParagraph(after);
}
