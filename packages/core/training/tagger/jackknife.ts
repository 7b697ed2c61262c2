import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadTagger, type Tagger } from '../../src/language/tag-words.ts';
import type { WordClusters } from '../../src/language/word-clusters.ts';
import type { GoldSentence } from '../conllu.ts';
import { foldsByDocument } from '../treebanks.ts';
import type { TagsBySentence } from '../predicted-tags.ts';

export const FOLDS = 5;

/**
 * Tags for every sentence by a tagger that learnt from the other folds. Each fold's tags are kept in a file, so that a
 * broken run goes on where it was; the files of an earlier training are the caller's to remove.
 */
export function tagByFolds(
  gold: GoldSentence[],
  clusters: WordClusters,
  cacheFile: (fold: number) => string,
  trainOn: (sentences: GoldSentence[], fold: number) => Uint8Array,
  log: (line: string) => void,
): TagsBySentence {
  const foldOf = foldsByDocument(gold, FOLDS);
  const tags: TagsBySentence = {};
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const path = cacheFile(fold);
    if (!existsSync(path)) {
      log(`fold ${fold + 1} of ${FOLDS}`);
      const tagger = loadTagger(
        trainOn(
          gold.filter((_, place) => foldOf[place] !== fold),
          fold,
        ),
        clusters,
      );
      const held = gold.filter((_, place) => foldOf[place] === fold);
      const made: TagsBySentence = {};
      for (const sentence of held) made[sentence.id] = tagSentence(tagger, sentence);
      log(`fold ${fold + 1}: ${accuracy(held, made)}`);
      writeFileSync(path, JSON.stringify(made));
    }
    Object.assign(tags, JSON.parse(readFileSync(path, 'utf8')));
  }
  return tags;
}

function tagSentence(tagger: Tagger, sentence: GoldSentence): string {
  const tags = tagger.tag(sentence.words.map((word) => word.form));
  return Array.from(tags, (tag) => `${tagger.tags[tag]?.upos ?? 'X'}/${tagger.tags[tag]?.xpos ?? 'FW'}`).join(' ');
}

function accuracy(sentences: GoldSentence[], tags: TagsBySentence): string {
  let right = 0;
  let words = 0;
  for (const sentence of sentences) {
    const given = (tags[sentence.id] ?? '').split(' ');
    for (const [index, word] of sentence.words.entries()) {
      words += 1;
      if (given[index]?.startsWith(`${word.upos}/`) === true) right += 1;
    }
  }
  return `UPOS ${((100 * right) / words).toFixed(2)} % of ${words} words`;
}

/** A name for a fold's file in the cache. */
export function foldFile(cache: string, pass: string): (fold: number) => string {
  return (fold) => join(cache, `tagger-${pass}-fold-${fold}.json`);
}
