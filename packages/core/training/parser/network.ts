import { createKernels } from '../../src/language/parser/create-kernels.ts';
import { packPanels, type Kernels } from '../../src/language/parser/kernels.ts';

/** A tensor of weights: `rows` × `columns` numbers from `at`, with its gradient and its moments. */
export type Tensor = {
  name: string;
  rows: number;
  columns: number;
  at: number;
  /** Rows touched since the last update, for tables of which a sentence uses few rows; null: all are updated. */
  touched: Set<number> | null;
  /** Where the packed matrix and its packed transpose stand, for those that are multiplied with; else -1. */
  packed: number;
  transposed: number;
};

/** Weights, gradients and scratch memory of a network, and the optimiser over them. */
export type Network = {
  kernels: Kernels;
  tensors: Tensor[];
  weights: Float32Array;
  gradients: Float32Array;
  table(name: string, rows: number, columns: number, scale: number): Tensor;
  matrix(name: string, rows: number, columns: number, scale?: number): Tensor;
  vector(name: string, columns: number, value?: number): Tensor;
  /** A place for numbers of the current sentence; `release` gives them all back. */
  scratch(size: number): number;
  release(): void;
  /** out = bias + x · w. */
  forward(x: number, rows: number, w: Tensor, bias: Tensor | null, columns?: number): number;
  /** Adds to the gradients of w and bias and, if asked, returns the place of the gradient of x. */
  backward(x: number, rows: number, w: Tensor, bias: Tensor | null, outGradient: number, into: number): void;
  /** One step of Adam (Kingma and Ba 2015) with `share` of the gradients, lazily for tables; clears the gradients. */
  update(rate: number, share: number): void;
  /** What a broken run needs to go on: all but the gradients, which are zero after an update. */
  save(): Float32Array;
  restore(saved: Float32Array): void;
  repack(): void;
};

const BETA1 = 0.9;
const BETA2 = 0.98;
const EPSILON = 1e-8;
/** Gradients of one update are scaled down to this norm. */
const CLIP = 5;

export function createNetwork(weightsSize: number, scratchSize: number, random: () => number): Network {
  // Gradients, then packed matrices, then scratch.
  const packedSize = weightsSize * 2;
  const kernels = createKernels(weightsSize + packedSize + scratchSize);
  const { floats } = kernels;
  const weights = new Float32Array(weightsSize);
  const gradients = floats.subarray(0, weightsSize);
  const moments = new Float32Array(weightsSize);
  const squares = new Float32Array(weightsSize);
  const tensors: Tensor[] = [];
  let used = 0;
  let packedUsed = weightsSize;
  const scratchStart = weightsSize + packedSize;
  let scratchUsed = scratchStart;
  let steps = 0;
  const add = (name: string, rows: number, columns: number): Tensor => {
    const tensor: Tensor = { name, rows, columns, at: used, touched: null, packed: -1, transposed: -1 };
    used += rows * columns;
    if (used > weightsSize) throw new Error(`The network needs more than ${weightsSize} weights.`);
    tensors.push(tensor);
    return tensor;
  };
  const fill = (tensor: Tensor, scale: number): void => {
    for (let i = 0; i < tensor.rows * tensor.columns; i += 1) weights[tensor.at + i] = normal(random) * scale;
  };
  const network: Network = {
    kernels,
    tensors,
    weights,
    gradients,
    table(name, rows, columns, scale) {
      const tensor = add(name, rows, columns);
      tensor.touched = new Set();
      fill(tensor, scale);
      return tensor;
    },
    matrix(name, rows, columns, scale = Math.sqrt(1 / rows)) {
      const tensor = add(name, rows, columns);
      tensor.packed = packedUsed;
      tensor.transposed = packedUsed + rows * columns;
      packedUsed += 2 * rows * columns;
      fill(tensor, scale);
      return tensor;
    },
    vector(name, columns, value = 0) {
      const tensor = add(name, 1, columns);
      weights.fill(value, tensor.at, tensor.at + columns);
      return tensor;
    },
    scratch(size) {
      const at = scratchUsed;
      scratchUsed += (size + 3) & ~3;
      if (scratchUsed > scratchStart + scratchSize)
        throw new Error('The sentence does not fit into the scratch memory.');
      floats.fill(0, at, scratchUsed);
      return at;
    },
    release() {
      scratchUsed = scratchStart;
    },
    forward(x, rows, w, bias) {
      const out = network.scratch(rows * w.columns);
      if (bias !== null) {
        const values = weights.subarray(bias.at, bias.at + w.columns);
        for (let row = 0; row < rows; row += 1) floats.set(values, out + row * w.columns);
      }
      kernels.multiply(out, x, w.packed, rows, w.rows, w.columns);
      return out;
    },
    backward(x, rows, w, bias, outGradient, into) {
      const mark = scratchUsed;
      const turned = network.scratch(rows * w.rows);
      for (let row = 0; row < rows; row += 1) {
        for (let i = 0; i < w.rows; i += 1) floats[turned + i * rows + row] = floats[x + row * w.rows + i] as number;
      }
      const panels = network.scratch(rows * w.columns);
      packPanels(floats, outGradient, rows, w.columns, floats, panels);
      kernels.multiply(w.at, turned, panels, w.rows, rows, w.columns);
      if (bias !== null) {
        for (let row = 0; row < rows; row += 1) {
          const from = outGradient + row * w.columns;
          for (let i = 0; i < w.columns; i += 1)
            gradients[bias.at + i] = (gradients[bias.at + i] as number) + (floats[from + i] as number);
        }
      }
      scratchUsed = mark;
      if (into >= 0) kernels.multiply(into, outGradient, w.transposed, rows, w.columns, w.rows);
    },
    update(rate, share) {
      steps += 1;
      let norm = 0;
      for (const tensor of tensors) {
        forEachUsed(tensor, (start, end) => {
          for (let i = start; i < end; i += 1) norm += (gradients[i] as number) * (gradients[i] as number);
        });
      }
      norm = Math.sqrt(norm) * share;
      const shrink = (norm > CLIP ? CLIP / norm : 1) * share;
      const correct1 = 1 - BETA1 ** steps;
      const correct2 = 1 - BETA2 ** steps;
      const step = (rate * Math.sqrt(correct2)) / correct1;
      for (const tensor of tensors) {
        forEachUsed(tensor, (start, end) => {
          for (let i = start; i < end; i += 1) {
            const gradient = (gradients[i] as number) * shrink;
            const moment = BETA1 * (moments[i] as number) + (1 - BETA1) * gradient;
            const square = BETA2 * (squares[i] as number) + (1 - BETA2) * gradient * gradient;
            moments[i] = moment;
            squares[i] = square;
            weights[i] = (weights[i] as number) - (step * moment) / (Math.sqrt(square) + EPSILON);
          }
          gradients.fill(0, start, end);
        });
        tensor.touched?.clear();
      }
      network.repack();
    },
    save() {
      const saved = new Float32Array(3 * weightsSize + 1);
      for (const [index, part] of [weights, moments, squares].entries()) saved.set(part, index * weightsSize);
      saved[3 * weightsSize] = steps;
      return saved;
    },
    restore(saved) {
      for (const [index, part] of [weights, moments, squares].entries()) {
        part.set(saved.subarray(index * weightsSize, (index + 1) * weightsSize));
      }
      steps = saved[3 * weightsSize] as number;
      network.repack();
    },
    repack() {
      for (const tensor of tensors) {
        if (tensor.packed < 0) continue;
        packPanels(weights, tensor.at, tensor.rows, tensor.columns, floats, tensor.packed);
        packTransposed(weights, tensor.at, tensor.rows, tensor.columns, floats, tensor.transposed);
      }
    },
  };
  return network;
}

/** Stretches of weights that the sentences since the last update have used. */
function forEachUsed(tensor: Tensor, act: (start: number, end: number) => void): void {
  const { at, rows, columns, touched } = tensor;
  if (touched === null) act(at, at + rows * columns);
  else for (const row of touched) act(at + row * columns, at + (row + 1) * columns);
}

function packTransposed(
  from: Float32Array,
  start: number,
  rows: number,
  columns: number,
  to: Float32Array,
  at: number,
): void {
  for (let row = 0; row < rows; row += 1) {
    const panel = at + (row - (row % 8)) * columns + (row % 8);
    for (let column = 0; column < columns; column += 1) {
      to[panel + column * 8] = from[start + row * columns + column] as number;
    }
  }
}

/** Box and Muller 1958. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
