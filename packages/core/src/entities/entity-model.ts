import { decodeRows, type SparseWeights } from '../language/sparse-weights.ts';
import { loadWordClusters, type WordClusters } from '../language/word-clusters.ts';
import { readModel } from '../model-format.ts';
import type { ModelBytes } from '../models.ts';
import { hashSlots, type HashSlots } from './hash-slots.ts';

/** What the word vectors say a word is like, in four degrees (0..3) each. */
export const wordKinds = ['female', 'male', 'surname', 'place', 'organisation', 'people'] as const;

/** Outside, and the first and the further words of each type. */
export const labels = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'I-LOC'] as const;
export const LABELS = labels.length;

/** Bits of a phrase's types; a name may be both ("Chelsea"). */
export const PHRASE_PLACE = 1;
export const PHRASE_ORGANISATION = 2;
/** Words of the longest phrase that is looked up. */
export const LONGEST_PHRASE = 6;

/** Integer steps of a weight of 1 in the rows of `sparse-weights.ts`. */
const WEIGHT_UNIT = 256;

/** The decoded weights of `models/entities.bin`, with the word clusters of `models/words.bin`. */
export type EntityModel = {
  clusters: WordClusters;
  /** Lower-case words by `hashWord`. */
  words: HashSlots;
  /** For each word two bits for each of `wordKinds`, the first in the lowest bits. */
  kinds: Uint16Array;
  /** Names of the gazetteers in lower case, hashed word by word. */
  phrases: HashSlots;
  phraseTypes: Uint8Array;
  weights: SparseWeights;
  /** Integer steps of a weight of 1 in `weights`. */
  unit: number;
  /** `transitions[from * LABELS + to]`; the row after the last label is the sentence's start. */
  transitions: Float32Array;
  /** Weights of the features in `reference-features.ts`. */
  references: Readonly<Record<string, number>>;
};

export function loadEntityModel(bytes: ModelBytes): EntityModel {
  const model = readModel(bytes.entities, 'entities');
  return {
    clusters: loadWordClusters(bytes),
    words: hashSlots(readSortedKeys(model.uint8('words'))),
    kinds: model.uint16('kinds'),
    phrases: hashSlots(readSortedKeys(model.uint8('phrases'))),
    phraseTypes: model.uint8('phrase-types'),
    weights: decodeRows(model, 'feature-'),
    unit: WEIGHT_UNIT,
    transitions: model.float32('transitions'),
    references: model.meta['references'] as Record<string, number>,
  };
}

/** Sorted 32-bit keys as differences in groups of seven bits, least first. */
export function writeSortedKeys(keys: number[]): Uint8Array {
  const bytes: number[] = [];
  let last = 0;
  for (const key of keys) {
    let gap = key - last;
    last = key;
    while (gap >= 128) {
      bytes.push((gap % 128) | 128);
      gap = Math.floor(gap / 128);
    }
    bytes.push(gap);
  }
  return Uint8Array.from(bytes);
}

function readSortedKeys(bytes: Uint8Array): number[] {
  const keys: number[] = [];
  let key = 0;
  let scale = 1;
  for (const byte of bytes) {
    key += (byte & 127) * scale;
    scale *= 128;
    if (byte < 128) {
      keys.push(key);
      scale = 1;
    }
  }
  return keys;
}
