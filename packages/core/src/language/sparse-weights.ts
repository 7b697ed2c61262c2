import type { Model } from '../model-format.ts';
import { findHash, readHashTable, slotOf } from './hash-table.ts';

/**
 * Weights of hashed features in rows of few classes: an open-addressing table from a feature's hash to its row, which
 * holds the classes that have a weight. A feature that training did not keep has no row.
 */
export type SparseWeights = {
  /** Adds the rows of `features[0 .. count)`, at most `MOST_FEATURES`, to `scores`, which has a place for each class. */
  add(features: Int32Array, count: number, scores: Int32Array): void;
};

/** Features that are looked up together. */
const MOST_FEATURES = 128;

/** What a trainer hands over: `hashes` sorted as unsigned numbers, one entry each for `offsets`. */
export type TrainedRows = { hashes: Uint32Array; offsets: Uint32Array; classes: Uint8Array; weights: Float32Array };

const LARGEST = 127;

/**
 * Sections of a model under a prefix. Hashes are written as differences of seven-bit groups, since they are sorted and
 * even; each row has its own scale, so that large weights do not coarsen small ones.
 */
export function encodeRows(prefix: string, rows: TrainedRows): Record<string, Uint8Array | Int8Array | Uint16Array> {
  const count = rows.hashes.length;
  const deltas: number[] = [];
  let last = 0;
  for (const hash of rows.hashes) {
    let delta = hash - last;
    last = hash;
    while (delta >= 128) {
      deltas.push((delta % 128) | 128);
      delta = Math.floor(delta / 128);
    }
    deltas.push(delta);
  }
  const lengths = new Uint8Array(count);
  const scales = new Uint16Array(count);
  const weights = new Int8Array(rows.weights.length);
  for (let row = 0; row < count; row += 1) {
    const from = rows.offsets[row] ?? 0;
    const to = rows.offsets[row + 1] ?? from;
    lengths[row] = to - from;
    let largest = 0;
    for (let at = from; at < to; at += 1) largest = Math.max(largest, Math.abs(rows.weights[at] ?? 0));
    const scale = Math.max(1, Math.ceil((largest * UNIT) / LARGEST));
    scales[row] = scale;
    for (let at = from; at < to; at += 1) weights[at] = Math.round(((rows.weights[at] ?? 0) * UNIT) / scale);
  }
  return {
    [`${prefix}hashes`]: Uint8Array.from(deltas),
    [`${prefix}lengths`]: lengths,
    [`${prefix}scales`]: scales,
    [`${prefix}classes`]: rows.classes,
    [`${prefix}weights`]: weights,
  };
}

/** Integer steps in a weight of 1: scores are sums of integers, the same on every machine. */
const UNIT = 256;

/** A cell is a weight, already multiplied by its row's scale, over a class; a row is its first cell over its length. */
const CLASS_BITS = 8;
const LENGTH_BITS = 8;

export function decodeRows(model: Model, prefix: string): SparseWeights {
  const lengths = model.uint8(`${prefix}lengths`);
  const scales = model.uint16(`${prefix}scales`);
  const classes = model.uint8(`${prefix}classes`);
  const small = model.int8(`${prefix}weights`);
  const cells = new Int32Array(small.length);
  let filled = 0;
  const table = readHashTable(model.uint8(`${prefix}hashes`), lengths.length, (row) => {
    const from = filled;
    filled += lengths[row] as number;
    for (let at = from; at < filled; at += 1) {
      cells[at] = (((small[at] as number) * (scales[row] as number)) << CLASS_BITS) | (classes[at] as number);
    }
    return (from << LENGTH_BITS) | (lengths[row] as number);
  });
  const found = new Int32Array(MOST_FEATURES);
  const { slots, mask } = table;
  return {
    add(features, count, scores) {
      // First a look at each slot without a question asked: the tables are larger than caches, and so their waits overlap.
      for (let at = 0; at < count; at += 1) found[at] = slots[slotOf(features[at] as number, mask)] as number;
      let rows = 0;
      for (let at = 0; at < count; at += 1) {
        if (found[at] === 0) continue;
        const row = findHash(table, features[at] as number);
        if (row < 0) continue;
        found[rows] = row;
        rows += 1;
      }
      for (let at = 0; at < rows; at += 1) {
        const row = found[at] as number;
        const from = row >>> LENGTH_BITS;
        const to = from + (row & ((1 << LENGTH_BITS) - 1));
        for (let cell = from; cell < to; cell += 1) {
          const both = cells[cell] as number;
          const name = both & ((1 << CLASS_BITS) - 1);
          scores[name] = (scores[name] as number) + (both >> CLASS_BITS);
        }
      }
    },
  };
}
