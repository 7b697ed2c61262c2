import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeLineModel, encodeLineModel, type LineModel } from '../../src/article/line-model.ts';
import { fingerprint } from '../fingerprint.ts';
import { examplesOf, type Example } from './examples.ts';
import { foldOf, learnBody } from './learn-body.ts';
import { learnTop } from './learn-top.ts';
import { readGoldPages } from './pages.ts';

/** Folds by host that measuring uses: a page is judged by the model that saw no page of its site. */
export const FOLDS = 3;

/** Null when the data folder has no pages. */
export function readExamples(data: string): Example[] | null {
  return readGoldPages(data)?.flatMap((page, index) => examplesOf(page, index)) ?? null;
}

export function learnLines(examples: Example[], log: (line: string) => void): LineModel {
  const { model, passes } = learnBody(examples, log);
  const top = learnTop(examples, passes);
  log('headline, byline and date learnt');
  return { body: model, top };
}

/** Read after learning only: they are measured without learning anew. */
const AFTER = new Set(['read-article.ts', 'mend-lines.ts', 'mark-appeals.ts']);

/** What a model depends on beside the pages, all that learns or is learnt from: models of the folds are kept under it. */
function sources(): string[] {
  const article = join(import.meta.dirname, '../../src/article');
  const read = readdirSync(article).filter((name) => !name.endsWith('.test.ts') && !AFTER.has(name));
  return [import.meta.dirname, ...read.toSorted().map((name) => join(article, name))];
}

/** The models of the folds: from the cache, or learnt now and kept there. */
export function foldModels(cache: string, examples: () => Example[], log: (line: string) => void): LineModel[] {
  const folder = join(cache, `lines-${fingerprint(sources()).slice(0, 12)}`);
  mkdirSync(folder, { recursive: true });
  return Array.from({ length: FOLDS }, (_, fold) => {
    const path = join(folder, `${fold}.bin`);
    if (!existsSync(path)) {
      log(`fold ${fold + 1} of ${FOLDS}`);
      const seen = examples().filter(({ host }) => foldOf(host, FOLDS) !== fold);
      writeFileSync(path, encodeLineModel(learnLines(seen, log)));
    }
    return decodeLineModel(readFileSync(path));
  });
}
