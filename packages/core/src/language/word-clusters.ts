import { readModel } from '../model-format.ts';
import type { ModelBytes } from '../models.ts';
import { hashWord } from './hash.ts';
import { findHash, readHashTable } from './hash-table.ts';

/**
 * Clusters of words that occur alike, at three grains: features that know something of words which no treebank holds.
 * From embeddings of words (see models/words.md).
 */
export type WordClusters = {
  /** Clusters at each grain; a cluster is 1 .. sizes[grain], and 0 means unknown. */
  sizes: readonly number[];
  /** Row of a word in lower case, given as `hashWord(lower)`; -1 where unknown. Rows are by no particular order. */
  row(hash: number): number;
  /** The cluster of a row at a grain (0 coarse, 1 middle, 2 fine); 0 for row -1. */
  cluster(row: number, grain: number): number;
  /** The same by word. */
  of(lower: string, grain: number): number;
};

const GRAINS = 3;

export function loadWordClusters(bytes: Pick<ModelBytes, 'words'>): WordClusters {
  const model = readModel(bytes.words, 'words');
  const sizes = model.meta['sizes'] as number[];
  const deltas = model.uint8('hashes');
  const grains = ['coarse', 'middle', 'fine'].map((name) => model.uint16(name));
  const count = grains[0]?.length ?? 0;
  const clusters = new Uint16Array(count * GRAINS);
  for (let row = 0; row < count; row += 1) {
    for (let grain = 0; grain < GRAINS; grain += 1) clusters[row * GRAINS + grain] = grains[grain]?.[row] ?? 0;
  }
  const table = readHashTable(deltas, count, (row) => row);
  const rowOf = (hash: number): number => findHash(table, hash);
  const cluster = (row: number, grain: number): number => (row < 0 ? 0 : (clusters[row * GRAINS + grain] as number));
  return { sizes, row: rowOf, cluster, of: (lower, grain) => cluster(rowOf(hashWord(lower)), grain) };
}
