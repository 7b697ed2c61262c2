import { seededRandom } from '../../src/agreement/seeded-random.ts';
import { scoreWords, type LexicalWeights } from '../../src/article/lexical-score.ts';
import { describeLines } from '../../src/article/line-features.ts';
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
    rows: measureLines(text, describeLines(text, lines), () => 0),
    places: lines.map((line) => placesOf(lineWords(text, line), LEXICAL_SIZE)),
  };
}

/**
 * Every page as a whole, every other one also with its links in boxes; as a reader would select it (a few lines above the
 * article to a few below); as short articles; and as text without furniture: the article with or without its headline, a few paragraphs,
 * one sentence.
 */
export function examplesOf(page: { gold: GoldPage; html: string }, index: number): Example[] {
  const random = seededRandom(index + 1);
  const plain = pastePage(page, 'inline');
  const examples = [measured(plain, true, 1)];
  const boxes = index % 2 === 0 ? null : pastePage(page, 'boxes');
  if (boxes !== null) examples.push(measured(boxes, true, 1));
  const selected = selectArticle(boxes ?? plain, random);
  if (selected !== null) examples.push(measured(selected, false, 0.5));
  for (let draw = 0; draw < 2; draw += 1) {
    const short = shortArticle(boxes ?? plain, random);
    if (short !== null) examples.push(measured(short, false, 0.6));
  }
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

/**
 * A few paragraphs of the article in a row, with furniture above, below and here and there between them: pages of the
 * set are long, and news that is pasted is often short and broken up by links.
 */
function shortArticle(page: PastedPage, random: () => number): PastedPage | null {
  const lineAt = (n: number): string => page.text.slice(page.lines[n]?.start, page.lines[n]?.end);
  const body = page.lines.flatMap((_, n) => (page.isBody[n] === true ? [n] : []));
  const rest = page.lines.flatMap((_, n) => (page.isBody[n] === true ? [] : [n]));
  const [first, last] = [body[0], body.at(-1)];
  if (first === undefined || last === undefined || body.length < 6) return null;
  const links = rest.filter((n) => n > first && lineAt(n).split(' ').length <= 12);
  const from = Math.floor(random() * random() * (body.length - 4));
  const paragraphs = body.slice(from, from + 3 + Math.floor(8 * random()));
  const above = rest.filter((n) => n < first).slice(-Math.floor(14 * random()) || page.lines.length);
  const below = rest.filter((n) => n > last).slice(0, Math.floor(20 * random()));
  const middle = paragraphs.flatMap((n) => {
    const link = links[Math.floor(random() * links.length)];
    return random() < 0.2 && link !== undefined ? [n, link] : [n];
  });
  const gap = random() < 0.5 ? '\n' : '\n\n';
  return labelLines(page.gold, [...above, ...middle, ...below].map(lineAt).join(gap));
}

function cleanTexts(gold: GoldPage, random: () => number): PastedPage[] {
  const paragraphs = gold.body.split(/\n+/).filter((line) => line.trim() !== '');
  if (paragraphs.length === 0) return [];
  const gap = random() < 0.5 ? '\n\n' : '\n';
  const at = Math.floor(random() * paragraphs.length);
  const few = paragraphs.slice(at, at + 1 + Math.floor(4 * random())).join(gap);
  const sentence = /^.{20,300}?[.!?](?=\s|$)/.exec(few)?.[0];
  const whole = random() < 0.5 ? paragraphs : [gold.title, ...paragraphs];
  const texts = [whole.join(gap), few];
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
