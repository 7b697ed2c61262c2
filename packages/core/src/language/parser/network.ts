import type { Model } from '../../model-format.ts';
import { LEAK } from './activations.ts';
import { createKernels, packPanels } from './kernels.ts';
import { spanningTree } from './spanning-tree.ts';
import { DISTANCES, distance } from './word-features.ts';

/** Sizes and scales beside the numbers of the weights file. */
export type NetworkMeta = {
  units: number;
  layers: number;
  arc: number;
  label: number;
  /** Widths of the parts of a word's input, in this order. */
  widths: { common: number; frequent: number; xpos: number; upos: number; endings: number; shapes: number };
  /** What one step of a tensor's integers is worth. */
  scales: Record<string, number>;
  labels: string[];
};

/** Row numbers of the words of a sentence in each table. */
export type WordRows = Record<keyof NetworkMeta['widths'], Int32Array>;

export type ParserNetwork = {
  /** Heads (-1: the root) and numbers of labels of `length` words. The arrays are used again by the next call. */
  parse(rows: WordRows, length: number): { heads: Int16Array; labels: Uint8Array };
};

type Layer = { inputs: number; w: number; bias: number; recurrent: number; residual: boolean };
type Affine = { w: number; bias: number; inner: number; columns: number };

/** The network of `parser.md` for sentences of up to `longest` words, decoded once. */
export function createNetwork(model: Model, meta: NetworkMeta, longest: number, plain: boolean): ParserNetwork {
  const { units, arc, label, widths } = meta;
  const width = 2 * units;
  const inputs = Object.values(widths).reduce((sum, each) => sum + each, 0);
  const wide = eight(meta.labels.length);
  const rowsMost = four(longest);
  const strideMost = eight(longest + 1);
  const weightsSize =
    inputs * 6 * units + (meta.layers - 1) * width * 6 * units + 2 * width * (arc + label) + arc * arc + label * wide;
  const biasSize = meta.layers * (6 * units + 2 * width) + 2 * units + 2 * arc + 2 * label + arc + wide;
  const scratchSize =
    rowsMost * (inputs + 6 * units + 2 * width + 3 * arc + 3 * label + wide + strideMost) + arc * strideMost;
  const kernels = createKernels(weightsSize + biasSize + scratchSize, plain);
  const { floats } = kernels;
  let used = 0;
  const place = (size: number): number => {
    used += size;
    return used - size;
  };
  const numbers = (name: string): Float32Array => {
    const scale = meta.scales[name] as number;
    return Float32Array.from(model.int16(name), (step) => step * scale);
  };
  const matrix = (name: string, inner: number, columns: number): number => {
    const at = place(inner * columns);
    packPanels(numbers(name), 0, inner, columns, floats, at);
    return at;
  };
  const vector = (name: string | null, columns: number): number => {
    const at = place(columns);
    if (name !== null) floats.set(numbers(name), at);
    return at;
  };
  const affine = (name: string, bias: string | null, inner: number, columns: number): Affine => ({
    w: matrix(name, inner, columns),
    bias: vector(bias, columns),
    inner,
    columns,
  });
  const layers = Array.from({ length: meta.layers }, (_, index): Layer => {
    const inner = index === 0 ? inputs : width;
    return {
      inputs: inner,
      w: matrix(`layer${index}.input`, inner, 6 * units),
      bias: vector(`layer${index}.bias`, 6 * units),
      recurrent: vector(`layer${index}.recurrent`, 2 * width),
      residual: index > 0,
    };
  });
  const head = affine('head', 'headBias', width, arc);
  const dependent = affine('dependent', 'dependentBias', width, arc);
  const pair = affine('pair', 'pairBias', arc, arc);
  const labelHead = affine('labelHead', null, width, label);
  const labelDependent = affine('labelDependent', 'labelBias', width, label);
  const labelOut = affine('labels', 'labelsBias', label, wide);
  const rootHead = numbers('rootHead');
  const rootLabel = numbers('rootLabel');
  const dependentDistance = numbers('dependentDistance');
  const headDistance = numbers('headDistance');
  const labelDistance = numbers('labelDistance');
  const common = model.int8('common');
  const commonScale = meta.scales['common'] as number;
  const tables = (['frequent', 'xpos', 'upos', 'endings', 'shapes'] as const).map((name) => ({
    name,
    values: Float32Array.from(model.int8(name), (step) => step * (meta.scales[name] as number)),
    columns: widths[name],
  }));

  const cells = place(units);
  const nothing = place(units);
  const input = place(rowsMost * inputs);
  const gates = place(rowsMost * 6 * units);
  const states = [place(rowsMost * width), place(rowsMost * width)] as const;
  const heads = place(rowsMost * arc);
  const dependents = place(rowsMost * arc);
  const pairs = place(rowsMost * arc);
  const turned = place(arc * strideMost);
  const scores = place(rowsMost * strideMost);
  const labelHeads = place(rowsMost * label);
  const labelDependents = place(rowsMost * label);
  const hidden = place(rowsMost * label);
  const logits = place(rowsMost * wide);
  const labels = new Uint8Array(longest);
  const distances = new Uint8Array(2 * longest + 1).map((_, at) => distance(longest, 2 * longest - at));

  return {
    parse(rows, length) {
      fillInput(rows, length);
      const words = four(length);
      const out = encode(length, words);
      scoreHeads(rows.xpos, out, length, words);
      const tree = spanningTree(floats, scores, length, eight(length + 1));
      chooseLabels(tree, out, length, words);
      return { heads: tree, labels };
    },
  };

  function fillInput(rows: WordRows, length: number): void {
    for (let word = 0; word < length; word += 1) {
      let to = input + word * inputs;
      let from = (rows.common[word] as number) * widths.common;
      for (const end = to + widths.common; to < end; to += 1, from += 1)
        floats[to] = (common[from] as number) * commonScale;
      for (const { name, values, columns } of tables) {
        from = (rows[name][word] as number) * columns;
        for (const end = to + columns; to < end; to += 1, from += 1) floats[to] = values[from] as number;
      }
    }
  }

  function encode(length: number, words: number): number {
    let x = input;
    for (const [index, layer] of layers.entries()) {
      const out = states[index % 2] as number;
      apply(gates, x, words, layer.w, layer.bias, layer.inputs, 6 * units);
      for (const direction of [0, 1]) recur(layer, x, out, length, direction);
      x = out;
    }
    return x;
  }

  function recur(layer: Layer, x: number, out: number, length: number, direction: number): void {
    const first = direction === 0 ? 0 : length - 1;
    const side = direction === 0 ? 1 : -1;
    const here = first * width + direction * units;
    const gate = gates + 3 * (first * width + direction * units);
    const vector = layer.recurrent + direction * width;
    const skip = layer.residual ? x + here : nothing;
    const skipStride = layer.residual ? side * width : 0;
    floats.fill(0, cells, cells + units);
    kernels.recur(gate, vector, out + here, skip, cells, length, side * 3 * width, side * width, skipStride, units);
  }

  function scoreHeads(xpos: Int32Array, x: number, length: number, words: number): void {
    affinely(heads, x, words, head);
    rectify(heads, length * arc);
    affinely(dependents, x, words, dependent);
    rectify(dependents, length * arc);
    affinely(pairs, dependents, words, pair);
    const stride = eight(length + 1);
    for (let column = 0; column < stride; column += 1) {
      const panel = turned + (column - (column % 8)) * arc + (column % 8);
      const from = heads + (column - 1) * arc;
      for (let i = 0; i < arc; i += 1) {
        const value = column === 0 ? rootHead[i] : column > length ? 0 : floats[from + i];
        floats[panel + i * 8] = value as number;
      }
    }
    floats.fill(0, scores, scores + words * stride);
    kernels.multiply(scores, pairs, turned, words, arc, stride);
    for (let word = 0; word < length; word += 1) {
      const byDependent = (xpos[word] as number) * DISTANCES;
      let at = scores + word * stride;
      floats[at] = (floats[at] as number) + (dependentDistance[byDependent + distance(-1, word)] as number);
      for (let h = 0; h < length; h += 1) {
        at += 1;
        const far = distances[longest + h - word] as number;
        const byHead = headDistance[(xpos[h] as number) * DISTANCES + far] as number;
        floats[at] = (floats[at] as number) + byHead + (dependentDistance[byDependent + far] as number);
      }
    }
  }

  function chooseLabels(tree: Int16Array, x: number, length: number, words: number): void {
    affinely(labelHeads, x, words, labelHead);
    affinely(labelDependents, x, words, labelDependent);
    for (let word = 0; word < length; word += 1) {
      const h = tree[word] as number;
      const near = distance(h, word) * label;
      const own = word * label;
      for (let i = 0; i < label; i += 1) {
        const fromHead = h < 0 ? rootLabel[i] : floats[labelHeads + h * label + i];
        const sum =
          (fromHead as number) + (floats[labelDependents + own + i] as number) + (labelDistance[near + i] as number);
        floats[hidden + own + i] = sum < 0 ? sum * LEAK : sum;
      }
    }
    affinely(logits, hidden, words, labelOut);
    for (let word = 0; word < length; word += 1) {
      let best = 0;
      const own = logits + word * wide;
      for (let each = 1; each < meta.labels.length; each += 1) {
        if ((floats[own + each] as number) > (floats[own + best] as number)) best = each;
      }
      labels[word] = best;
    }
  }

  function affinely(out: number, x: number, words: number, by: Affine): void {
    apply(out, x, words, by.w, by.bias, by.inner, by.columns);
  }

  function apply(out: number, x: number, words: number, w: number, bias: number, inner: number, columns: number): void {
    for (let word = 0; word < words; word += 1) floats.copyWithin(out + word * columns, bias, bias + columns);
    kernels.multiply(out, x, w, words, inner, columns);
  }

  function rectify(at: number, size: number): void {
    for (let i = at; i < at + size; i += 1) if ((floats[i] as number) < 0) floats[i] = (floats[i] as number) * LEAK;
  }
}

const four = (size: number): number => (size + 3) & ~3;
const eight = (size: number): number => (size + 7) & ~7;
