import { EDGE } from './activations.ts';

/**
 * A small WebAssembly module written by hand: the one inner loop where four multiplications at once pay. It is data for
 * the engine's own interpreter, so nothing is loaded from outside; where it cannot be compiled, the same arithmetic runs
 * in TypeScript. Opcodes: https://webassembly.github.io/spec/core/binary/instructions.html
 */
const I32 = 0x7f;
const V128 = 0x7b;

const get = (local: number): number[] => [0x20, local];
const set = (local: number): number[] => [0x21, local];
const add = [0x6a];
const sub = [0x6b];
const ltU = [0x49];
const constant = (value: number): number[] => [0x41, ...signed(value)];
const loop = (...body: number[][]): number[] => [0x03, 0x40, ...body.flat(), 0x0b];
const repeatIf = (...condition: number[][]): number[] => [...condition.flat(), 0x0d, 0x00];
const simd = (opcode: number): number[] => [0xfd, ...unsigned(opcode)];
const load = (offset: number): number[] => [...simd(0x00), 0x02, ...unsigned(offset)];
const loadSplat = [...simd(0x09), 0x02, 0x00];
const store = (offset: number): number[] => [...simd(0x0b), 0x02, ...unsigned(offset)];
const splat = (value: number): number[] => [0x43, ...new Uint8Array(Float32Array.of(value).buffer), ...simd(0x13)];
const addLanes = simd(0xe4);
const subtractLanes = simd(0xe5);
const multiplyLanes = simd(0xe6);
const divideLanes = simd(0xe7);
const smaller = simd(0xe8);
const larger = simd(0xe9);

/** `local += amount`, the amount being what `code` leaves on the stack. */
const advance = (local: number, ...code: number[][]): number[] => [
  ...get(local),
  ...code.flat(),
  ...add,
  ...set(local),
];

/** Exports `multiply` and `recur` as `Kernels` has them, with addresses and strides in bytes. */
export function wasmModule(): Uint8Array {
  const magic = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
  const signature = (parameters: number): number[] => [0x60, parameters, ...Array<number>(parameters).fill(I32), 0];
  const types = [2, ...signature(6), ...signature(10)];
  const imports = [1, ...name('host'), ...name('memory'), 0x02, 0x00, 0x01];
  const functions = [2, 0, 1];
  const exports = [2, ...name('multiply'), 0x00, 0, ...name('recur'), 0x00, 1];
  const multiply = [2, 11, I32, 11, V128, ...multiplyCode(), 0x0b];
  const recur = [2, 2, I32, 6, V128, ...recurCode(), 0x0b];
  const code = [2, ...unsigned(multiply.length), ...multiply, ...unsigned(recur.length), ...recur];
  return Uint8Array.from([
    ...magic,
    ...section(1, types),
    ...section(2, imports),
    ...section(3, functions),
    ...section(7, exports),
    ...section(10, code),
  ]);
}

/** Blocks of four rows by eight columns: eight sums stay in registers while the inner dimension runs. */
function multiplyCode(): number[] {
  const [out, x, w, rows, inner, columns] = [0, 1, 2, 3, 4, 5];
  const [xStride, outStride, panel, panelEnd, weight, input, inputEnd, input1, input2, input3, target] = [
    6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16,
  ];
  const sums = [17, 18, 19, 20, 21, 22, 23, 24];
  const [low, high, value] = [25, 26, 27];
  const inputs = [input, input1, input2, input3];
  const eachRow = (code: (row: number) => number[]): number[] => [0, 1, 2, 3].flatMap(code);
  const toNextRow = [...get(target), ...get(outStride), ...add, ...set(target)];
  return [
    ...get(inner),
    ...constant(2),
    0x74,
    ...set(xStride),
    ...get(columns),
    ...constant(2),
    0x74,
    ...set(outStride),
    ...loop(
      get(out),
      set(panel),
      get(out),
      get(outStride),
      add,
      set(panelEnd),
      get(w),
      set(weight),
      loop(
        get(panel),
        set(target),
        eachRow((row) => [
          ...get(target),
          ...load(0),
          ...set(sums[2 * row] as number),
          ...get(target),
          ...load(16),
          ...set(sums[2 * row + 1] as number),
          ...(row < 3 ? toNextRow : []),
        ]),
        get(x),
        set(input),
        [1, 2, 3].flatMap((row) => [
          ...get(inputs[row - 1] as number),
          ...get(xStride),
          ...add,
          ...set(inputs[row] as number),
        ]),
        get(input1),
        set(inputEnd),
        loop(
          get(weight),
          load(0),
          set(low),
          get(weight),
          load(16),
          set(high),
          eachRow((row) => {
            const sum0 = sums[2 * row] as number;
            const sum1 = sums[2 * row + 1] as number;
            return [
              ...get(inputs[row] as number),
              ...loadSplat,
              ...set(value),
              ...get(sum0),
              ...get(value),
              ...get(low),
              ...multiplyLanes,
              ...addLanes,
              ...set(sum0),
              ...get(sum1),
              ...get(value),
              ...get(high),
              ...multiplyLanes,
              ...addLanes,
              ...set(sum1),
            ];
          }),
          advance(weight, constant(32)),
          inputs.flatMap((each) => advance(each, constant(4))),
          repeatIf(get(input), get(inputEnd), ltU),
        ),
        get(panel),
        set(target),
        eachRow((row) => [
          ...get(target),
          ...get(sums[2 * row] as number),
          ...store(0),
          ...get(target),
          ...get(sums[2 * row + 1] as number),
          ...store(16),
          ...(row < 3 ? toNextRow : []),
        ]),
        advance(panel, constant(32)),
        repeatIf(get(panel), get(panelEnd), ltU),
      ),
      [1, 2, 3, 4].flatMap(() => [...advance(out, get(outStride)), ...advance(x, get(xStride))]),
      get(rows),
      constant(4),
      sub,
      [0x22, rows],
      [0x0d, 0x00],
    ),
  ].flat();
}

/** Step by step through the words; four units at once, their cells kept in memory so that groups overlap. */
function recurCode(): number[] {
  const [gate, vector, out, skip, cells, steps, gateStride, outStride, skipStride, size] = [
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
  ];
  const [unit, own] = [10, 11];
  const [previous, kept, opened, cell, bounded, square] = [12, 13, 14, 15, 16, 17];
  const polynomial = (...factors: number[]): number[] =>
    factors.flatMap((factor, index) =>
      index === 0 ? splat(factor) : [...get(square), ...multiplyLanes, ...splat(factor), ...addLanes],
    );
  // The continued fraction of `tanh` in activations.ts: what is on the stack is replaced by its tangent.
  const tangent = [
    ...splat(EDGE),
    ...smaller,
    ...splat(-EDGE),
    ...larger,
    ...set(bounded),
    ...get(bounded),
    ...get(bounded),
    ...multiplyLanes,
    ...set(square),
    ...get(bounded),
    ...polynomial(1, 378, 17_325, 135_135),
    ...multiplyLanes,
    ...polynomial(28, 3_150, 62_370, 135_135),
    ...divideLanes,
  ];
  const sigmoid = [
    ...splat(0.5),
    ...multiplyLanes,
    ...tangent,
    ...splat(0.5),
    ...multiplyLanes,
    ...splat(0.5),
    ...addLanes,
  ];
  const at = (...places: number[]): number[] =>
    places.flatMap((place, index) => (index === 0 ? get(place) : [...get(place), ...add]));
  return [
    ...loop(
      constant(0),
      set(unit),
      loop(
        at(gate, unit),
        set(own),
        at(cells, unit),
        load(0),
        set(previous),
        at(own, size),
        load(0),
        at(vector, unit),
        load(0),
        get(previous),
        multiplyLanes,
        addLanes,
        sigmoid,
        set(kept),
        at(own, size, size),
        load(0),
        at(vector, unit, size),
        load(0),
        get(previous),
        multiplyLanes,
        addLanes,
        sigmoid,
        set(opened),
        get(kept),
        get(previous),
        multiplyLanes,
        splat(1),
        get(kept),
        subtractLanes,
        get(own),
        load(0),
        multiplyLanes,
        addLanes,
        set(cell),
        at(cells, unit),
        get(cell),
        store(0),
        at(out, unit),
        get(opened),
        get(cell),
        tangent,
        multiplyLanes,
        at(skip, unit),
        load(0),
        addLanes,
        store(0),
        advance(unit, constant(16)),
        repeatIf(get(unit), get(size), ltU),
      ),
      advance(gate, get(gateStride)),
      advance(out, get(outStride)),
      advance(skip, get(skipStride)),
      get(steps),
      constant(1),
      sub,
      [0x22, steps],
      [0x0d, 0x00],
    ),
  ];
}

function section(id: number, content: number[]): number[] {
  return [id, ...unsigned(content.length), ...content];
}

function name(text: string): number[] {
  return [text.length, ...Array.from(text, (character) => character.charCodeAt(0))];
}

/** LEB128, as the format has every integer. */
function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = rest & 0x7f;
    rest >>>= 7;
    bytes.push(rest === 0 ? low : low | 0x80);
  } while (rest !== 0);
  return bytes;
}

function signed(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (;;) {
    const low = rest & 0x7f;
    rest >>= 7;
    if ((rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0)) return [...bytes, low];
    bytes.push(low | 0x80);
  }
}
