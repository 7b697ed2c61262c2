import { logistic, scoreTrees, type BoostedTrees } from './boosted-trees.ts';
import { scoreWords, type LexicalWeights } from './lexical-score.ts';
import {
  SECOND_WIDTH,
  surveyFirstPass,
  surveyLines,
  writeContext,
  writeFirstPass,
  type FirstPass,
} from './line-context.ts';
import { lineWords, MEASURES, measureAt, measureLine, type LexicalScore } from './line-measures.ts';
import type { LineFeatures } from './line-features.ts';

export type BodyModel = { lexical: LexicalWeights; first: BoostedTrees; second: BoostedTrees };

const SHORT = 40;
const KEPT = 5_000;
/** Words this long may be about something; shorter ones stand everywhere. */
const LONG_WORD = 4;

/** Measures of all lines, row after row. Equal short lines are measured once. */
export function measureLines(text: string, lines: LineFeatures[], lexical: LexicalScore): Uint8Array {
  const rows = new Uint8Array(lines.length * MEASURES);
  const repeats = new Map<string, number>();
  const vocabulary = new Map<string, number>();
  const known = new Map<string, { n: number; words: string[] }>();
  const wordsOf = (line: LineFeatures): string[] => {
    const same = line.end - line.start <= SHORT ? known.get(text.slice(line.start, line.end)) : undefined;
    return same?.words ?? lineWords(text, line);
  };
  for (const [n, line] of lines.entries()) {
    const content = line.end - line.start <= SHORT ? text.slice(line.start, line.end) : null;
    const same = content === null ? undefined : known.get(content);
    if (same !== undefined) rows.copyWithin(n * MEASURES, same.n * MEASURES, (same.n + 1) * MEASURES);
    const words = same?.words ?? measureLine(text, line, lexical, rows, n * MEASURES);
    if (content !== null && same === undefined && known.size < KEPT) known.set(content, { n, words });
    const key = words.length > 12 ? words.slice(0, 12).join(' ') : words.join(' ');
    repeats.set(key, (repeats.get(key) ?? 0) + 1);
    if (isParagraph(rows, n)) {
      for (const word of longWords(words)) vocabulary.set(word, (vocabulary.get(word) ?? 0) + 1);
    }
  }
  for (const [n, line] of lines.entries()) {
    const words = wordsOf(line);
    const own = isParagraph(rows, n) ? 1 : 0;
    const long = longWords(words);
    let shared = 0;
    for (const word of long) if ((vocabulary.get(word) ?? 0) > own) shared += 1;
    const key = words.length > 12 ? words.slice(0, 12).join(' ') : words.join(' ');
    rows[n * MEASURES + measureAt.repeats] = Math.min(255, repeats.get(key) ?? 1);
    rows[n * MEASURES + measureAt.shared] = long.size === 0 ? 50 : Math.round((100 * shared) / Math.max(long.size, 3));
  }
  return rows;
}

const isParagraph = (rows: Uint8Array, n: number): boolean =>
  (rows[n * MEASURES + measureAt.words] as number) >= 12 && (rows[n * MEASURES + measureAt.stop] as number) === 1;

const longWords = (words: string[]): Set<string> => new Set(words.filter((word) => word.length >= LONG_WORD));

/** `body`: how likely each line is part of the article, 0..1. */
export type RatedText = { rows: Uint8Array; first: FirstPass; body: Float32Array };

/** How likely each line is part of the article, 0..1, by two passes: the second knows what the first thought. */
export function rateLines(text: string, lines: LineFeatures[], model: BodyModel): RatedText {
  const rows = measureLines(text, lines, (words) => scoreWords(model.lexical, words));
  const context = surveyLines(rows, lines.length);
  const row = new Uint8Array(SECOND_WIDTH);
  const scores = new Uint8Array(lines.length);
  for (let n = 0; n < lines.length; n += 1) {
    writeContext(context, n, row);
    scores[n] = Math.round(255 * logistic(scoreTrees(model.first, row, 0)));
  }
  const pass = surveyFirstPass(scores, (n) => rows[n * MEASURES + measureAt.words] as number);
  const body = new Float32Array(lines.length);
  for (let n = 0; n < lines.length; n += 1) {
    writeContext(context, n, row);
    writeFirstPass(pass, n, row);
    body[n] = logistic(scoreTrees(model.second, row, 0));
  }
  return { rows, first: pass, body };
}
