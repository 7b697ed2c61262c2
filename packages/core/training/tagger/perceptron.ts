import type { TrainedRows } from '../../src/language/sparse-weights.ts';

/** Features seen less often say nothing that can be relied on. */
const MIN_COUNT = 2;

/** Hash of a feature -> its row, for the features that training data give at least twice. */
export class FeatureIndex {
  private keys = new Int32Array(1 << 16);
  private values = new Int32Array(1 << 16);
  private used = 0;

  count(hash: number): void {
    const slot = this.slot(hash);
    if (this.keys[slot] === 0) {
      this.keys[slot] = hash;
      this.used += 1;
      this.values[slot] = 1;
      if (this.used * 2 > this.keys.length) this.grow();
    } else this.values[slot] = (this.values[slot] as number) + 1;
  }

  /** Turns counts into rows (-1 for rare features); returns the number of rows. */
  finish(): { rows: number; hashes: Int32Array } {
    const kept: number[] = [];
    for (let slot = 0; slot < this.keys.length; slot += 1) {
      if (this.keys[slot] === 0) continue;
      if ((this.values[slot] as number) >= MIN_COUNT) {
        this.values[slot] = kept.length;
        kept.push(this.keys[slot] as number);
      } else this.values[slot] = -1;
    }
    return { rows: kept.length, hashes: Int32Array.from(kept) };
  }

  row(hash: number): number {
    const slot = this.slot(hash);
    return this.keys[slot] === 0 ? -1 : (this.values[slot] as number);
  }

  private slot(hash: number): number {
    const mask = this.keys.length - 1;
    let slot = (hash ^ (hash >>> 16)) & mask;
    while (this.keys[slot] !== 0 && this.keys[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { keys, values } = this;
    this.keys = new Int32Array(keys.length * 2);
    this.values = new Int32Array(keys.length * 2);
    for (let from = 0; from < keys.length; from += 1) {
      if (keys[from] === 0) continue;
      const slot = this.slot(keys[from] as number);
      this.keys[slot] = keys[from] as number;
      this.values[slot] = values[from] as number;
    }
  }
}

/** An averaged perceptron over rows of dense weights; the average is kept as weights times the step they changed at. */
export class Perceptron {
  readonly weights: Float32Array;
  private readonly changes: Float64Array;
  private steps = 1;
  private readonly index: FeatureIndex;
  readonly classes: number;
  private readonly rows = new Int32Array(128);
  private found = 0;
  private noise: number;
  private readonly drop: number;
  private readonly scores: Float64Array;

  constructor(index: FeatureIndex, rows: number, classes: number, options: { drop: number; seed: number }) {
    this.drop = options.drop * 4_294_967_296;
    this.noise = options.seed + 1;
    this.index = index;
    this.classes = classes;
    this.weights = new Float32Array(rows * classes);
    this.changes = new Float64Array(rows * classes);
    this.scores = new Float64Array(classes);
  }

  /** The best allowed class; learns where `gold` (allowed or not) does not win. */
  learn(features: Int32Array, count: number, allowed: Uint8Array, gold: number): number {
    this.score(features, count, allowed, gold);
    let best = allowed[0] as number;
    let rival = -1;
    for (const candidate of allowed) {
      if ((this.scores[candidate] as number) > (this.scores[best] as number)) best = candidate;
      if (candidate !== gold && (rival < 0 || (this.scores[candidate] as number) > (this.scores[rival] as number))) {
        rival = candidate;
      }
    }
    this.steps += 1;
    if (rival >= 0 && (this.scores[gold] as number) - (this.scores[rival] as number) <= 0) {
      for (let at = 0; at < this.found; at += 1) {
        const base = (this.rows[at] as number) * this.classes;
        this.change(base + gold, 1);
        this.change(base + rival, -1);
      }
    }
    return best;
  }

  /** Scores of the allowed classes and of the gold one. */
  private score(features: Int32Array, count: number, allowed: Uint8Array, gold: number): void {
    const { scores, weights, rows, classes } = this;
    const isNarrow = allowed.length * 4 < classes;
    this.found = 0;
    scores.fill(0);
    for (let feature = 0; feature < count; feature += 1) {
      const row = this.index.row(features[feature] as number);
      if (row < 0 || this.isDropped()) continue;
      rows[this.found] = row;
      this.found += 1;
      const base = row * classes;
      if (isNarrow) {
        let seen = false;
        for (let place = 0; place < allowed.length; place += 1) {
          const at = allowed[place] as number;
          scores[at] = (scores[at] as number) + (weights[base + at] as number);
          if (at === gold) seen = true;
        }
        if (!seen) scores[gold] = (scores[gold] as number) + (weights[base + gold] as number);
        continue;
      }
      for (let at = 0; at < classes; at += 1) scores[at] = (scores[at] as number) + (weights[base + at] as number);
    }
  }

  /** A feature is left out now and then, so that no single one is relied on (Søgaard 2013). Xorshift (Marsaglia 2003). */
  private isDropped(): boolean {
    if (this.drop === 0) return false;
    this.noise ^= this.noise << 13;
    this.noise ^= this.noise >>> 17;
    this.noise ^= this.noise << 5;
    return this.noise >>> 0 < this.drop;
  }

  private change(at: number, by: number): void {
    this.weights[at] = (this.weights[at] as number) + by;
    this.changes[at] = (this.changes[at] as number) + by * this.steps;
  }

  /** Adds the averaged weights to `sums`. */
  addAverages(sums: Float32Array): void {
    for (let at = 0; at < sums.length; at += 1) {
      const average = (this.weights[at] as number) - (this.changes[at] as number) / this.steps;
      sums[at] = (sums[at] as number) + average;
    }
  }
}

/** How much of a pass is kept: at most so many rows, without averaged weights under `least`. */
export type Pruning = { rows: number; least: number };

/** Rows by ascending hash without small weights; where there are too many, those with the largest sums of weights. */
export function pruneRows(
  hashes: Int32Array,
  weights: Float32Array,
  classes: number,
  { rows, least }: Pruning,
): TrainedRows {
  const mass = new Float32Array(hashes.length);
  for (let row = 0; row < hashes.length; row += 1) {
    let sum = 0;
    for (let at = row * classes; at < (row + 1) * classes; at += 1) {
      const weight = Math.abs(weights[at] as number);
      if (weight >= least) sum += weight;
    }
    mass[row] = sum;
  }
  const order = Array.from(hashes.keys()).filter((row) => (mass[row] as number) > 0);
  order.sort((a, b) => (mass[b] as number) - (mass[a] as number) || a - b);
  order.length = Math.min(order.length, rows);
  order.sort((a, b) => ((hashes[a] as number) >>> 0) - ((hashes[b] as number) >>> 0));
  const offsets = [0];
  const kept: number[] = [];
  const values: number[] = [];
  for (const row of order) {
    for (let tag = 0; tag < classes; tag += 1) {
      const weight = weights[row * classes + tag] as number;
      if (Math.abs(weight) < least) continue;
      kept.push(tag);
      values.push(weight);
    }
    offsets.push(kept.length);
  }
  return {
    hashes: Uint32Array.from(order, (row) => (hashes[row] as number) >>> 0),
    offsets: Uint32Array.from(offsets),
    classes: Uint8Array.from(kept),
    weights: Float32Array.from(values),
  };
}
