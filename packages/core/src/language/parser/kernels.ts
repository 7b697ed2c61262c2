/**
 * Numbers in one block of memory and the arithmetic over them. Places are indices into `floats`, or into `shorts` where
 * said so, and stand for multiples of 16 bytes.
 */
export type Kernels = {
  readonly floats: Float32Array;
  /** The same memory. */
  readonly shorts: Int16Array;
  readonly integers: Int32Array;
  /**
   * `out += x · w` for `x` of rows × inner, `w` of inner × columns packed by `packPanels`, `out` of rows × columns, all
   * row by row. `rows` is a multiple of 4, `columns` of 8, `inner` at least 1.
   */
  multiply(out: number, x: number, w: number, rows: number, inner: number, columns: number): void;
  /**
   * `out += scale · (x · w)` where `x` and `w` are short integers, at twice the speed: `inner` is even, `w` packed by
   * `packShortPanels`, and no sum of products may exceed 2³¹.
   */
  multiplyShorts(out: number, x: number, w: number, rows: number, inner: number, columns: number, scale: number): void;
  /** `out = x · w` as integers, the sums that `multiplyShorts` scales. */
  sumShorts(out: number, x: number, w: number, rows: number, inner: number, columns: number): void;
  /** `out = bias + scale · (first + second)` where the latter are `size` (a multiple of 4) integers. */
  addSums(out: number, first: number, second: number, bias: number, size: number, scale: number): void;
  /** `size` (a multiple of 8) floats from `x`, times `scale` and rounded, to shorts at `out`. */
  shorten(out: number, x: number, size: number, scale: number): void;
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

/** Columns that are multiplied together. */
export const PANEL = 8;
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

/** The same for short integers: two numbers of a column side by side, then the next column's. */
export function packShortPanels(
  from: ArrayLike<number>,
  inner: number,
  columns: number,
  to: Int16Array,
  at: number,
): void {
  for (let row = 0; row < inner; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const panel = at + (column - (column % PANEL)) * inner;
      to[panel + (row >> 1) * 2 * PANEL + 2 * (column % PANEL) + (row & 1)] = from[row * columns + column] as number;
    }
  }
}
