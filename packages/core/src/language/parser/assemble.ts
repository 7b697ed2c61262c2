/**
 * A small assembler for the few functions of `kernel-code.ts`: words become the bytes of a WebAssembly module.
 * Encoding: https://webassembly.github.io/spec/core/binary/index.html
 */
export type KernelFunction = {
  name: string;
  parameters: { name: string; type: 'i32' | 'f32' }[];
  /** Further locals, numbers first, then vectors of 128 bits. */
  numbers: string[];
  vectors: string[];
  /** Words with blanks between: `$x` and `=x` read and set a local, `4i` and `0.5f` are constants (the latter in all lanes). */
  code: string;
};

const types = { i32: 0x7f, f32: 0x7d };
const V128 = 0x7b;

const simd = (opcode: number): number[] => [0xfd, ...unsigned(opcode)];

const words: Record<string, number[]> = {
  loop: [0x03, 0x40],
  end: [0x0b],
  'again-if': [0x0d, 0x00],
  add: [0x6a],
  sub: [0x6b],
  shift: [0x74],
  below: [0x49],
  load: [...simd(0x00), 2, 0],
  'load-next': [...simd(0x00), 2, 16],
  'load-all-lanes': [...simd(0x09), 2, 0],
  store: [...simd(0x0b), 2, 0],
  'store-next': [...simd(0x0b), 2, 16],
  'all-lanes': simd(0x13),
  'f32x4.nearest': simd(0x6a),
  'f32x4.add': simd(0xe4),
  'f32x4.sub': simd(0xe5),
  'f32x4.mul': simd(0xe6),
  'f32x4.div': simd(0xe7),
  'f32x4.min': simd(0xe8),
  'f32x4.max': simd(0xe9),
  'f32x4.convert': simd(0xfa),
  'i32x4.truncate': simd(0xf8),
  'i32x4.add': simd(0xae),
  'i32x4.dot': simd(0xba),
  'i16x8.narrow': simd(0x85),
};

/** A module that takes `host.memory` and exports the functions. */
export function assemble(functions: KernelFunction[]): Uint8Array<ArrayBuffer> {
  const signatures = functions.map(({ parameters }) => [
    0x60,
    ...list(parameters.map(({ type }) => [types[type]])),
    ...list([]),
  ]);
  const exported = functions.map(({ name }, index) => [...text(name), 0x00, index]);
  const bodies = functions.map((each) => {
    const body = [2, each.numbers.length, types.i32, each.vectors.length, V128, ...instructions(each), 0x0b];
    return [...unsigned(body.length), ...body];
  });
  const header = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
  return Uint8Array.from([
    ...header,
    ...section(1, list(signatures)),
    ...section(2, list([[...text('host'), ...text('memory'), 0x02, 0x00, 0x01]])),
    ...section(3, list(functions.map((_, index) => [index]))),
    ...section(7, list(exported)),
    ...section(10, list(bodies)),
  ]);
}

function instructions({ parameters, numbers, vectors, code }: KernelFunction): number[] {
  const locals = [...parameters.map(({ name }) => name), ...numbers, ...vectors];
  const local = (name: string): number => {
    const place = locals.indexOf(name);
    if (place < 0) throw new Error(`There is no local ${name}.`);
    return place;
  };
  return code
    .trim()
    .split(/\s+/)
    .flatMap((word) => {
      const known = words[word];
      if (known !== undefined) return known;
      if (word.startsWith('$')) return [0x20, local(word.slice(1))];
      if (word.startsWith('=')) return [0x21, local(word.slice(1))];
      const value = Number(word.slice(0, -1));
      if (Number.isNaN(value)) throw new Error(`There is no instruction ${word}.`);
      if (word.endsWith('i')) return [0x41, ...signed(value)];
      return [0x43, ...new Uint8Array(Float32Array.of(value).buffer), ...simd(0x13)];
    });
}

function section(id: number, content: number[]): number[] {
  return [id, ...unsigned(content.length), ...content];
}

function list(items: number[][]): number[] {
  return [...unsigned(items.length), ...items.flat()];
}

function text(name: string): number[] {
  return [name.length, ...Array.from(name, (character) => character.charCodeAt(0))];
}

/** LEB128, as the format has every integer. */
function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 0x7f; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
  return [...bytes, rest];
}

function signed(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 0x3f || rest < -0x40; rest >>= 7) bytes.push((rest & 0x7f) | 0x80);
  return [...bytes, rest & 0x7f];
}
