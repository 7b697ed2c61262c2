import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { gzipSync } from 'node:zlib';
import winkModel from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';
import { modelNames, type ModelBytes } from '../src/models.ts';
import { createEngine } from '../src/pipeline.ts';
import { sampleArticles } from '../src/samples/sample-articles.ts';
import type { Measurement, StageBench } from './measurement.ts';

/** Words of one document: an ordinary news article. */
const DOCUMENT_WORDS = 700;
const DOCUMENTS = 40;
const ROUNDS = 5;
const MEGABYTE = 1_048_576;

/**
 * The whole engine, warm, against wink-nlp's sentence splitting and tagging on the same documents in turn; a cold
 * process to its first claim; memory above a bare Node; and the size of all models.
 */
export const bench: StageBench = async ({ data, models }) => {
  const documents = newsDocuments(data);
  const absent = documents.length > 0 ? [] : ['news documents for speed (the sample articles were used)'];
  const texts = documents.length > 0 ? documents : sampleDocuments();
  return { rows: [speedRow(texts, models), ...processRows(texts[0] ?? ''), sizeRow(models)], absent };
};

function speedRow(texts: string[], models: ModelBytes): Measurement {
  const words = texts.reduce((sum, text) => sum + countWords(text), 0);
  const engine = createEngine(models);
  const wink = winkNlp(winkModel, ['sbd', 'pos']);
  const its = wink.its;
  const runs = {
    engine: () => texts.forEach((text) => engine.extract(text, { published: '2024-03-07' })),
    wink: () => texts.forEach((text) => wink.readDoc(text).tokens().out(its.pos)),
  };
  runs.engine();
  runs.wink();
  const best = { engine: Infinity, wink: Infinity };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of ['engine', 'wink'] as const) {
      const start = performance.now();
      runs[name]();
      best[name] = Math.min(best[name], performance.now() - start);
    }
  }
  const perSecond = (milliseconds: number): number => Math.round((words / milliseconds) * 1000);
  return {
    task: 'speed',
    set: `${texts.length} documents of ${DOCUMENT_WORDS} words`,
    measure: 'ratio to wink-nlp',
    value: best.wink / best.engine,
    interval: null,
    target: 0.02,
    slack: 0,
    baselines: [{ name: 'wink-nlp words/s', value: perSecond(best.wink) }],
    note: `engine ${perSecond(best.engine)} words/s, best of ${ROUNDS} rounds in turn`,
  };
}

/** What a cold process does: bare Node, Node with the engine loaded and one article read. */
function processRows(text: string): Measurement[] {
  const folder = mkdtempSync(join(tmpdir(), 'claimdesk-bench-'));
  try {
    const file = join(folder, 'article.txt');
    writeFileSync(file, text);
    const program = join(import.meta.dirname, 'cold-process.ts');
    const run = (...args: string[]) => {
      const start = performance.timeOrigin + performance.now();
      const out = execFileSync(process.execPath, ['--expose-gc', program, ...args], { encoding: 'utf8' });
      return { start, ...(JSON.parse(out) as { firstClaimAt: number; rss: number }) };
    };
    const bare = Math.min(...Array.from({ length: 3 }, () => run().rss));
    const loaded = Array.from({ length: 3 }, () => run(file));
    const first = Math.min(...loaded.map(({ start, firstClaimAt }) => firstClaimAt - start));
    const rss = Math.min(...loaded.map((one) => one.rss));
    const common = { interval: null, slack: 0, lowerIsBetter: true, baselines: [] };
    return [
      { ...common, task: 'speed', set: 'cold process', measure: 'ms to the first claim', value: first, target: 1500 },
      {
        ...common,
        task: 'memory',
        set: 'engine loaded',
        measure: 'MB over bare Node',
        value: (rss - bare) / MEGABYTE,
        target: 200,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function sizeRow(models: ModelBytes): Measurement {
  const size = modelNames.reduce((sum, name) => sum + gzipSync(models[name], { level: 9 }).length, 0);
  return {
    task: 'models',
    set: `${modelNames.length} files`,
    measure: 'MB gzip',
    value: size / MEGABYTE,
    interval: null,
    target: 12,
    slack: 0,
    lowerIsBetter: true,
    baselines: [],
  };
}

/** The development news articles, one after the other, cut into documents of 700 words at sentence ends. */
function newsDocuments(data: string): string[] {
  const file = join(data, 'propositions/news-claims-dev-docs.json');
  if (!existsSync(file)) return [];
  const articles = JSON.parse(readFileSync(file, 'utf8')) as { sentences: { text: string; newpar: boolean }[] }[];
  return cutDocuments(
    articles.flatMap((article) => article.sentences.map(({ text, newpar }) => (newpar ? `\n\n${text}` : ` ${text}`))),
  );
}

function sampleDocuments(): string[] {
  return cutDocuments(sampleArticles.flatMap(({ text }) => text.split(/(?<=\n)/)));
}

function cutDocuments(pieces: string[]): string[] {
  const documents: string[] = [];
  let document = '';
  let words = 0;
  for (let n = 0; documents.length < DOCUMENTS; n += 1) {
    const piece = pieces[n % pieces.length] ?? '';
    document += piece;
    words += countWords(piece);
    if (words < DOCUMENT_WORDS) continue;
    documents.push(document.trim());
    document = '';
    words = 0;
  }
  return documents;
}

const countWords = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
