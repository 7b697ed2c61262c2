import { LEAK } from '../../src/language/parser/activations.ts';

/** A mask of zeros and of 1 / (1 - rate), or null where nothing is dropped (Srivastava et al. 2014). */
export type Mask = Float32Array | null;

export function mask(size: number, rate: number, random: (() => number) | null): Mask {
  if (random === null || rate === 0) return null;
  return new Float32Array(size).map(() => (random() < rate ? 0 : 1 / (1 - rate)));
}

/** Multiplies every row by the same mask (Gal and Ghahramani 2016). */
export function applyMask(floats: Float32Array, at: number, rows: number, columns: number, by: Mask): void {
  if (by === null) return;
  for (let row = at; row < at + rows * columns; row += columns) {
    for (let i = 0; i < columns; i += 1) floats[row + i] = (floats[row + i] as number) * (by[i] as number);
  }
}

export function rectify(floats: Float32Array, at: number, size: number): void {
  for (let i = at; i < at + size; i += 1) if ((floats[i] as number) < 0) floats[i] = (floats[i] as number) * LEAK;
}

export function rectifyGradient(floats: Float32Array, values: number, gradient: number, size: number): void {
  for (let i = 0; i < size; i += 1) {
    if ((floats[values + i] as number) < 0) floats[gradient + i] = (floats[gradient + i] as number) * LEAK;
  }
}

/** Turns the scores of one choice into the gradient of the cross-entropy, and returns that. */
export function softmaxGradient(floats: Float32Array, at: number, size: number, gold: number): number {
  let most = -Infinity;
  for (let i = at; i < at + size; i += 1) most = Math.max(most, floats[i] as number);
  let sum = 0;
  for (let i = at; i < at + size; i += 1) {
    const power = Math.exp((floats[i] as number) - most);
    floats[i] = power;
    sum += power;
  }
  for (let i = at; i < at + size; i += 1) floats[i] = (floats[i] as number) / sum;
  const loss = -Math.log(Math.max(1e-12, floats[at + gold] as number));
  floats[at + gold] = (floats[at + gold] as number) - 1;
  return loss;
}

/** Zeroes the rows that only fill up to a multiple of four. */
export function clearRows(floats: Float32Array, at: number, length: number, rows: number, columns: number): void {
  floats.fill(0, at + length * columns, at + rows * columns);
}

export function addTo(numbers: Float32Array, at: number, amount: number): void {
  numbers[at] = (numbers[at] as number) + amount;
}
