import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { HELD_OUT_DOCUMENTS, readConllu, type GoldSentence } from './conllu.ts';

export type Treebank = 'ewt-train' | 'ewt-dev' | 'gum-train' | 'gum-dev';

export function readTreebank(data: string, name: Treebank): GoldSentence[] {
  const path = join(data, 'treebanks', `${name}.conllu.gz`);
  if (!existsSync(path))
    throw new Error(`The treebank ${name} is not there: ${path}. CLAIMDESK_DATA names the data folder.`);
  return readConllu(path).filter((sentence) => !HELD_OUT_DOCUMENTS.has(sentence.doc));
}

/** What the tagger and the parser learn from, in the order of the files. */
export function readTrainingTreebanks(data: string): GoldSentence[] {
  return [...readTreebank(data, 'ewt-train'), ...readTreebank(data, 'gum-train')];
}

/** Fold of each sentence, 0 .. folds - 1; sentences of one document stay together and documents alternate. */
export function foldsByDocument(sentences: GoldSentence[], folds: number): number[] {
  const order = new Map<string, number>();
  return sentences.map((sentence) => {
    const place = order.get(sentence.doc) ?? order.size;
    order.set(sentence.doc, place);
    return place % folds;
  });
}
