import { readArticle } from './article/read-article-by-rules.ts';
import { parseDay } from './claims/calendar.ts';
import type { ExtractedArticle, ExtractedClaim, Extraction, Line } from './claims/claim.ts';
import { describeSelection } from './claims/describe-selection.ts';
import { collectNames } from './claims/entities.ts';
import { claimsOfSentence } from './claims/extract-claims.ts';
import { startReading } from './claims/reading.ts';
import { inOrder } from './claims/in-order.ts';
import { readSentences } from './claims/read-sentences.ts';

/** Changes whenever the same text may give other claims. */
export const ENGINE_VERSION = '1.0.0';

/** A quotation names its speaker at most this many sentences after it opens. */
const LOOK_AHEAD = 6;

/** Trained models come in here; the rules need none. */
export type EngineModels = Record<string, never>;

export type ExtractOptions = {
  /** ISO date that relative times are resolved against; otherwise the one that the text gives. */
  published?: string;
  /** Once, before the first sentence: what the text is made of. */
  onArticle?: (article: ExtractedArticle) => void;
  /** The claims of a sentence as soon as it is read; a later one may turn out to say the same. */
  onClaims?: (batch: ExtractedClaim[]) => void;
  /** Sentences done so far, after their claims were given. */
  onProgress?: (done: number, total: number) => void;
};

/** Half-open offsets into the text; `lines` as `extract` gave them saves reading the article again. */
export type Selection = { start: number; end: number; published?: string; lines?: Line[] };

export type Engine = {
  extract(text: string, options?: ExtractOptions): Extraction;
  describeClaim(text: string, selection: Selection): ExtractedClaim;
};

/**
 * Text to claims: lines are labelled, claim-bearing lines become tagged sentences, names are collected over the whole
 * article, then each sentence gives its claims in reading order. Pure and deterministic; time grows with the length.
 */
export function createEngine(_models: EngineModels = {}): Engine {
  return { extract, describeClaim: describeSelection };
}

function extract(text: string, options: ExtractOptions = {}): Extraction {
  const article = readArticle(text);
  const published = options.published ?? article.published;
  const sentences = readSentences(text, article.lines);
  const reading = startReading(text, collectNames(sentences), parseDay(published));
  const claims: ExtractedClaim[] = [];
  options.onArticle?.(article);
  for (const [done, sentence] of sentences.entries()) {
    const found = claimsOfSentence(reading, sentence, sentences.slice(done + 1, done + 1 + LOOK_AHEAD));
    if (found.length > 0) options.onClaims?.(found);
    claims.push(...found);
    options.onProgress?.(done + 1, sentences.length);
  }
  return { article, claims: inOrder(claims) };
}
