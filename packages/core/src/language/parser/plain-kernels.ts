import { singleSigmoid, singleTanh } from './activations.ts';
import { PANEL, type Kernels } from './kernels.ts';

/** Adding and taking away this leaves a single-precision number rounded to an integer, halves to the even one. */
const ROUNDER = 12_582_912;

/**
 * The kernels in TypeScript. Results are rounded to single precision at every step, as lanes of WebAssembly are, so that
 * both give the same tree.
 */
export function plainKernels(buffer: ArrayBuffer): Kernels {
  const { fround } = Math;
  const floats = new Float32Array(buffer);
  const shorts = new Int16Array(buffer);
  const integers = new Int32Array(buffer);
  const sums = new Int32Array(PANEL);
  return {
    floats,
    shorts,
    integers,
    multiply(out, x, w, rows, inner, columns) {
      const sums = new Float32Array(PANEL);
      for (let column = 0; column < columns; column += PANEL) {
        for (let row = 0; row < rows; row += 1) {
          const target = out + row * columns + column;
          for (let lane = 0; lane < PANEL; lane += 1) sums[lane] = floats[target + lane] as number;
          let weight = w + column * inner;
          for (let i = 0; i < inner; i += 1) {
            const input = floats[x + row * inner + i] as number;
            for (let lane = 0; lane < PANEL; lane += 1, weight += 1) {
              sums[lane] = (sums[lane] as number) + fround(input * (floats[weight] as number));
            }
          }
          floats.set(sums, target);
        }
      }
    },
    multiplyShorts(out, x, w, rows, inner, columns, scale) {
      const single = fround(scale);
      for (let column = 0; column < columns; column += PANEL) {
        for (let row = 0; row < rows; row += 1) {
          sumUp(x + row * inner, w + column * inner, inner);
          const target = out + row * columns + column;
          for (let lane = 0; lane < PANEL; lane += 1) {
            floats[target + lane] = (floats[target + lane] as number) + fround(fround(sums[lane] as number) * single);
          }
        }
      }
    },
    sumShorts(out, x, w, rows, inner, columns) {
      for (let column = 0; column < columns; column += PANEL) {
        for (let row = 0; row < rows; row += 1) {
          sumUp(x + row * inner, w + column * inner, inner);
          integers.set(sums, out + row * columns + column);
        }
      }
    },
    addSums(out, first, second, bias, size, scale) {
      const single = fround(scale);
      for (let i = 0; i < size; i += 1) {
        const sum = (integers[first + i] as number) + (integers[second + i] as number);
        floats[out + i] = (floats[bias + i] as number) + fround(fround(sum) * single);
      }
    },
    shorten(out, x, size, scale) {
      const single = fround(scale);
      for (let i = 0; i < size; i += 1) {
        shorts[out + i] = fround(fround((floats[x + i] as number) * single) + ROUNDER) - ROUNDER;
      }
    },
    recur(gate, vector, out, skip, cells, steps, gateStride, outStride, skipStride, size) {
      const at = (place: number): number => floats[place] as number;
      for (let step = 0; step < steps; step += 1) {
        const own = gate + step * gateStride;
        for (let i = 0; i < size; i += 1) {
          const previous = at(cells + i);
          const kept = singleSigmoid(fround(at(own + size + i) + fround(at(vector + i) * previous)));
          const opened = singleSigmoid(fround(at(own + 2 * size + i) + fround(at(vector + size + i) * previous)));
          const cell = fround(fround(kept * previous) + fround(fround(1 - kept) * at(own + i)));
          floats[cells + i] = cell;
          floats[out + step * outStride + i] = fround(opened * singleTanh(cell)) + at(skip + step * skipStride + i);
        }
      }
    },
  };

  /** Leaves in `sums` a row of short integers times a panel of them. */
  function sumUp(row: number, panel: number, inner: number): void {
    sums.fill(0);
    for (let i = 0; i < inner; i += 2) {
      const [first, second] = [shorts[row + i] as number, shorts[row + i + 1] as number];
      if (first === 0 && second === 0) continue;
      for (let lane = 0, weight = panel + i * PANEL; lane < PANEL; lane += 1, weight += 2) {
        const pair = first * (shorts[weight] as number) + second * (shorts[weight + 1] as number);
        sums[lane] = (sums[lane] as number) + pair;
      }
    }
  }
}
