import type { Example } from './example.ts';
import { INPUT, WIDTHS, type Dropout, type ParserModel } from './model.ts';
import type { Tensor } from './network.ts';

/** Place of the words' inputs and, for the way back, the rows that were looked up for them. */
export type WordInput = { at: number; parts: { tensor: Tensor; rows: Int32Array; offset: number }[] };

/** Weight of a word's frequency in how often its own vector is hidden (Kiperwasser and Goldberg 2016). */
const RARENESS = 0.25;

export function fillInput(
  model: ParserModel,
  example: Example,
  dropout: Dropout | null,
  random: (() => number) | null,
  frequencies: Float32Array | null,
): WordInput {
  const { network, tables } = model;
  const { floats } = network.kernels;
  const { length, endings, shapes } = example;
  const at = network.scratch(((length + 3) & ~3) * INPUT);
  let { frequent, common, xpos, upos } = example;
  if (dropout !== null && random !== null && frequencies !== null) {
    const often = frequencies;
    frequent = frequent.map((row) =>
      random() < dropout.words + RARENESS / (RARENESS + (often[row] as number)) ? 0 : row,
    );
    common = common.map((row) => (random() < dropout.words ? 0 : row));
    xpos = xpos.slice();
    upos = upos.slice();
    for (let word = 0; word < length; word += 1) {
      if (random() >= dropout.tags) continue;
      xpos[word] = 0;
      upos[word] = 0;
    }
  }
  for (let word = 0; word < length; word += 1) {
    const from = (common[word] as number) * WIDTHS.common;
    for (let i = 0; i < WIDTHS.common; i += 1) floats[at + word * INPUT + i] = model.common[from + i] as number;
  }
  const parts: WordInput['parts'] = [];
  let offset = WIDTHS.common;
  for (const [tensor, rows] of [
    [tables.frequent, frequent],
    [tables.xpos, xpos],
    [tables.upos, upos],
    [tables.endings, endings],
    [tables.shapes, shapes],
  ] as const) {
    parts.push({ tensor, rows, offset });
    const each = rows.length / length;
    for (const [index, row] of rows.entries()) {
      const from = tensor.at + row * tensor.columns;
      const to = at + Math.floor(index / each) * INPUT + offset;
      for (let i = 0; i < tensor.columns; i += 1) {
        floats[to + i] = (floats[to + i] as number) + (network.weights[from + i] as number);
      }
    }
    offset += tensor.columns;
  }
  return { at, parts };
}

/** Adds the gradient of the inputs to the rows that they were looked up in. */
export function spreadInput(model: ParserModel, input: WordInput, length: number, gradient: number): void {
  const { floats } = model.network.kernels;
  const { gradients } = model.network;
  for (const { tensor, rows, offset } of input.parts) {
    const each = rows.length / length;
    for (const [index, row] of rows.entries()) {
      tensor.touched?.add(row);
      const from = gradient + Math.floor(index / each) * INPUT + offset;
      const to = tensor.at + row * tensor.columns;
      for (let i = 0; i < tensor.columns; i += 1) {
        gradients[to + i] = (gradients[to + i] as number) + (floats[from + i] as number);
      }
    }
  }
}
