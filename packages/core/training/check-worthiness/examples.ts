import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A sentence with what it teaches the heads; a weight of 0 teaches nothing. */
export type Example = {
  text: string;
  /** Sentences of one document never stand on both sides of a fold. */
  document: string;
  set: 'claimbuster' | 'claimbuster-dev' | 'news' | 'other';
  verifiable: number;
  verifiableWeight: number;
  worth: number;
  worthWeight: number;
};

type ClaimBusterLine = { doc: string; text: string; label: 'NFS' | 'UFS' | 'CFS' };
type NewsLine = { doc: string; text: string; claims: { text: string; checkable: boolean }[] };
type FactScoreLine = { topic: string; sentences: { text: string }[] };
type FactCheckLine = { prompt: string; sentences: { text: string; checkworthy: string }[] };

/**
 * Plans of whoever decides are checkable by the guidelines, while ClaimBuster's raters called all talk of the future
 * not factual: such sentences teach the verifiable head less.
 */
const FUTURE = /\b(?:will|going to|shall|gonna)\b|['’]ll\b/i;
const FUTURE_WEIGHT = 0.2;
/** Facts that raters found unimportant are the least certain to be facts. */
const UNIMPORTANT_WEIGHT = 0.5;
/** News and encyclopaedic text are few beside the debates, and nearer to what is scored. */
const WRITTEN_WEIGHT = 2;

/** ClaimBuster's sentences teach both heads. */
function readClaimBuster(path: string, set: 'claimbuster' | 'claimbuster-dev'): Example[] {
  return readLines<ClaimBusterLine>(path).map(({ doc, text, label }) => ({
    text,
    document: doc,
    set,
    verifiable: label === 'NFS' ? 0 : 1,
    verifiableWeight: label === 'UFS' ? UNIMPORTANT_WEIGHT : label === 'NFS' && FUTURE.test(text) ? FUTURE_WEIGHT : 1,
    worth: label === 'CFS' ? 1 : 0,
    worthWeight: 1,
  }));
}

/** News: a sentence with a checkable claim is verifiable; so is each claim by itself. */
function readNews(path: string): Example[] {
  return readLines<NewsLine>(path).flatMap(({ doc, text, claims }) => {
    const sentence = verifiableOnly(
      text,
      doc,
      'news',
      claims.some((claim) => claim.checkable),
    );
    const parts = claims
      .filter((claim) => claim.text !== text)
      .map((claim) => verifiableOnly(claim.text, doc, 'news', claim.checkable));
    return [sentence, ...parts];
  });
}

/** Sentences of biographies, which state facts, and of answers of a language model with a rater's judgement. */
function readOthers(folder: string): Example[] {
  const biographies = readLines<FactScoreLine>(join(folder, 'factscore-facts-dev.jsonl'));
  const answers = readLines<FactCheckLine>(join(folder, 'factcheck-gpt-dev.jsonl'));
  return [
    ...biographies.flatMap(({ topic, sentences }) =>
      sentences.map(({ text }) => verifiableOnly(text, topic, 'other', true)),
    ),
    ...answers.flatMap(({ prompt, sentences }) =>
      sentences.map(({ text, checkworthy }) => verifiableOnly(text, prompt, 'other', checkworthy === 'yes')),
    ),
  ];
}

function verifiableOnly(text: string, document: string, set: Example['set'], verifiable: boolean): Example {
  return {
    text,
    document,
    set,
    verifiable: verifiable ? 1 : 0,
    verifiableWeight: WRITTEN_WEIGHT,
    worth: 0,
    worthWeight: 0,
  };
}

/** Everything that trains the shipped heads, in a fixed order. */
export function readExamples(data: string): Example[] {
  return [
    ...readClaimBuster(join(data, 'check-worthiness/claimbuster-train.jsonl'), 'claimbuster'),
    ...readClaimBuster(join(data, 'check-worthiness/claimbuster-dev.jsonl'), 'claimbuster-dev'),
    ...readNews(join(data, 'propositions/news-claims-dev.jsonl')),
    ...readOthers(join(data, 'propositions')),
  ];
}

export function readLines<Line>(path: string): Line[] {
  if (!existsSync(path)) throw new Error(`${path} is not there.`);
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Line);
}
