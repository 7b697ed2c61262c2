import type { ExtractedArticle, Line, LineKind } from '../claims/claim.ts';
import { cleanTitle } from './clean-title.ts';
import type { BylineCandidate } from './find-byline.ts';
import { withClock } from './find-published.ts';
import { describeLines, type LineFeatures } from './line-features.ts';
import type { LineModel } from './line-model.ts';
import { markAppeals } from './mark-appeals.ts';
import { BODY, mendLines } from './mend-lines.ts';
import {
  bylineCandidates,
  dateCandidates,
  headlineCandidates,
  pickBest,
  pickHeadline,
  type Candidate,
} from './pick-top.ts';
import { rateLines, type RatedText } from './rate-lines.ts';
import { seeLines, type RatedLines } from './rated-lines.ts';
import { splitLines } from './split-lines.ts';
import { plainKey } from './survey-text.ts';

type Labelled = LineFeatures & { kind: LineKind | null; body: number };
type Top = {
  headline: number;
  byline: number;
  dateline: number;
  title: string | null;
  names: string | null;
  published: string | null;
};

/**
 * Labels every line that is not blank and finds headline, byline and date. A trained model says how likely each line is
 * part of the article and which lines are headline, byline and date; rules tell the kinds of article lines apart and
 * take out appeals for money, which are well-formed paragraphs.
 */
export function readArticle(text: string, model: LineModel): ExtractedArticle {
  const raw = splitLines(text);
  if (raw.length === 0) return { title: null, byline: null, published: null, lines: [] };
  const described = describeLines(text, raw);
  const rated = rateLines(text, described, model.body);
  const lines = described.map((line, n): Labelled =>
    Object.assign(line, { kind: null, body: rated.body[n] as number }),
  );
  mendLines(lines, rated.rows);
  const top = readTop(text, lines, rated, model);
  keepCleanText(lines, top);
  if (lines.length > 1) {
    for (const [n, line] of lines.entries()) if (line.body <= BODY) line.kind = kindBeside(text, lines, n);
    markAppeals(lines);
  }
  markTop(lines, top);
  for (const [n, line] of lines.entries()) line.kind ??= kindOf(text, lines, n);
  return {
    title: top.title,
    byline: top.names,
    published: top.published,
    lines: lines.map(({ start, end, kind }): Line => ({ start, end, kind: kind ?? 'body' })),
  };
}

function readTop(text: string, lines: Labelled[], rated: RatedText, { top }: LineModel): Top {
  const seen = seeLines(text, lines, rated.rows, rated.first);
  const only = lines.length === 1 ? lines[0] : undefined;
  // A text of one line that ends like a sentence is that sentence.
  // "This article is more than three years old" is none, however near it stands.
  const titles = headlineCandidates(seen).filter(
    ({ line }) => lines[line]?.furniture === false && !isAged(seen.textOf(line)),
  );
  const headline = only?.ended === true ? null : pickHeadline(titles, top.headline);
  const named = bylineCandidates(seen, headline?.line ?? -1).filter(({ line, found }) => !isBeside(seen, line, found));
  const byline = only === undefined ? pickBest(named, top.byline) : null;
  const date = pickBest(dateCandidates(seen, headline?.line ?? -1), top.published);
  return {
    headline: headline?.line ?? -1,
    byline: byline?.line ?? -1,
    dateline: date?.line ?? -1,
    title: headline === null ? null : titleOf(text, lines[headline.line], headline),
    names: byline?.found.names ?? reportersOf(seen),
    published: date === null ? null : withClock(seen.textOf(date.line), date.found),
  };
}

/** "Photo by Ada Quill", "Music by", "Powered by": whoever made what stands beside a text is not its author. */
const BESIDE_TEXT =
  /\b(?:photo\p{L}*|images?|pictures?|videos?|(?:cover )?art|illustrat\p{L}+|music|design\p{L}*|powered|sponsored)\s+by\s*:?\s*$/iu;

const isBeside = ({ textOf }: RatedLines, line: number, { names, helper }: BylineCandidate): boolean =>
  helper && BESIDE_TEXT.test(textOf(line).slice(0, textOf(line).toLowerCase().indexOf(names.toLowerCase())));

/** Lines at the foot in which an agency says who reported. */
const FOOT = 12;

/** "(Reporting by Ada Quill; Editing by Tom Marsh)" at the foot: who wrote an agency's report that nobody signed above. */
function reportersOf({ count, textOf, bylinesOf }: RatedLines): string | null {
  for (let n = count - 1; n >= Math.max(1, count - FOOT); n -= 1)
    if (/^\(?reporting by\b/i.test(textOf(n))) return bylinesOf(n)[0]?.names ?? null;
  return null;
}

/** As the text has it: the candidate's words come from a loosened line, which puts spaces between run-together boxes. */
function titleOf(text: string, line: Labelled | undefined, { found, key }: Candidate<string>): string {
  const title = line === undefined ? found : cleanTitle(text.slice(line.start, line.end));
  const letters = (words: string): string => words.replaceAll(' ', '');
  return letters(plainKey(title)).startsWith(letters(key)) ? title : found;
}

/**
 * A text in which nothing looks like furniture, and of which the model would drop next to nothing, is an article that
 * somebody cleaned: its odd short lines stay.
 */
function keepCleanText(lines: Labelled[], top: Top): void {
  let [words, dropped] = [0, 0];
  for (const [n, line] of lines.entries()) {
    if (n === top.headline || n === top.byline || n === top.dateline) continue;
    words += line.words;
    if (line.body > BODY) continue;
    if (line.furniture || line.appeal === 2) return;
    dropped += line.words;
  }
  if (dropped > CLEAN * words && lines.length > FEW) return;
  for (const line of lines) line.body = 1;
}

/** Share of words that a cleaned text would lose at most. */
const CLEAN = 0.04;
/** A text of so few lines, none of them furniture, is somebody's choice. */
const FEW = 4;

const isAged = (line: string): boolean => /^this (?:article|story|post) is (?:more than|over)\b/i.test(line);

/** Headline, byline and dateline, and the standfirst between headline and text. */
function markTop(lines: Labelled[], top: Top): void {
  const set = (n: number, kind: LineKind): void => {
    const line = lines[n];
    if (line !== undefined) line.kind = kind;
  };
  // A date or name within a paragraph does not make it a line of its own kind.
  const dated = lines[top.dateline];
  if (dated !== undefined && dated.words <= 24 && !isParagraph(dated)) set(top.dateline, 'dateline');
  if ((lines[top.byline]?.words ?? 99) <= 24) set(top.byline, 'byline');
  set(top.headline, 'headline');
  if (top.headline !== -1) markStandfirst(lines, top);
}

/** "MARLOW, June 3, 2024 -- The council agreed to repair the old bridge, which had been closed.": dated, but told. */
const isParagraph = ({ words, ended }: Labelled): boolean => words >= 12 && ended;

/** Lines between headline and credit, or between headline and text, that say something. */
function markStandfirst(lines: Labelled[], top: Top): void {
  const credits = [top.byline, top.dateline].filter((n) => n > top.headline && n <= top.headline + 6);
  const text = lines.findIndex((line, n) => n > top.headline && line.kind === null && line.words >= 12);
  const limit = Math.min(
    ...credits,
    text === -1 ? top.headline + 2 : Math.max(text, top.headline + 1),
    top.headline + 4,
  );
  for (let n = top.headline + 1; n <= limit; n += 1) {
    const line = lines[n];
    if (line === undefined || line.furniture || line.bullet || line.appeal === 2) return;
    // Pages print the headline twice.
    if (line.head === lines[top.headline]?.head) continue;
    if (line.words < 5 || line.words > 60 || (line.kind !== null && line.kind !== 'boilerplate')) return;
    // Right under the headline it may lack in the article's own text; further down the model must want it.
    if (n > top.headline + 1 && line.kind !== null) return;
    // Without a credit below, the first line that ends like a sentence is the text.
    if (credits.length === 0 && line.ended) return;
    line.kind = 'standfirst';
  }
}

/** What the model takes out: boilerplate, but for captions among the paragraphs. */
function kindBeside(text: string, lines: Labelled[], n: number): LineKind {
  const line = lines[n];
  if (line === undefined || line.words < 8 || !isCaption(text, line)) return 'boilerplate';
  return insideArticle(lines, n) ? 'caption' : 'boilerplate';
}

function kindOf(text: string, lines: Labelled[], n: number): LineKind {
  const line = lines[n];
  if (line === undefined) return 'boilerplate';
  if (line.head.startsWith('>')) return 'quote';
  if (line.bullet) return 'list';
  if (isCaption(text, line)) return 'caption';
  return line.ended || line.words > 16 || !leadsOn(lines, n) ? 'body' : 'heading';
}

/** Body lines stand near on both sides. */
function insideArticle(lines: Labelled[], n: number): boolean {
  const near = (from: number, to: number): boolean =>
    lines.slice(Math.max(0, from), to).some((line) => line.body > BODY);
  return near(n - 8, n) && near(n + 1, n + 9);
}

/** "Volunteers at the bridge on Monday (Getty)", "Crowds wait. Photograph: Jane Roe". */
function isCaption(text: string, line: LineFeatures): boolean {
  if (line.words > 45) return false;
  const tail = text.slice(Math.max(line.start, line.end - 60), line.end);
  return /\((?:[^()]{0,30}(?:getty|reuters|\bAP\b|\bAFP\b|\bPA\b|EPA|images?|photo|file|via)[^()]{0,30})\)$|(?:photo(?:graph)?|picture|image|credit): ?(?:by )?[^.]{2,40}$/i.test(
    tail,
  );
}

/** A heading stands over something: a paragraph or list follows. */
function leadsOn(lines: Labelled[], n: number): boolean {
  return lines.slice(n + 1, n + 4).some((line) => line.body > BODY);
}
