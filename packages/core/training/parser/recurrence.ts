import { sigmoid, tanh } from '../../src/language/parser/activations.ts';
import type { Network, Tensor } from './network.ts';

/** One layer of simple recurrent units (Lei et al. 2018) in both directions, without the highway. */
export type Layer = { input: Tensor; bias: Tensor; recurrent: Tensor; size: number; residual: boolean };

export function createLayer(network: Network, name: string, inputs: number, size: number, residual: boolean): Layer {
  const bias = network.vector(`${name}.bias`, 6 * size);
  for (const direction of [0, 1]) {
    // Units start by remembering.
    const forget = bias.at + direction * 3 * size + size;
    network.weights.fill(1, forget, forget + size);
  }
  return {
    input: network.matrix(`${name}.input`, inputs, 6 * size),
    bias,
    recurrent: network.vector(`${name}.recurrent`, 4 * size),
    size,
    residual,
  };
}

/** Places of what the way back needs, each of rows × 2·size but `gates`, which is rows × 6·size. */
export type LayerState = { x: number; out: number; gates: number; cells: number; forget: number; open: number };

export function forwardLayer(network: Network, layer: Layer, x: number, length: number, rows: number): LayerState {
  const { floats } = network.kernels;
  const { weights } = network;
  const { size } = layer;
  const width = 2 * size;
  const gates = network.forward(x, rows, layer.input, layer.bias);
  const [cells, forget, open, out] = [0, 0, 0, 0].map(() => network.scratch(rows * width)) as [
    number,
    number,
    number,
    number,
  ];
  for (let direction = 0; direction < 2; direction += 1) {
    const vector = layer.recurrent.at + direction * width;
    for (let step = 0; step < length; step += 1) {
      const t = direction === 0 ? step : length - 1 - step;
      const before = step === 0 ? -1 : cells + (direction === 0 ? t - 1 : t + 1) * width + direction * size;
      const gate = gates + t * 3 * width + direction * 3 * size;
      const here = t * width + direction * size;
      for (let i = 0; i < size; i += 1) {
        const previous = before < 0 ? 0 : (floats[before + i] as number);
        const kept = sigmoid((floats[gate + size + i] as number) + (weights[vector + i] as number) * previous);
        const opened = sigmoid(
          (floats[gate + width + i] as number) + (weights[vector + size + i] as number) * previous,
        );
        const cell = kept * previous + (1 - kept) * (floats[gate + i] as number);
        floats[cells + here + i] = cell;
        floats[forget + here + i] = kept;
        floats[open + here + i] = opened;
        floats[out + here + i] = opened * tanh(cell) + (layer.residual ? (floats[x + here + i] as number) : 0);
      }
    }
  }
  return { x, out, gates, cells, forget, open };
}

/** Gradients of the layer from those of its output; `into` is the place of its input's gradient. */
export function backwardLayer(
  network: Network,
  layer: Layer,
  state: LayerState,
  length: number,
  rows: number,
  outGradient: number,
  into: number,
): void {
  const { floats } = network.kernels;
  const { weights, gradients } = network;
  const { size } = layer;
  const width = 2 * size;
  const gateGradient = network.scratch(rows * 3 * width);
  const carried = new Float32Array(size);
  for (let direction = 0; direction < 2; direction += 1) {
    const vector = layer.recurrent.at + direction * width;
    carried.fill(0);
    for (let step = length - 1; step >= 0; step -= 1) {
      const t = direction === 0 ? step : length - 1 - step;
      const before = step === 0 ? -1 : state.cells + (direction === 0 ? t - 1 : t + 1) * width + direction * size;
      const gate = t * 3 * width + direction * 3 * size;
      const here = t * width + direction * size;
      for (let i = 0; i < size; i += 1) {
        const gradient = floats[outGradient + here + i] as number;
        const previous = before < 0 ? 0 : (floats[before + i] as number);
        const kept = floats[state.forget + here + i] as number;
        const opened = floats[state.open + here + i] as number;
        const squashed = tanh(floats[state.cells + here + i] as number);
        const cell = gradient * opened * (1 - squashed * squashed) + (carried[i] as number);
        const openGradient = gradient * squashed * opened * (1 - opened);
        const keptGradient = cell * (previous - (floats[state.gates + gate + i] as number)) * kept * (1 - kept);
        floats[gateGradient + gate + i] = cell * (1 - kept);
        floats[gateGradient + gate + size + i] = keptGradient;
        floats[gateGradient + gate + width + i] = openGradient;
        gradients[vector + i] = (gradients[vector + i] as number) + keptGradient * previous;
        gradients[vector + size + i] = (gradients[vector + size + i] as number) + openGradient * previous;
        carried[i] =
          cell * kept +
          keptGradient * (weights[vector + i] as number) +
          openGradient * (weights[vector + size + i] as number);
      }
    }
  }
  if (layer.residual)
    for (let i = 0; i < length * width; i += 1)
      floats[into + i] = (floats[into + i] as number) + (floats[outGradient + i] as number);
  network.backward(state.x, rows, layer.input, layer.bias, gateGradient, into);
}
