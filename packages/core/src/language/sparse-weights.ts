import type { Model } from '../model-format.ts';
import { readHashedRows } from './hashed-rows.ts';

/**
 * Weights of hashed features in rows of few classes: an open-addressing table from a feature's hash to its row, and for
 * each row the classes that have a weight. A feature that training did not keep has no row (-1).
 */
export type SparseWeights = {
  /** Row of a feature's hash, or -1. */
  row(hash: number): number;
  /** Weights of row r stand at offsets[r] .. offsets[r + 1]. */
  offsets: Uint32Array;
  classes: Uint8Array;
  /** Already multiplied by the row's scale. */
  weights: Int32Array;
};

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

export function decodeRows(model: Model, prefix: string): SparseWeights {
  const deltas = model.uint8(`${prefix}hashes`);
  const lengths = model.uint8(`${prefix}lengths`);
  const scales = model.uint16(`${prefix}scales`);
  const small = model.int8(`${prefix}weights`);
  const count = lengths.length;
  const offsets = new Uint32Array(count + 1);
  const weights = new Int32Array(small.length);
  for (let row = 0; row < count; row += 1) {
    const from = offsets[row] as number;
    const to = from + (lengths[row] as number);
    offsets[row + 1] = to;
    const scale = scales[row] as number;
    for (let at = from; at < to; at += 1) weights[at] = (small[at] as number) * scale;
  }
  return {
    offsets,
    classes: model.uint8(`${prefix}classes`),
    weights,
    row: readHashedRows(deltas, count),
  };
}
