import { readModel } from '../model-format.ts';
import type { ModelBytes } from '../models.ts';
import { hashWord } from './hash.ts';

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
  let capacity = 1024;
  while (capacity < count * 2) capacity *= 2;
  const mask = capacity - 1;
  const keys = new Int32Array(capacity);
  const rows = new Int32Array(capacity);
  const clusters = new Uint16Array(count * GRAINS);
  let read = 0;
  let hash = 0;
  for (let row = 0; row < count; row += 1) {
    let shift = 1;
    let byte = 0;
    do {
      byte = deltas[read] as number;
      read += 1;
      hash += (byte & 127) * shift;
      shift *= 128;
    } while (byte >= 128);
    const key = hash | 0;
    let slot = (key ^ (key >>> 16)) & mask;
    while (keys[slot] !== 0) slot = (slot + 1) & mask;
    keys[slot] = key;
    rows[slot] = row;
    for (let grain = 0; grain < GRAINS; grain += 1) clusters[row * GRAINS + grain] = grains[grain]?.[row] ?? 0;
  }
  const rowOf = (wanted: number): number => {
    let slot = (wanted ^ (wanted >>> 16)) & mask;
    for (;;) {
      const key = keys[slot] as number;
      if (key === wanted) return rows[slot] as number;
      if (key === 0) return -1;
      slot = (slot + 1) & mask;
    }
  };
  const cluster = (row: number, grain: number): number => (row < 0 ? 0 : (clusters[row * GRAINS + grain] as number));
  return { sizes, row: rowOf, cluster, of: (lower, grain) => cluster(rowOf(hashWord(lower)), grain) };
}
