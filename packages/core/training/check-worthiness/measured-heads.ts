import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeHeads, type Calibration, type HeadName, type Heads } from '../../src/check-worthiness/heads.ts';
import { fingerprint } from '../fingerprint.ts';
import { readEmbeddings } from '../words/read-embeddings.ts';
import { readExamples, type Example } from './examples.ts';
import { fitHeads, meaningsOf, prepare } from './fit-heads.ts';
import { withoutLaterDebates, WORDS } from './train.ts';

export const NEWS_FOLDS = 4;

/**
 * Heads for measuring: fitted as the shipped ones are, without the later debates (`earlier`), or without a fold of the
 * news documents as well (`news`). Kept in the cache until data or code change; fitting them takes minutes.
 */
export async function readMeasuredHeads(
  data: string,
  calibration: Record<HeadName, Calibration>,
  log: (line: string) => void,
): Promise<{ earlier: Heads; news: Heads[]; foldOf: (document: string) => number }> {
  const core = join(import.meta.dirname, '../..');
  const cache = join(core, 'training/.cache');
  const key = fingerprint([
    ...['check-worthiness', 'propositions'].map((folder) => join(data, folder)),
    ...['training/check-worthiness', 'src/check-worthiness'].map((folder) => join(core, folder)),
  ]).slice(0, 12);
  const folder = join(cache, `check-worthiness-${key}`);
  mkdirSync(folder, { recursive: true });
  const foldOf = newsFolds(readExamples(data));
  const names = ['earlier', ...Array.from({ length: NEWS_FOLDS }, (_, fold) => `news-${fold}`)];
  if (names.some((name) => !existsSync(join(folder, `${name}.bin`)))) {
    const examples = withoutLaterDebates(readExamples(data));
    const meanings = meaningsOf(await readEmbeddings(cache, WORDS, log));
    const prepared = prepare(examples, meanings);
    for (const [at, name] of names.entries()) {
      const inside = examples.map(
        (example) => at === 0 || example.set !== 'news' || foldOf(example.document) !== at - 1,
      );
      const bytes = fitHeads(
        examples.filter((_, n) => inside[n]),
        prepared.filter((_, n) => inside[n]),
        meanings,
        calibration,
        (line) => log(`heads for measuring, ${name}: ${line}`),
      );
      writeFileSync(join(folder, `${name}.bin`), bytes);
    }
  }
  const [earlier, ...news] = names.map((name) => decodeHeads(readFileSync(join(folder, `${name}.bin`))));
  return { earlier: earlier as Heads, news, foldOf };
}

function newsFolds(examples: Example[]): (document: string) => number {
  const documents = [...new Set(examples.filter((one) => one.set === 'news').map((one) => one.document))];
  const folds = new Map(documents.map((document, at) => [document, at % NEWS_FOLDS]));
  return (document) => folds.get(document) ?? -1;
}
