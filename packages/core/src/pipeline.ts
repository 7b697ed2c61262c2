import { describeQuote } from './anchors/describe-quote.ts';
import { readArticle } from './article/label-lines.ts';
import type { ExtractedClaim, Extraction, Line } from './claims/claim.ts';
import { splitSentences } from './language/split-sentences.ts';

/** Changes whenever the same text may give other claims. */
export const ENGINE_VERSION = '1.0.0';

/** Trained models come in here; the rules need none. */
export type EngineModels = Record<string, never>;

export type ExtractOptions = {
  /** ISO date that relative times are resolved against; otherwise the one that the text gives. */
  published?: string;
  onProgress?: (done: number, total: number) => void;
};

export type Selection = { start: number; end: number; published?: string; lines?: Line[] };

export type Engine = {
  extract(text: string, options?: ExtractOptions): Extraction;
  describeClaim(text: string, selection: Selection): ExtractedClaim;
};

export function createEngine(_models: EngineModels = {}): Engine {
  return {
    extract: (text) => {
      const article = readArticle(text);
      const claims = article.lines.flatMap((line) =>
        splitSentences(text, line.start, line.end).map(([start, end]) => wholeSentence(text, start, end)),
      );
      return { article, claims };
    },
    describeClaim: (text, { start, end }) => wholeSentence(text, start, end),
  };
}

function wholeSentence(text: string, start: number, end: number): ExtractedClaim {
  return {
    text: text.slice(start, end),
    quote: describeQuote(text, start, end),
    start,
    end,
    spans: [[start, end]],
    sentence: [start, end],
    source: null,
    cue: null,
    checkable: true,
    uncheckableReason: null,
    verifiable: 0.5,
    checkWorthiness: 0.5,
    kind: 'other',
    quantities: [],
    times: [],
    entities: [],
    reasons: [],
  };
}
