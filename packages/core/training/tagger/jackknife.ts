import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Tagger } from '../../src/language/tag-words.ts';
import type { GoldSentence } from '../conllu.ts';
import type { TagsBySentence } from '../predicted-tags.ts';
import { foldsByDocument } from '../treebanks.ts';

const FOLDS = 5;

/**
 * Tags for every sentence by a tagger that learnt from the other folds. Each fold's tags are kept in a file, so that a
 * broken run goes on where it was.
 */
export function tagByFolds(
  gold: GoldSentence[],
  fileOf: (fold: number) => string,
  learn: (sentences: GoldSentence[]) => (sentence: GoldSentence) => string[],
  log: (line: string) => void,
): TagsBySentence {
  const foldOf = foldsByDocument(gold, FOLDS);
  const tags: TagsBySentence = {};
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const path = fileOf(fold);
    if (!existsSync(path)) {
      log(`fold ${fold + 1} of ${FOLDS}`);
      const tag = learn(gold.filter((_, place) => foldOf[place] !== fold));
      const held = gold.filter((_, place) => foldOf[place] === fold);
      const made = Object.fromEntries(held.map((sentence) => [sentence.id, tag(sentence).join(' ')]));
      log(`fold ${fold + 1}: ${accuracy(held, made)}`);
      writeFileSync(path, JSON.stringify(made));
    }
    Object.assign(tags, JSON.parse(readFileSync(path, 'utf8')));
  }
  return tags;
}

export function jointTags(tagger: Tagger, numbers: Int32Array): string[] {
  return Array.from(numbers, (number) => `${tagger.tags[number]?.upos ?? 'X'}/${tagger.tags[number]?.xpos ?? 'FW'}`);
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
