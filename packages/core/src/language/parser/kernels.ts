import { singleSigmoid, singleTanh } from './activations.ts';
import { wasmModule } from './wasm-module.ts';

/** Numbers in one block of memory and the arithmetic over them. Places are indices into `floats`, multiples of four. */
export type Kernels = {
  readonly floats: Float32Array;
  /**
   * `out += x · w` for `x` of rows × inner, `w` of inner × columns packed by `packPanels`, `out` of rows × columns, all
   * row by row. `rows` is a multiple of 4, `columns` of 8, `inner` at least 1.
   */
  multiply(out: number, x: number, w: number, rows: number, inner: number, columns: number): void;
  /**
   * One direction of a layer of simple recurrent units over `steps` words. At `gate` stand `size` numbers each for
   * content, forgetting and opening, at `vector` what the cell adds to the latter two, at `cells` the cells, which are
   * zero before; `out` gets the opened cell plus what is at `skip`. Strides lead to the next word, or back if negative.
   */
  recur(
    gate: number,
    vector: number,
    out: number,
    skip: number,
    cells: number,
    steps: number,
    gateStride: number,
    outStride: number,
    skipStride: number,
    size: number,
  ): void;
};

const PAGE_BYTES = 65_536;
const PANEL = 8;

/** What is used of WebAssembly, which ECMAScript's own library types leave out. */
type Door = {
  Memory: new (limits: { initial: number }) => { buffer: ArrayBuffer };
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { exports: Record<string, unknown> };
};

/** Memory for `size` numbers, all zero. Uses WebAssembly where the host has it and lets it compile. */
export function createKernels(size: number, plain = false): Kernels {
  const door = (globalThis as { WebAssembly?: Door }).WebAssembly;
  if (!plain && door !== undefined) {
    try {
      const memory = new door.Memory({ initial: Math.ceil((size * 4) / PAGE_BYTES) });
      const instance = new door.Instance(new door.Module(wasmModule()), { host: { memory } });
      const multiply = instance.exports['multiply'] as Kernels['multiply'];
      const recur = instance.exports['recur'] as Kernels['recur'];
      return {
        floats: new Float32Array(memory.buffer),
        multiply: (out, x, w, rows, inner, columns) => multiply(out * 4, x * 4, w * 4, rows, inner, columns),
        recur: (gate, vector, out, skip, cells, steps, gateStride, outStride, skipStride, size) =>
          recur(
            gate * 4,
            vector * 4,
            out * 4,
            skip * 4,
            cells * 4,
            steps,
            gateStride * 4,
            outStride * 4,
            skipStride * 4,
            size * 4,
          ),
      };
    } catch {
      // A content security policy may forbid it, or the engine lacks SIMD: the same sums follow in TypeScript.
    }
  }
  return plainKernels(size);
}

function plainKernels(size: number): Kernels {
  const floats = new Float32Array(size);
  return {
    floats,
    multiply(out, x, w, rows, inner, columns) {
      for (let row = 0; row < rows; row += 1) {
        for (let column = 0; column < columns; column += 1) {
          const target = out + row * columns + column;
          const panel = w + (column - (column % PANEL)) * inner + (column % PANEL);
          let sum = floats[target] as number;
          for (let i = 0; i < inner; i += 1) {
            // Rounded after each step, as the lanes of WebAssembly are, so that both give the same tree.
            const product = Math.fround(
              (floats[x + row * inner + i] as number) * (floats[panel + i * PANEL] as number),
            );
            sum = Math.fround(sum + product);
          }
          floats[target] = sum;
        }
      }
    },
    recur(gate, vector, out, skip, cells, steps, gateStride, outStride, skipStride, size) {
      const { fround } = Math;
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
}

/** Copies a matrix (inner × columns, row by row) into panels of eight columns, the order in which it is read. */
export function packPanels(
  from: ArrayLike<number>,
  start: number,
  inner: number,
  columns: number,
  to: Float32Array,
  at: number,
): void {
  for (let row = 0; row < inner; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const panel = at + (column - (column % PANEL)) * inner;
      to[panel + row * PANEL + (column % PANEL)] = from[start + row * columns + column] as number;
    }
  }
}
