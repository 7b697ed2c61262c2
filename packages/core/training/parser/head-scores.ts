import { DISTANCES, distance } from '../../src/language/parser/word-features.ts';
import {
  addTo,
  applyMask,
  clearRows,
  mask,
  rectify,
  rectifyGradient,
  softmaxGradient,
  type Mask,
} from './elementwise.ts';
import type { Example } from './example.ts';
import type { Dropout, ParserModel } from './model.ts';
import type { Tensor } from './network.ts';

type Side = { at: number; mask: Mask };

/** Places of the scores of every head of every word, and of what the way back needs. */
export type HeadScores = {
  scores: number;
  stride: number;
  head: Side;
  dependent: Side;
  paired: number;
  turned: number;
};

/** Biaffine scores (Dozat and Manning 2017) plus what tags and distance alone say. Column 0 is the root. */
export function scoreHeads(
  model: ParserModel,
  example: Example,
  x: number,
  rows: number,
  dropout: Dropout | null,
  random: (() => number) | null,
): HeadScores {
  const { network, sizes } = model;
  const { floats } = network.kernels;
  const { weights } = network;
  const { length, xpos } = example;
  const { arc } = sizes;
  const side = (w: Tensor, bias: Tensor): Side => {
    const at = network.forward(x, rows, w, bias);
    rectify(floats, at, rows * arc);
    const dropped = dropout === null ? null : mask(arc, dropout.mlp, random);
    applyMask(floats, at, length, arc, dropped);
    return { at, mask: dropped };
  };
  const head = side(model.head, model.headBias);
  const dependent = side(model.dependent, model.dependentBias);
  const paired = network.forward(dependent.at, rows, model.pair, model.pairBias);
  const stride = (length + 1 + 7) & ~7;
  const turned = network.scratch(arc * stride);
  for (let i = 0; i < arc; i += 1) {
    floats[turned + i * 8] = weights[model.rootHead.at + i] as number;
    for (let column = 1; column <= length; column += 1) {
      floats[turned + panelPlace(arc, i, column)] = floats[head.at + (column - 1) * arc + i] as number;
    }
  }
  const scores = network.scratch(rows * stride);
  network.kernels.multiply(scores, paired, turned, rows, arc, stride);
  for (let word = 0; word < length; word += 1) {
    const byDependent = model.dependentDistance.at + (xpos[word] as number) * DISTANCES;
    for (let h = -1; h < length; h += 1) {
      const far = distance(h, word);
      addTo(floats, scores + word * stride + h + 1, weights[byDependent + far] as number);
      if (h < 0) continue;
      const byHead = model.headDistance.at + (xpos[h] as number) * DISTANCES + far;
      addTo(floats, scores + word * stride + h + 1, weights[byHead] as number);
    }
  }
  return { scores, stride, head, dependent, paired, turned };
}

/** Loss of the heads; adds the gradients of its weights, and that of x at `xGradient`. Overwrites the scores. */
export function learnHeads(
  model: ParserModel,
  example: Example,
  found: HeadScores,
  x: number,
  rows: number,
  xGradient: number,
): number {
  const { network, sizes } = model;
  const { floats } = network.kernels;
  const { gradients, scratch } = network;
  const { length } = example;
  const { arc } = sizes;
  const { scores, stride, head, dependent, paired, turned } = found;
  const loss = learnChoices(model, example, scores, stride);
  clearRows(floats, scores, length, rows, stride);
  // Of the product scores = paired · headsᵀ each side's gradient is that of the scores times the other side.
  const headPanels = scratch(stride * arc);
  for (let column = 0; column <= length; column += 1) {
    for (let i = 0; i < arc; i += 1) {
      floats[headPanels + panelPlace(stride, column, i)] = floats[turned + panelPlace(arc, i, column)] as number;
    }
  }
  const pairedGradient = scratch(rows * arc);
  network.kernels.multiply(pairedGradient, scores, headPanels, rows, stride, arc);
  const scoresTurned = scratch(stride * rows);
  const pairedPanels = scratch(rows * arc);
  for (let word = 0; word < length; word += 1) {
    for (let column = 0; column <= length; column += 1) {
      floats[scoresTurned + column * rows + word] = floats[scores + word * stride + column] as number;
    }
    for (let i = 0; i < arc; i += 1) {
      floats[pairedPanels + panelPlace(rows, word, i)] = floats[paired + word * arc + i] as number;
    }
  }
  const headsGradient = scratch(stride * arc);
  network.kernels.multiply(headsGradient, scoresTurned, pairedPanels, stride, rows, arc);
  for (let i = 0; i < arc; i += 1) addTo(gradients, model.rootHead.at + i, floats[headsGradient + i] as number);
  const headGradient = scratch(rows * arc);
  floats.copyWithin(headGradient, headsGradient + arc, headsGradient + arc + length * arc);
  const dependentGradient = scratch(rows * arc);
  network.backward(dependent.at, rows, model.pair, model.pairBias, pairedGradient, dependentGradient);
  for (const [side, gradient, w, bias] of [
    [head, headGradient, model.head, model.headBias],
    [dependent, dependentGradient, model.dependent, model.dependentBias],
  ] as const) {
    applyMask(floats, gradient, length, arc, side.mask);
    rectifyGradient(floats, side.at, gradient, length * arc);
    clearRows(floats, gradient, length, rows, arc);
    network.backward(x, rows, w, bias, gradient, xGradient);
  }
  return loss;
}

function learnChoices(model: ParserModel, example: Example, scores: number, stride: number): number {
  const { floats } = model.network.kernels;
  const { gradients } = model.network;
  const { length, xpos, heads } = example;
  const { dependentDistance, headDistance } = model;
  let loss = 0;
  for (let word = 0; word < length; word += 1) {
    const row = scores + word * stride;
    floats[row + word + 1] = -1e9;
    loss += softmaxGradient(floats, row, length + 1, (heads[word] as number) + 1);
    floats.fill(0, row + length + 1, row + stride);
    const tag = xpos[word] as number;
    dependentDistance.touched?.add(tag);
    for (let h = -1; h < length; h += 1) {
      const gradient = floats[row + h + 1] as number;
      const far = distance(h, word);
      addTo(gradients, dependentDistance.at + tag * DISTANCES + far, gradient);
      if (h < 0) continue;
      const headTag = xpos[h] as number;
      headDistance.touched?.add(headTag);
      addTo(gradients, headDistance.at + headTag * DISTANCES + far, gradient);
    }
  }
  return loss;
}

/** Where row, column of a matrix with `inner` rows stands among panels of eight columns. */
function panelPlace(inner: number, row: number, column: number): number {
  return (column - (column % 8)) * inner + row * 8 + (column % 8);
}
