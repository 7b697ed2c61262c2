/**
 * The container of all weight files: four bytes "CDM1", the header's length, a JSON header, then sections of numbers at
 * multiples of eight bytes, little-endian (as every machine that runs this). Checksums are the edges' work.
 */
const MAGIC = 0x314d4443;
const ALIGNMENT = 8;

type SectionArray =
  | Int8Array
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array;

const constructors = {
  int8: Int8Array,
  uint8: Uint8Array,
  int16: Int16Array,
  uint16: Uint16Array,
  int32: Int32Array,
  uint32: Uint32Array,
  float32: Float32Array,
  float64: Float64Array,
} as const;
type SectionType = keyof typeof constructors;
type Header = {
  name: string;
  meta: Record<string, unknown>;
  sections: { name: string; type: SectionType; offset: number; length: number }[];
};

export type Model = {
  name: string;
  /** Tag lists, sizes, scales: whatever JSON the model's owner put in. */
  meta: Record<string, unknown>;
  /** The numbers of a section, without a copy where alignment allows. Throws where there is no such section. */
  int8(section: string): Int8Array;
  uint8(section: string): Uint8Array;
  int16(section: string): Int16Array;
  uint16(section: string): Uint16Array;
  int32(section: string): Int32Array;
  uint32(section: string): Uint32Array;
  float32(section: string): Float32Array;
  float64(section: string): Float64Array;
  /** A section written as UTF-8 bytes. */
  text(section: string): string;
};

/** The bytes of NAME.bin. The same input gives the same bytes. Strings are kept as UTF-8 in a section of bytes. */
export function writeModel(
  name: string,
  meta: Record<string, unknown>,
  sections: Record<string, SectionArray | string>,
): Uint8Array {
  const header: Header = { name, meta, sections: [] };
  const parts: Uint8Array[] = [];
  let offset = 0;
  for (const [section, content] of Object.entries(sections)) {
    const numbers = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    header.sections.push({ name: section, type: typeOf(numbers), offset, length: numbers.length });
    parts.push(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength));
    offset = align(offset + numbers.byteLength);
  }
  const json = new TextEncoder().encode(JSON.stringify(header));
  const start = align(8 + json.length);
  const bytes = new Uint8Array(start + offset);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, json.length, true);
  bytes.set(json, 8);
  for (const [at, part] of parts.entries()) bytes.set(part, start + (header.sections[at]?.offset ?? 0));
  return bytes;
}

/** Reads NAME.bin; throws a plain sentence where the bytes are of something else. */
export function readModel(bytes: Uint8Array, name: string): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 8 || view.getUint32(0, true) !== MAGIC)
    throw new Error(`The model ${name} is not a model file.`);
  const length = view.getUint32(4, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length))) as Header;
  if (header.name !== name) throw new Error(`The file of the model ${name} holds the model ${header.name}.`);
  const start = align(8 + length);
  const section = <T extends SectionType>(wanted: string, type: T): InstanceType<(typeof constructors)[T]> => {
    const found = header.sections.find((candidate) => candidate.name === wanted && candidate.type === type);
    if (found === undefined) throw new Error(`The model ${name} has no ${type} section ${wanted}.`);
    const constructor = constructors[type];
    const from = bytes.byteOffset + start + found.offset;
    if (from % constructor.BYTES_PER_ELEMENT === 0) {
      return new constructor(bytes.buffer as ArrayBuffer, from, found.length) as InstanceType<(typeof constructors)[T]>;
    }
    const copy = bytes.slice(start + found.offset, start + found.offset + found.length * constructor.BYTES_PER_ELEMENT);
    return new constructor(copy.buffer, 0, found.length) as InstanceType<(typeof constructors)[T]>;
  };
  return {
    name,
    meta: header.meta,
    int8: (wanted) => section(wanted, 'int8'),
    uint8: (wanted) => section(wanted, 'uint8'),
    int16: (wanted) => section(wanted, 'int16'),
    uint16: (wanted) => section(wanted, 'uint16'),
    int32: (wanted) => section(wanted, 'int32'),
    uint32: (wanted) => section(wanted, 'uint32'),
    float32: (wanted) => section(wanted, 'float32'),
    float64: (wanted) => section(wanted, 'float64'),
    text: (wanted) => new TextDecoder().decode(section(wanted, 'uint8')),
  };
}

function align(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}

function typeOf(numbers: SectionArray): SectionType {
  for (const [type, constructor] of Object.entries(constructors)) {
    if (numbers instanceof constructor) return type as SectionType;
  }
  throw new Error('A section must be a typed array of a known kind.');
}
