import type { Model } from '../../model-format.ts';
import { LEAK } from './activations.ts';
import { createKernels } from './create-kernels.ts';
import { packPanels, packShortPanels } from './kernels.ts';
import { largestOf, STEPS, type ShortMatrix } from './short-matrix.ts';
import { spanningTree } from './spanning-tree.ts';
import { DISTANCES, distance, type ParserWord } from './word-features.ts';
import { createWordSums, sizeOfWordSums } from './word-sums.ts';

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
  /** How many last letters are looked up together, each for itself. */
  endingLengths: number[];
};

export type ParserNetwork = {
  /** Heads (-1: the root) and numbers of labels of words[start .. end). The arrays are used again by the next call. */
  parse(words: readonly ParserWord[], start: number, end: number): { heads: Int16Array; labels: Uint8Array };
};

type Matrix = Omit<ShortMatrix, 'scale'>;
type Layer = { input: ShortMatrix; recurrent: number; residual: boolean };

/** The network of `parser.md` for sentences of up to `longest` words, decoded once. */
export function createNetwork(model: Model, meta: NetworkMeta, longest: number, plain: boolean): ParserNetwork {
  const { units, arc, label, widths } = meta;
  const width = 2 * units;
  const inputs = Object.values(widths).reduce((sum, each) => sum + each, 0);
  const wide = eight(meta.labels.length);
  const rowsMost = four(longest);
  const strideMost = eight(longest + 1);
  const shortSize = (inputs + (meta.layers - 1) * width) * 6 * units + 2 * width * (arc + label);
  const biasSize = meta.layers * (6 * units + 2 * width) + 2 * units + 2 * arc + 2 * label + arc + wide;
  const scratchSize =
    rowsMost * (6 * units + 2 * width + 3 * arc + 3 * label + wide + strideMost) +
    arc * strideMost +
    (rowsMost * width) / 2 +
    sizeOfWordSums(inputs, 6 * units, longest);
  const size = shortSize / 2 + arc * arc + label * wide + biasSize + scratchSize;
  const kernels = createKernels(size, plain);
  const { floats, shorts } = kernels;
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
  const wholeMatrix = (name: string, bias: string, inner: number, columns: number): Matrix => ({
    w: matrix(name, inner, columns),
    bias: vector(bias, columns),
    inner,
    columns,
  });
  const shortMatrix = (name: string, bias: string | null, inner: number, columns: number): ShortMatrix => {
    const values = numbers(name);
    const scale = largestOf(values) / STEPS;
    const at = 2 * place((inner * columns) / 2);
    packShortPanels(
      values.map((value) => Math.round(value / scale)),
      inner,
      columns,
      shorts,
      at,
    );
    return { w: at, scale, bias: vector(bias, columns), inner, columns };
  };
  const layers = Array.from({ length: meta.layers }, (_, index): Layer => {
    const inner = index === 0 ? inputs : width;
    return {
      input: shortMatrix(`layer${index}.input`, `layer${index}.bias`, inner, 6 * units),
      recurrent: vector(`layer${index}.recurrent`, 2 * width),
      residual: index > 0,
    };
  });
  const head = shortMatrix('head', 'headBias', width, arc);
  const dependent = shortMatrix('dependent', 'dependentBias', width, arc);
  const pair = wholeMatrix('pair', 'pairBias', arc, arc);
  const labelHead = shortMatrix('labelHead', null, width, label);
  const labelDependent = shortMatrix('labelDependent', 'labelBias', width, label);
  const labelOut = wholeMatrix('labels', 'labelsBias', label, wide);
  const rootHead = numbers('rootHead');
  const rootLabel = numbers('rootLabel');
  const dependentDistance = numbers('dependentDistance');
  const headDistance = numbers('headDistance');
  const labelDistance = numbers('labelDistance');
  const cells = place(units);
  const nothing = place(units);
  const short = 2 * place((rowsMost * width) / 2);
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
  const wordSums = createWordSums(model, meta, longest, kernels, place, (layers[0] as Layer).input);
  const labels = new Uint8Array(longest);
  const distances = new Uint8Array(2 * longest + 1).map((_, at) => distance(longest, 2 * longest - at));

  return {
    parse(sentence, start, end) {
      const length = end - start;
      const words = four(length);
      wordSums.fill(sentence, start, end, gates);
      encode(length, words);
      scoreHeads(wordSums.xpos, length, words);
      const tree = spanningTree(floats, scores, length, eight(length + 1));
      chooseLabels(tree, length, words);
      return { heads: tree, labels };
    },
  };

  /** From the first layer's gates; leaves the last layer's output made short. An output stays within the number of layers: each adds at most one. */
  function encode(length: number, words: number): void {
    let x = 0;
    for (const [index, layer] of layers.entries()) {
      const out = states[index % 2] as number;
      if (index > 0) {
        shorten(x, words * width, index);
        multiplyShort(gates, words, layer.input, index);
      }
      for (const direction of [0, 1]) recur(layer, x, out, length, direction);
      x = out;
    }
    shorten(x, words * width, layers.length);
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

  function scoreHeads(xpos: Int32Array, length: number, words: number): void {
    multiplyShort(heads, words, head, layers.length);
    rectify(heads, length * arc);
    multiplyShort(dependents, words, dependent, layers.length);
    rectify(dependents, length * arc);
    multiplyWhole(pairs, dependents, words, pair);
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

  function chooseLabels(tree: Int16Array, length: number, words: number): void {
    multiplyShort(labelHeads, words, labelHead, layers.length);
    multiplyShort(labelDependents, words, labelDependent, layers.length);
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
    multiplyWhole(logits, hidden, words, labelOut);
    for (let word = 0; word < length; word += 1) {
      let best = 0;
      const own = logits + word * wide;
      for (let each = 1; each < meta.labels.length; each += 1) {
        if ((floats[own + each] as number) > (floats[own + best] as number)) best = each;
      }
      labels[word] = best;
    }
  }

  function shorten(x: number, count: number, most: number): void {
    kernels.shorten(short, x, count, STEPS / most);
  }

  /** Of what was made short last, of which no number exceeds `most`. */
  function multiplyShort(out: number, words: number, by: ShortMatrix, most: number): void {
    fillRows(out, words, by.bias, by.columns);
    kernels.multiplyShorts(out, short, by.w, words, by.inner, by.columns, (by.scale * most) / STEPS);
  }

  function multiplyWhole(out: number, x: number, words: number, by: Matrix): void {
    fillRows(out, words, by.bias, by.columns);
    kernels.multiply(out, x, by.w, words, by.inner, by.columns);
  }

  function fillRows(out: number, words: number, bias: number, columns: number): void {
    for (let word = 0; word < words; word += 1) floats.copyWithin(out + word * columns, bias, bias + columns);
  }

  function rectify(at: number, size: number): void {
    for (let i = at; i < at + size; i += 1) if ((floats[i] as number) < 0) floats[i] = (floats[i] as number) * LEAK;
  }
}

const four = (size: number): number => (size + 3) & ~3;
const eight = (size: number): number => (size + 7) & ~7;
