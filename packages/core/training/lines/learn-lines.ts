import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIRST_WIDTH, SECOND_WIDTH } from '../../src/article/line-context.ts';
import { decodeLineModel, encodeLineModel, type LineModel } from '../../src/article/line-model.ts';
import { measureNames } from '../../src/article/line-measures.ts';
import { examplesOf, LEXICAL_SIZE, type Example } from './examples.ts';
import { foldOf, growth, learnBody } from './learn-body.ts';
import { learnTop, topGrowth } from './learn-top.ts';
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

/** What a model depends on beside the pages: models of the folds are kept under it. */
function fingerprint(): string {
  const what = JSON.stringify([measureNames, FIRST_WIDTH, SECOND_WIDTH, LEXICAL_SIZE, growth, topGrowth, FOLDS]);
  return createHash('sha256').update(what).digest('hex').slice(0, 12);
}

/** The models of the folds: from the cache, or learnt now and kept there. */
export function foldModels(cache: string, examples: () => Example[], log: (line: string) => void): LineModel[] {
  const folder = join(cache, `lines-${fingerprint()}`);
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
