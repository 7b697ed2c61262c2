import { readArticle } from './article/read-article.ts';
import { describeWords } from './claims/describe-words.ts';
import type { ExtractedArticle, ExtractedClaim, Extraction, Line } from './claims/claim.ts';
import { explainSentences, type Explanation } from './claims/explain-article.ts';
import { findDoubles } from './claims/find-doubles.ts';
import { lineKindAt, readParts } from './claims/read-article-claims.ts';
import { placeSentences } from './language/read-sentences.ts';
import type { Word } from './language/word.ts';
import { loadModels } from './loaded-models.ts';
import type { ModelBytes } from './models.ts';
import { parseDay } from './values/calendar.ts';

/** Changes whenever the same text may give other claims. */
export const ENGINE_VERSION = '2.2.0';

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
  /** Claims by their rank, worthiest first; `onClaims` gives them in order of the text. */
  extract(text: string, options?: ExtractOptions): Extraction;
  describeClaim(text: string, selection: Selection): ExtractedClaim;
  /** The words of one sentence, text.slice(start, end), with tags, lemmas and tree. */
  words(text: string, start: number, end: number): Word[];
  /** What every stage found, for people who want to see why. */
  explain(text: string, options?: Pick<ExtractOptions, 'published'>): Explanation;
};

/**
 * Text to claims: lines are labelled, claim-bearing lines become sentences with trees, names and speakers are read over
 * the whole article, then each tree is cut into propositions that are worded to stand alone. Pure and deterministic;
 * time grows with the length. A model's bytes are decoded when a text first needs them.
 */
export function createEngine(models: ModelBytes): Engine {
  const loaded = loadModels(models);

  function extract(text: string, options: ExtractOptions = {}): Extraction {
    const article = readArticle(text, loaded.lines);
    const published = parseDay(options.published ?? article.published);
    options.onArticle?.(article);
    const places = placeSentences(text, article.lines);
    const claims: ExtractedClaim[] = [];
    for (const part of readParts(text, places, loaded, published)) {
      for (const n of part.sentences.keys()) {
        const found = part.claims(n);
        if (found.length > 0) options.onClaims?.(found);
        claims.push(...found);
        options.onProgress?.(part.first + n + 1, places.length);
      }
    }
    return { article, claims: ranked(withDoubles(claims, article.lines)) };
  }

  function describeClaim(text: string, selection: Selection): ExtractedClaim {
    const article =
      selection.lines === undefined ? readArticle(text, loaded.lines) : { lines: selection.lines, published: null };
    const { start, end } = selection;
    return describeWords(text, { start, end }, article.lines, selection.published ?? article.published, loaded);
  }

  function explain(text: string, options: Pick<ExtractOptions, 'published'> = {}): Explanation {
    const article = readArticle(text, loaded.lines);
    const published = parseDay(options.published ?? article.published);
    const { sentences, claims } = explainSentences(text, placeSentences(text, article.lines), loaded, published);
    return { article, sentences, claims: withDoubles(claims, article.lines) };
  }

  return {
    extract,
    describeClaim,
    words: (text, start, end) => loaded.analyser.analyse(text, start, end),
    explain,
  };
}

/** In order of the text, each with the claim that says the same. */
function withDoubles(claims: ExtractedClaim[], lines: Line[]): ExtractedClaim[] {
  const doubles = findDoubles(claims, (claim) => lineKindAt(lines, claim.start));
  return claims.map((claim, n) => ({ ...claim, duplicateOf: doubles[n] ?? null }));
}

/** Worthiest first, in order of the text where they are equal. */
function ranked(claims: ExtractedClaim[]): ExtractedClaim[] {
  const order = [...claims.keys()].toSorted((a, b) => {
    const by = (claims[b]?.checkWorthiness ?? 0) - (claims[a]?.checkWorthiness ?? 0);
    return by === 0 ? a - b : by;
  });
  const places = new Map(order.map((from, to) => [from, to]));
  return order.map((from) => {
    const claim = claims[from] as ExtractedClaim;
    return { ...claim, duplicateOf: claim.duplicateOf === null ? null : (places.get(claim.duplicateOf) ?? null) };
  });
}
