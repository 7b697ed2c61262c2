import { seededRandom } from '../../src/agreement/seeded-random.ts';
import { logistic, type BoostedTrees } from '../../src/article/boosted-trees.ts';

/** Column-major bytes: `columns[f][row]`. */
export type Examples = {
  columns: Uint8Array[];
  labels: Uint8Array;
  weights: Float32Array;
  /**
   * Where each group of rows begins, and the number of rows. With groups, at most one row of a group is chosen: scores
   * of a group compete with each other and with 0 for none (softmax), and any row labelled 1 is right.
   */
  groups?: Uint32Array;
};

export type Growth = {
  trees: number;
  depth: number;
  /** Shrinkage of each tree. */
  rate: number;
  /** L2 penalty on leaves, in units of summed curvature. */
  l2: number;
  /** Shares of rows and of features that one tree sees. */
  rows: number;
  features: number;
  seed: number;
};

/** Values of a feature are put into at most this many bins of about equal weight: sums of all leaves stay in cache. */
const BINS = 48;

/** Where groups begin: most rows are not chosen. */
const BASE_OF_GROUPS = -3;

/** Leaves are stored as 16-bit steps of this many log odds. */
const STEP = 1 / 4_096;

/**
 * Gradient boosting of oblivious trees on logistic loss with second-order leaves (Friedman 2001, Chen & Guestrin 2016).
 * Each tree draws its rows and features, seeded.
 */
export function growTrees(examples: Examples, growth: Growth): BoostedTrees {
  const { labels, weights, groups } = examples;
  const tops = examples.columns.map((column) => binTops(column));
  const columns = examples.columns.map((column, f) => binned(column, tops[f] as Uint8Array));
  const { depth, trees } = growth;
  const size = labels.length;
  const random = seededRandom(growth.seed);
  const leavesPerTree = 1 << depth;
  const features = new Uint16Array(trees * depth);
  const thresholds = new Uint8Array(trees * depth);
  const leaves = new Int16Array(trees * leavesPerTree);
  let [positive, total] = [0, 0];
  for (let i = 0; i < size; i += 1) {
    positive += (weights[i] as number) * (labels[i] as number);
    total += weights[i] as number;
  }
  const base = groups === undefined ? Math.log(positive / (total - positive)) : BASE_OF_GROUPS;
  const scores = new Float64Array(size).fill(base);
  const slopes = new Float32Array(2 * size);
  const leafOf = new Uint8Array(size);
  for (let tree = 0; tree < trees; tree += 1) {
    const rows = drawRows(size, growth.rows, random);
    for (const i of rows) {
      leafOf[i] = 0;
      if (groups !== undefined) continue;
      const p = logistic(scores[i] as number);
      slopes[2 * i] = (weights[i] as number) * ((labels[i] as number) - p);
      slopes[2 * i + 1] = (weights[i] as number) * p * (1 - p);
    }
    if (groups !== undefined) slopeGroups(groups, scores, labels, weights, slopes);
    const drawn = columns.map((_, f) => f).filter(() => random() < growth.features);
    for (let level = 0; level < depth; level += 1) {
      const split = bestSplit(columns, drawn, rows, leafOf, slopes, 1 << level, growth.l2);
      features[tree * depth + level] = split.feature;
      thresholds[tree * depth + level] = split.threshold;
      const column = columns[split.feature] as Uint8Array;
      for (const i of rows)
        if ((column[i] as number) > split.threshold) leafOf[i] = (leafOf[i] as number) | (1 << level);
    }
    const sums = new Float64Array(2 * leavesPerTree);
    for (const i of rows) {
      const leaf = leafOf[i] as number;
      sums[2 * leaf] = (sums[2 * leaf] as number) + (slopes[2 * i] as number);
      sums[2 * leaf + 1] = (sums[2 * leaf + 1] as number) + (slopes[2 * i + 1] as number);
    }
    for (let leaf = 0; leaf < leavesPerTree; leaf += 1) {
      const value = (growth.rate * (sums[2 * leaf] as number)) / ((sums[2 * leaf + 1] as number) + growth.l2);
      leaves[tree * leavesPerTree + leaf] = Math.max(-32_768, Math.min(32_767, Math.round(value / STEP)));
    }
    addTree(scores, columns, features, thresholds, leaves, tree, depth);
  }
  // A bin number back to the highest value of that bin.
  for (const [n, bin] of thresholds.entries()) thresholds[n] = tops[features[n] as number]?.[bin] ?? 255;
  return { depth, features, thresholds, leaves, step: STEP, base };
}

/** Slope and curvature of the log probability that a right row (or none, where none is right) is chosen. */
function slopeGroups(
  groups: Uint32Array,
  scores: Float64Array,
  labels: Uint8Array,
  weights: Float32Array,
  slopes: Float32Array,
): void {
  for (let group = 0; group + 1 < groups.length; group += 1) {
    const [from, to] = [groups[group] as number, groups[group + 1] as number];
    let [all, right] = [1, 0];
    for (let i = from; i < to; i += 1) {
      const raised = Math.exp(scores[i] as number);
      all += raised;
      if (labels[i] === 1) right += raised;
    }
    for (let i = from; i < to; i += 1) {
      const raised = Math.exp(scores[i] as number);
      const p = raised / all;
      const wanted = labels[i] === 1 && right > 0 ? raised / right : 0;
      slopes[2 * i] = (weights[i] as number) * (wanted - p);
      slopes[2 * i + 1] = (weights[i] as number) * Math.max(0.005, p * (1 - p));
    }
  }
}

/** The highest value of each bin. */
function binTops(column: Uint8Array): Uint8Array {
  const counts = new Float64Array(256);
  for (let i = 0; i < column.length; i += 1) counts[column[i] as number] = (counts[column[i] as number] as number) + 1;
  const tops: number[] = [];
  let inBin = 0;
  for (let value = 0; value < 256; value += 1) {
    inBin += counts[value] as number;
    if (inBin > 0 && (inBin >= column.length / (BINS - 8) || counts.subarray(0, value).every((n) => n === 0))) {
      if (tops.length < BINS - 1) tops.push(value);
      inBin = 0;
    }
  }
  return Uint8Array.from([...tops, 255]);
}

function binned(column: Uint8Array, tops: Uint8Array): Uint8Array {
  const bins = new Uint8Array(256);
  for (let value = 0, bin = 0; value < 256; value += 1) {
    while (value > (tops[bin] as number)) bin += 1;
    bins[value] = bin;
  }
  return column.map((value) => bins[value] as number);
}

function drawRows(size: number, share: number, random: () => number): Uint32Array {
  const rows = new Uint32Array(size);
  let count = 0;
  for (let i = 0; i < size; i += 1) {
    if (random() < share) {
      rows[count] = i;
      count += 1;
    }
  }
  return rows.subarray(0, count);
}

function bestSplit(
  columns: Uint8Array[],
  drawn: number[],
  rows: Uint32Array,
  leafOf: Uint8Array,
  slopes: Float32Array,
  leaves: number,
  l2: number,
): { feature: number; threshold: number } {
  const sums = new Float64Array(leaves * 2 * BINS);
  const gains = new Float64Array(BINS);
  let best = { feature: drawn[0] ?? 0, threshold: 0, gain: -1 };
  for (const feature of drawn) {
    const column = columns[feature] as Uint8Array;
    sums.fill(0);
    gains.fill(0);
    for (let r = 0; r < rows.length; r += 1) {
      const i = rows[r] as number;
      const at = 2 * ((leafOf[i] as number) * BINS + (column[i] as number));
      sums[at] = (sums[at] as number) + (slopes[2 * i] as number);
      sums[at + 1] = (sums[at + 1] as number) + (slopes[2 * i + 1] as number);
    }
    for (let leaf = 0; leaf < leaves; leaf += 1) {
      let [g, h] = [0, 0];
      for (let bin = 0; bin < BINS; bin += 1) {
        g += sums[2 * (leaf * BINS + bin)] as number;
        h += sums[2 * (leaf * BINS + bin) + 1] as number;
      }
      let [left, leftH] = [0, 0];
      for (let bin = 0; bin < BINS - 1; bin += 1) {
        left += sums[2 * (leaf * BINS + bin)] as number;
        leftH += sums[2 * (leaf * BINS + bin) + 1] as number;
        const right = g - left;
        gains[bin] = (gains[bin] as number) + (left * left) / (leftH + l2) + (right * right) / (h - leftH + l2);
      }
    }
    for (let bin = 0; bin < BINS - 1; bin += 1) {
      if ((gains[bin] as number) > best.gain) best = { feature, threshold: bin, gain: gains[bin] as number };
    }
  }
  return best;
}

function addTree(
  scores: Float64Array,
  columns: Uint8Array[],
  features: Uint16Array,
  thresholds: Uint8Array,
  leaves: Int16Array,
  tree: number,
  depth: number,
): void {
  const index = new Uint8Array(scores.length);
  for (let level = 0; level < depth; level += 1) {
    const column = columns[features[tree * depth + level] as number] as Uint8Array;
    const threshold = thresholds[tree * depth + level] as number;
    for (let i = 0; i < index.length; i += 1) {
      if ((column[i] as number) > threshold) index[i] = (index[i] as number) | (1 << level);
    }
  }
  for (let i = 0; i < index.length; i += 1) {
    scores[i] = (scores[i] as number) + (leaves[(tree << depth) + (index[i] as number)] as number) * STEP;
  }
}
