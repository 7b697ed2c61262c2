import { LEAK } from '../../src/language/parser/activations.ts';
import { distance } from '../../src/language/parser/word-features.ts';
import { addTo, applyMask, clearRows, mask, rectifyGradient, softmaxGradient } from './elementwise.ts';
import type { Example } from './example.ts';
import type { Dropout, ParserModel } from './model.ts';

/** Places of what each word says about relations as a head and as a dependent. */
export type RelationParts = { heads: number; dependents: number };

export function relationParts(model: ParserModel, x: number, rows: number): RelationParts {
  const { network } = model;
  return {
    heads: network.forward(x, rows, model.labelHead, null),
    dependents: network.forward(x, rows, model.labelDependent, model.labelBias),
  };
}

/** Units for every arc from `heads`: the sum of both words' parts and of the distance, rectified. */
function joinParts(model: ParserModel, parts: RelationParts, heads: ArrayLike<number>, rows: number): number {
  const { network, sizes } = model;
  const { floats } = network.kernels;
  const { weights } = network;
  const { label } = sizes;
  const joined = network.scratch(rows * label);
  for (let word = 0; word < heads.length; word += 1) {
    const h = heads[word] as number;
    const near = model.labelDistance.at + distance(h, word) * label;
    for (let i = 0; i < label; i += 1) {
      const byHead = h < 0 ? weights[model.rootLabel.at + i] : floats[parts.heads + h * label + i];
      const byDependent = floats[parts.dependents + word * label + i] as number;
      const sum = (byHead as number) + byDependent + (weights[near + i] as number);
      floats[joined + word * label + i] = sum < 0 ? sum * LEAK : sum;
    }
  }
  return joined;
}

/** The best relation of each word with its head. */
export function chooseRelations(model: ParserModel, parts: RelationParts, heads: Int16Array, rows: number): number[] {
  const { network, sizes } = model;
  const { floats } = network.kernels;
  const joined = joinParts(model, parts, heads, rows);
  const logits = network.forward(joined, rows, model.labels, model.labelsBias);
  return Array.from(heads, (_, word) => {
    const at = logits + word * model.labels.columns;
    let best = 0;
    for (let i = 1; i < sizes.labels; i += 1) if ((floats[at + i] as number) > (floats[at + best] as number)) best = i;
    return best;
  });
}

/** Loss of the relations, given the gold heads; adds the gradients of its weights, and that of x at `xGradient`. */
export function learnRelations(
  model: ParserModel,
  example: Example,
  parts: RelationParts,
  x: number,
  rows: number,
  dropout: Dropout,
  random: () => number,
  xGradient: number,
): number {
  const { network, sizes } = model;
  const { floats } = network.kernels;
  const { gradients, scratch } = network;
  const { length, heads, labels } = example;
  const { label } = sizes;
  const columns = model.labels.columns;
  const joined = joinParts(model, parts, heads, rows);
  const dropped = mask(label, dropout.mlp, random);
  applyMask(floats, joined, length, label, dropped);
  const logits = network.forward(joined, rows, model.labels, model.labelsBias);
  let loss = 0;
  for (let word = 0; word < length; word += 1) {
    loss += softmaxGradient(floats, logits + word * columns, sizes.labels, labels[word] as number);
    floats.fill(0, logits + word * columns + sizes.labels, logits + (word + 1) * columns);
  }
  clearRows(floats, logits, length, rows, columns);
  const joinedGradient = scratch(rows * label);
  network.backward(joined, rows, model.labels, model.labelsBias, logits, joinedGradient);
  applyMask(floats, joinedGradient, length, label, dropped);
  rectifyGradient(floats, joined, joinedGradient, length * label);
  const headGradient = scratch(rows * label);
  for (let word = 0; word < length; word += 1) {
    const h = heads[word] as number;
    const far = distance(h, word);
    model.labelDistance.touched?.add(far);
    for (let i = 0; i < label; i += 1) {
      const gradient = floats[joinedGradient + word * label + i] as number;
      addTo(gradients, model.labelDistance.at + far * label + i, gradient);
      if (h < 0) addTo(gradients, model.rootLabel.at + i, gradient);
      else addTo(floats, headGradient + h * label + i, gradient);
    }
  }
  network.backward(x, rows, model.labelHead, null, headGradient, xGradient);
  network.backward(x, rows, model.labelDependent, model.labelBias, joinedGradient, xGradient);
  return loss;
}
