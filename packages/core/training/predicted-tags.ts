import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GoldSentence } from './conllu.ts';

/** Sentence id -> "UPOS/XPOS" of each word, separated by spaces. */
export type TagsBySentence = Record<string, string>;

const FILE = 'predicted-tags.json';

/**
 * Tags of the training treebanks as a tagger gives them that did not learn from the same documents (five folds): the
 * parser learns from tags with the mistakes that it will meet. Made by the step "jackknife"; throws where that has not run.
 */
export function readPredictedTags(
  cache: string,
  sentences: Pick<GoldSentence, 'id'>[],
): { upos: string; xpos: string }[][] {
  const path = join(cache, FILE);
  if (!existsSync(path)) throw new Error('There are no predicted tags yet: npm run train jackknife makes them.');
  const tags = JSON.parse(readFileSync(path, 'utf8')) as TagsBySentence;
  return sentences.map((sentence) => {
    const line = tags[sentence.id];
    if (line === undefined) throw new Error(`No predicted tags for ${sentence.id}: run npm run train jackknife again.`);
    return line.split(' ').map((joint) => {
      const [upos = 'X', xpos = 'FW'] = joint.split('/');
      return { upos, xpos };
    });
  });
}

export function writePredictedTags(cache: string, tags: TagsBySentence): void {
  writeFileSync(join(cache, FILE), JSON.stringify(tags));
}
