import { readArticle } from '../article/read-article-by-rules.ts';
import { attribute, type Statement } from './attribute.ts';
import { parseDay } from './calendar.ts';
import type { ExtractedClaim, Line } from './claim.ts';
import { collectNames } from './entities.ts';
import { claimOfView } from './make-claim.ts';
import { startReading } from './reading.ts';
import { readSentences, type Sentence } from './read-sentences.ts';

/** Names are collected from this far around the selection, in code units. */
const AROUND = 100_000;

/**
 * The claim for words that a person selected: its sentence, who says so, values, names and scores. The wording is the
 * selection itself, made to stand alone; a selection over several sentences is taken as one claim.
 */
export function describeSelection(
  text: string,
  selection: { start: number; end: number; published?: string; lines?: Line[] },
): ExtractedClaim {
  const article = selection.lines === undefined ? readArticle(text) : { lines: selection.lines, published: null };
  const near = article.lines
    .filter((line) => line.end > selection.start - AROUND && line.start < selection.end + AROUND)
    // A person may select in a line that was folded or is a heading: it is read all the same.
    .map((line): Line => (line.start < selection.end && line.end > selection.start ? { ...line, kind: 'body' } : line));
  const sentences = readSentences(text, near);
  const touched = sentences.filter((sentence) => sentence.start < selection.end && sentence.end > selection.start);
  const reading = startReading(text, collectNames(sentences), parseDay(selection.published ?? article.published));
  const sentence = joined(touched, selection);
  const tokens = sentence.tokens.filter((token) => token.start >= selection.start && token.end <= selection.end);
  return claimOfView(reading, sentence, tokens, statementAbout(sentence, selection), selection);
}

/** One sentence, or several read as one. */
function joined(touched: Sentence[], selection: { start: number; end: number }): Sentence {
  const first = touched[0];
  const last = touched.at(-1);
  if (first === undefined || last === undefined) return { ...selection, kind: 'body', tokens: [], line: 0 };
  const tokens = touched.flatMap((sentence) => sentence.tokens).map((token, index) => ({ ...token, index }));
  return { start: first.start, end: last.end, kind: first.kind, tokens, line: first.line };
}

/** The statement of the sentence that holds most of the selection. */
function statementAbout(sentence: Sentence, selection: { start: number; end: number }): Statement | null {
  const inside = (statement: Statement): number =>
    statement.content.filter((token) => token.start >= selection.start && token.end <= selection.end).length;
  const best = attribute(sentence.tokens).toSorted((a, b) => inside(b) - inside(a))[0];
  return best !== undefined && best.source !== null && inside(best) > 0 && !holdsSource(best, selection) ? best : null;
}

/** The selection names the speaker itself: then the saying is the claim. */
function holdsSource(statement: Statement, selection: { start: number; end: number }): boolean {
  return statement.source?.some((token) => token.start >= selection.start && token.end <= selection.end) ?? false;
}
