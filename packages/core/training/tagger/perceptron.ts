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

/** Averaged perceptron over rows of dense weights; the average is kept as weights times the step they changed at. */
export class Perceptron {
  readonly weights: Float32Array;
  private readonly changes: Float64Array;
  private steps = 1;
  private readonly index: FeatureIndex;
  private readonly hashes: Int32Array;
  readonly classes: number;
  /** Updates also where the right class wins by less than this. */
  private readonly margin: number;
  private readonly rows = new Int32Array(128);
  private found = 0;
  private readonly scores: Float64Array;

  constructor(index: FeatureIndex, classes: number, margin: number) {
    const { rows, hashes } = index.finish();
    this.index = index;
    this.hashes = hashes;
    this.classes = classes;
    this.margin = margin;
    this.weights = new Float32Array(rows * classes);
    this.changes = new Float64Array(rows * classes);
    this.scores = new Float64Array(classes);
  }

  get size(): number {
    return this.hashes.length;
  }

  /** The best allowed class; learns where `gold` (allowed or not) is not best by the margin. */
  learn(features: Int32Array, count: number, allowed: Uint8Array, gold: number): number {
    this.score(features, count);
    let best = allowed[0] as number;
    let rival = -1;
    for (const candidate of allowed) {
      if ((this.scores[candidate] as number) > (this.scores[best] as number)) best = candidate;
      if (candidate !== gold && (rival < 0 || (this.scores[candidate] as number) > (this.scores[rival] as number))) {
        rival = candidate;
      }
    }
    this.steps += 1;
    if (rival >= 0 && (this.scores[gold] as number) - (this.scores[rival] as number) <= this.margin) {
      for (let at = 0; at < this.found; at += 1) {
        const base = (this.rows[at] as number) * this.classes;
        this.change(base + gold, 1);
        this.change(base + rival, -1);
      }
    }
    return best;
  }

  private score(features: Int32Array, count: number): void {
    const { scores, weights, rows, classes } = this;
    this.found = 0;
    scores.fill(0);
    for (let feature = 0; feature < count; feature += 1) {
      const row = this.index.row(features[feature] as number);
      if (row < 0) continue;
      rows[this.found] = row;
      this.found += 1;
      const base = row * classes;
      for (let at = 0; at < classes; at += 1) scores[at] = (scores[at] as number) + (weights[base + at] as number);
    }
  }

  private change(at: number, by: number): void {
    this.weights[at] = (this.weights[at] as number) + by;
    this.changes[at] = (this.changes[at] as number) + by * this.steps;
  }

  /**
   * The averaged weights without those under `least` (in units of one update kept throughout), by ascending hash. At most
   * `rows` rows are kept: those with the largest sum of weights.
   */
  averaged(least: number, limit: number): TrainedRows {
    const { classes, hashes } = this;
    const size = hashes.length;
    const mass = new Float32Array(size);
    for (let row = 0; row < size; row += 1) {
      let sum = 0;
      for (let at = row * classes; at < (row + 1) * classes; at += 1) {
        const weight = Math.abs(this.average(at));
        if (weight >= least) sum += weight;
      }
      mass[row] = sum;
    }
    const order = Array.from({ length: size }, (_, row) => row).filter((row) => (mass[row] as number) > 0);
    order.sort((a, b) => (mass[b] as number) - (mass[a] as number) || a - b);
    order.length = Math.min(order.length, limit);
    order.sort((a, b) => ((hashes[a] as number) >>> 0) - ((hashes[b] as number) >>> 0));
    const offsets = [0];
    const kept: number[] = [];
    const weights: number[] = [];
    for (const row of order) {
      for (let tag = 0; tag < classes; tag += 1) {
        const weight = this.average(row * classes + tag);
        if (Math.abs(weight) < least) continue;
        kept.push(tag);
        weights.push(weight);
      }
      offsets.push(kept.length);
    }
    return {
      hashes: Uint32Array.from(order, (row) => (hashes[row] as number) >>> 0),
      offsets: Uint32Array.from(offsets),
      classes: Uint8Array.from(kept),
      weights: Float32Array.from(weights),
    };
  }

  private average(at: number): number {
    return (this.weights[at] as number) - (this.changes[at] as number) / this.steps;
  }
}
