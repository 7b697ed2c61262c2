import { mulberry32 } from '../../bench/bootstrap.ts';
import { scoreWords, type LexicalWeights } from '../../src/article/lexical-score.ts';
import { MEASURES, measureAt, lineWords } from '../../src/article/line-measures.ts';
import { measureLines } from '../../src/article/rate-lines.ts';
import { labelLines, pastePage, type GoldPage, type PastedPage } from './pages.ts';
import { placesOf } from './learn-words.ts';

/** Buckets of the word weights. */
export const LEXICAL_SIZE = 8_192;

/** A text to learn from, measured once. `host` keeps pages of one site on the same side of every split. */
export type Example = PastedPage & {
  host: string;
  /** A whole page as pasted, rather than a part of one. */
  whole: boolean;
  weight: number;
  rows: Uint8Array;
  places: number[][];
};

function measured(page: PastedPage, whole: boolean, weight: number): Example {
  const { text, lines } = page;
  return {
    ...page,
    host: page.gold.host,
    whole,
    weight: weight / Math.sqrt(1 + lines.length / 100),
    rows: measureLines(text, lines, () => 0),
    places: lines.map((line) => placesOf(lineWords(text, line), LEXICAL_SIZE)),
  };
}

/**
 * Every page twice as a whole (links in their line or in boxes), once as a reader would select it (a few lines above the
 * article to a few below), and as text without furniture: the article with and without its headline, a few
 * paragraphs, one sentence.
 */
export function examplesOf(page: { gold: GoldPage; html: string }, index: number): Example[] {
  const random = mulberry32(index + 1);
  const plain = pastePage(page, 'inline');
  const boxes = pastePage(page, 'boxes');
  const examples = [measured(plain, true, 1), measured(boxes, true, 0.5)];
  const selected = selectArticle(random() < 0.5 ? plain : boxes, random);
  if (selected !== null) examples.push(measured(selected, false, 0.5));
  for (const text of cleanTexts(page.gold, random)) examples.push(measured(text, false, 0.3));
  return examples;
}

/** From some lines above the first body line to some below the last. */
function selectArticle(page: PastedPage, random: () => number): PastedPage | null {
  const first = page.isBody.indexOf(true);
  const last = page.isBody.lastIndexOf(true);
  if (first === -1) return null;
  const from = Math.max(0, first - Math.floor(12 * random()));
  const to = Math.min(page.lines.length - 1, last + Math.floor(12 * random()));
  const start = page.lines[from]?.start ?? 0;
  const end = page.lines[to]?.end ?? page.text.length;
  return labelLines(page.gold, page.text.slice(start, end));
}

function cleanTexts(gold: GoldPage, random: () => number): PastedPage[] {
  const paragraphs = gold.body.split(/\n+/).filter((line) => line.trim() !== '');
  if (paragraphs.length === 0) return [];
  const gap = random() < 0.5 ? '\n\n' : '\n';
  const at = Math.floor(random() * paragraphs.length);
  const few = paragraphs.slice(at, at + 1 + Math.floor(4 * random())).join(gap);
  const sentence = /^.{20,300}?[.!?](?=\s|$)/.exec(few)?.[0];
  const texts = [paragraphs.join(gap), [gold.title, ...paragraphs].join(gap), few];
  return [...texts, ...(sentence === undefined ? [] : [sentence])].map((text) => {
    const page = labelLines(gold, text);
    return { ...page, isBody: page.lines.map((line) => text.slice(line.start, line.end) !== gold.title) };
  });
}

/** Writes the word score of every line into its measures. */
export function scoreExample(example: Example, lexical: LexicalWeights): void {
  for (const [n, line] of example.lines.entries()) {
    const score = scoreWords(lexical, lineWords(example.text, line));
    example.rows[n * MEASURES + measureAt.lexical] = Math.max(0, Math.min(255, Math.round(128 + 16 * score)));
  }
}
