import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createScorer, type Scorer } from '../../src/check-worthiness/create-scorer.ts';
import { decodeHeads, type Heads } from '../../src/check-worthiness/heads.ts';
import type { ModelBytes } from '../../src/models.ts';
import { fingerprint } from '../fingerprint.ts';
import { readEmbeddings } from '../words/read-embeddings.ts';
import { readExamples, type Example } from './examples.ts';
import { fitHeads, meaningsOf, prepare } from './fit-heads.ts';
import { withoutLaterDebates, WORDS } from './train.ts';

const NEWS_FOLDS = 4;
const core = join(import.meta.dirname, '../..');
const cache = join(core, 'training/.cache');
/** What the measured heads depend on. */
const sources = [
  'models/check-worthiness.bin',
  ...['grams', 'heads', 'pattern-words', 'patterns', 'read-shapes', 'read-words'].map(
    (name) => `src/check-worthiness/${name}.ts`,
  ),
  ...['examples', 'fit-heads', 'logistic-regression'].map((name) => `training/check-worthiness/${name}.ts`),
];

export type MeasuredHeads = {
  /** Heads that have not seen a document: without the later debates, and without the fold of a news document. */
  headsFor(document: string): Heads;
  scorerFor(document: string): Scorer;
};

/**
 * Heads for measuring, fitted as the shipped ones and with their calibration, which is out of fold too. Kept in the
 * cache until data or code change; fitting them takes minutes.
 */
export async function readMeasuredHeads(
  data: string,
  models: ModelBytes,
  log: (line: string) => void,
): Promise<MeasuredHeads> {
  const key = fingerprint([
    ...['check-worthiness', 'propositions'].map((folder) => join(data, folder)),
    ...sources.map((path) => join(core, path)),
  ]);
  const folder = join(cache, `check-worthiness-${key.slice(0, 12)}`);
  mkdirSync(folder, { recursive: true });
  const every = readExamples(data);
  const foldOf = newsFolds(every);
  const names = ['earlier', ...Array.from({ length: NEWS_FOLDS }, (_, fold) => `news-${fold}`)];
  const pathOf = (name: string): string => join(folder, `${name}.bin`);
  if (names.some((name) => !existsSync(pathOf(name)))) {
    const { calibration } = decodeHeads(models['check-worthiness']);
    const examples = withoutLaterDebates(every);
    const meanings = meaningsOf(await readEmbeddings(cache, WORDS, log));
    const prepared = prepare(examples, meanings);
    for (const name of names) {
      const inside = examples.map((example) => nameOf(foldOf(example.document)) !== name || name === 'earlier');
      const bytes = fitHeads(
        examples.filter((_, n) => inside[n]),
        prepared.filter((_, n) => inside[n]),
        meanings,
        calibration,
        (line) => log(`heads for measuring, ${name}: ${line}`),
      );
      writeFileSync(pathOf(name), bytes);
    }
  }
  const heads = new Map(names.map((name) => [name, decodeHeads(readFileSync(pathOf(name)))]));
  const scorers = new Map(names.map((name) => [name, createScorer(readFileSync(pathOf(name)))]));
  return {
    headsFor: (document) => heads.get(nameOf(foldOf(document))) as Heads,
    scorerFor: (document) => scorers.get(nameOf(foldOf(document))) as Scorer,
  };
}

const nameOf = (fold: number): string => (fold < 0 ? 'earlier' : `news-${fold}`);

/** The fold of a news document, by turns; -1 of any other. */
function newsFolds(examples: Example[]): (document: string) => number {
  const documents = [...new Set(examples.filter((one) => one.set === 'news').map((one) => one.document))];
  const folds = new Map(documents.map((document, at) => [document, at % NEWS_FOLDS]));
  return (document) => folds.get(document) ?? -1;
}
