import { spanningTree } from '../../src/language/parser/spanning-tree.ts';
import { applyMask, clearRows, mask, softmaxGradient, type Mask } from './elementwise.ts';
import type { Example } from './example.ts';
import { learnHeads, scoreHeads } from './head-scores.ts';
import { INPUT, type Dropout, type ParserModel } from './model.ts';
import { backwardLayer, forwardLayer, type Layer, type LayerState } from './recurrence.ts';
import { chooseRelations, learnRelations, relationParts } from './relation-scores.ts';
import { fillInput, spreadInput } from './word-input.ts';

/** Weight of the loss of tags beside those of heads and relations. */
const TAG_SHARE = 0.3;

type Encoded = { x: number; states: LayerState[]; masks: Mask[] };

function encode(
  model: ParserModel,
  input: number,
  length: number,
  rows: number,
  dropout: Dropout | null,
  random: (() => number) | null,
): Encoded {
  const width = 2 * model.sizes.units;
  const states: LayerState[] = [];
  const masks: Mask[] = [];
  let x = input;
  for (const layer of model.layers) {
    const state = forwardLayer(model.network, layer, x, length, rows);
    const dropped = dropout === null ? null : mask(width, dropout.layers, random);
    applyMask(model.network.kernels.floats, state.out, length, width, dropped);
    states.push(state);
    masks.push(dropped);
    x = state.out;
  }
  return { x, states, masks };
}

/** Adds the gradients of one sentence and returns its loss: cross-entropy of heads, relations and tags. */
export function learn(
  model: ParserModel,
  example: Example,
  dropout: Dropout,
  random: () => number,
  frequencies: Float32Array,
): number {
  const { network } = model;
  const { floats } = network.kernels;
  const { length } = example;
  const rows = (length + 3) & ~3;
  const width = 2 * model.sizes.units;
  const input = fillInput(model, example, dropout, random, frequencies);
  const inputMask = mask(INPUT, dropout.input, random);
  applyMask(floats, input.at, length, INPUT, inputMask);
  const { x, states, masks } = encode(model, input.at, length, rows, dropout, random);
  const scores = scoreHeads(model, example, x, rows, dropout, random);
  const parts = relationParts(model, x, rows);
  let gradient = network.scratch(rows * width);
  let loss = learnRelations(model, example, parts, x, rows, dropout, random, gradient);
  loss += learnHeads(model, example, scores, x, rows, gradient);
  for (let index = model.layers.length - 1; index >= 0; index -= 1) {
    const layer = model.layers[index] as Layer;
    const state = states[index] as LayerState;
    if (index === 0) loss += learnTags(model, example, state.out, rows, gradient);
    const into = network.scratch(rows * layer.input.rows);
    applyMask(floats, gradient, length, width, masks[index] as Mask);
    clearRows(floats, gradient, length, rows, width);
    backwardLayer(network, layer, state, length, rows, gradient, into);
    gradient = into;
  }
  applyMask(floats, gradient, length, INPUT, inputMask);
  spreadInput(model, input, length, gradient);
  network.release();
  return loss;
}

/** What the tagger got wrong is found in the first layer rather than guessed around above. */
function learnTags(model: ParserModel, example: Example, x: number, rows: number, xGradient: number): number {
  const { network, sizes, tags, tagsBias } = model;
  const { floats } = network.kernels;
  const { length, goldXpos, goldUpos } = example;
  const logits = network.forward(x, rows, tags, tagsBias);
  let loss = 0;
  for (let word = 0; word < length; word += 1) {
    const row = logits + word * tags.columns;
    loss += softmaxGradient(floats, row, sizes.xpos, goldXpos[word] as number);
    loss += softmaxGradient(floats, row + sizes.xpos, sizes.upos, goldUpos[word] as number);
    floats.fill(0, row + sizes.xpos + sizes.upos, row + tags.columns);
    for (let i = row; i < row + tags.columns; i += 1) floats[i] = (floats[i] as number) * TAG_SHARE;
  }
  clearRows(floats, logits, length, rows, tags.columns);
  network.backward(x, rows, tags, tagsBias, logits, xGradient);
  return loss * TAG_SHARE;
}

export function predict(model: ParserModel, example: Example): { heads: Int16Array; labels: number[] } {
  const rows = (example.length + 3) & ~3;
  const input = fillInput(model, example, null, null, null);
  const { x } = encode(model, input.at, example.length, rows, null, null);
  const { scores, stride } = scoreHeads(model, example, x, rows, null, null);
  const heads = spanningTree(model.network.kernels.floats, scores, example.length, stride);
  const labels = chooseRelations(model, relationParts(model, x, rows), heads, rows);
  model.network.release();
  return { heads, labels };
}
