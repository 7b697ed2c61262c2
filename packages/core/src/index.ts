export * from './errors.ts';
export * from './claims/claim.ts';
export { describeQuote } from './anchors/describe-quote.ts';
export { resolveQuote } from './anchors/resolve-quote.ts';
export { formatClaimsTable } from './claims/format-claims-table.ts';
export { splitSentences } from './language/split-sentences.ts';
export {
  createEngine,
  ENGINE_VERSION,
  type Engine,
  type EngineModels,
  type ExtractOptions,
  type Selection,
} from './pipeline.ts';
export { sampleArticles, type SampleArticle } from './samples/sample-articles.ts';
export { assertArticleText, canonicalText, decodeCanonical, MAX_TEXT_BYTES } from './text/canonical-text.ts';
export { diffWords, type WordDiff } from './text/diff-words.ts';
