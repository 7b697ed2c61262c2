import { promisify } from 'node:util';
import { crc32, inflate } from 'node:zlib';

const inflateAsync = promisify(inflate);
const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** Samples a pixel and the depths that it may have, by colour type (PNG 11.2.2). */
const colours: Record<number, { samples: number; depths: number[] }> = {
  0: { samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { samples: 3, depths: [8, 16] },
  3: { samples: 1, depths: [1, 2, 4, 8] },
  4: { samples: 2, depths: [8, 16] },
  6: { samples: 4, depths: [8, 16] },
};
/** First column and row, and steps between columns and rows, of each pass (PNG 8.2). */
const adam7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;
const HIGHEST_FILTER = 4;
const PALETTE = 3;

/**
 * Is it a PNG of which not every pixel can be read, or that has more or fewer than its header says? What draws a PDF takes
 * a picture apart without asking: a broken one ends it, and one with a second header keeps it busy for minutes.
 */
export async function isBrokenPng(bytes: Uint8Array): Promise<boolean> {
  const picture = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!picture.subarray(0, signature.length).equals(signature)) return false;
  const [header, ...chunks] = chunksOf(picture) ?? [];
  const rows = header?.type === 'IHDR' && header.data.length === 13 ? rowsOf(header.data) : null;
  if (rows === null || chunks.some(({ type }) => type === 'IHDR')) return true;
  if (header?.data[9] === PALETTE && !chunks.some(({ type, data }) => type === 'PLTE' && isPalette(data))) return true;
  const expected = rows.reduce((sum, { count, length }) => sum + count * length, 0);
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  const pixels = await inflateAsync(packed, { maxOutputLength: expected }).catch(() => null);
  return pixels?.length !== expected || !haveFilters(pixels, rows);
}

const isPalette = (data: Buffer) => data.length > 0 && data.length % 3 === 0 && data.length <= 3 * 256;

type Chunk = { type: string; data: Buffer };

/** Up to the end of the picture; null where one is cut or damaged. */
function chunksOf(bytes: Buffer): Chunk[] | null {
  const chunks: Chunk[] = [];
  for (let at = signature.length; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const end = at + 8 + length;
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) return null;
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (type === 'IEND') return chunks;
    chunks.push({ type, data: bytes.subarray(at + 8, end) });
    at = end + 4;
  }
  return null;
}

type Rows = { count: number; length: number };

/** Of each pass, with the byte of the filter; null for a header that there cannot be. */
function rowsOf(header: Buffer): Rows[] | null {
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [depth = 0, colour = 0, compression, filter, interlace = 0] = header.subarray(8);
  const known = colours[colour];
  if (!known?.depths.includes(depth) || compression !== 0 || filter !== 0 || interlace > 1) return null;
  const passes = interlace === 1 ? adam7 : [[0, 0, 1, 1] as const];
  return passes.flatMap(([left, top, across, down]) => {
    const columns = Math.ceil((width - left) / across);
    const count = Math.ceil((height - top) / down);
    return columns <= 0 || count <= 0 ? [] : [{ count, length: 1 + Math.ceil((columns * known.samples * depth) / 8) }];
  });
}

function haveFilters(pixels: Buffer, rows: Rows[]): boolean {
  let at = 0;
  for (const { count, length } of rows) {
    for (let row = 0; row < count; row += 1, at += length) if ((pixels[at] ?? 0) > HIGHEST_FILTER) return false;
  }
  return true;
}
