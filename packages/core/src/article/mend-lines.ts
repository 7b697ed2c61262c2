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
  keepTurns(lines);
  keepEntries(lines);
  for (const [n, line] of lines.entries()) {
    if (line.body > BODY || line.furniture || line.appeal > 0) continue;
    const isReport = measure(n, 'reader') === 0 && measure(n, 'publisher') === 0;
    if ((isReport && (resumesArticle(lines, n) || endsArticle(lines, n))) || isHeadingBetween(lines, n))
      line.body = 0.51;
  }
}

/** "A: In March", "Ida Roe: It was": who speaks, before what they say. */
const TURN = /^(\p{L}[\p{L}.' -]{0,30}):\s+\S/u;
/** So many turns of one speaker make a conversation. */
const TURNS = 3;
/** A turn belongs to the conversation when another one of it stands within so many lines. */
const TURN_REACH = 4;

/** Turns of an interview are the article, however short, where it has a turn that the model wants beside them. */
function keepTurns(lines: RatedLine[]): void {
  const speakers = lines.map((line) => TURN.exec(line.head)?.[1] ?? null);
  const counts = new Map<string, number>();
  for (const speaker of speakers) if (speaker !== null) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  const isTurn = (n: number): boolean => (counts.get(speakers[n] ?? '') ?? 0) >= TURNS;
  let last = -1;
  for (const [n, line] of lines.entries()) {
    if (!isTurn(n)) continue;
    const goesOn = last !== -1 && n - last <= TURN_REACH && speakers[last] !== speakers[n];
    if (goesOn && !line.furniture && line.appeal === 0) line.body = Math.max(line.body, 0.51);
    if (isBody(line)) last = n;
  }
}

/** "16.42 BST", "4:42 p.m." on a line of its own: an entry of a live report follows. */
const CLOCK = /^\d{1,2}[.:]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s?[a-z]{2,4})?$/;
/** So many entries make a live report. */
const ENTRIES = 3;
const SHORTEST_ENTRY = 6;
const ENTRY_REACH = 3;

/** Sentences right below the times of a live report. */
function keepEntries(lines: RatedLine[]): void {
  const clocks = lines.flatMap(({ head }, n) => (CLOCK.test(head) ? [n] : []));
  if (clocks.length < ENTRIES) return;
  for (const clock of clocks) {
    for (const line of lines.slice(clock + 1, clock + 1 + ENTRY_REACH)) {
      if (CLOCK.test(line.head)) break;
      const tells = line.ended && line.words >= SHORTEST_ENTRY && !line.furniture && line.appeal === 0;
      if (tells) line.body = Math.max(line.body, 0.51);
    }
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
