import { crc32, deflateSync } from 'node:zlib';

/** A bar of one colour as PNG. `colour` is `#rrggbb`, sides are in pixels. */
export function barPng(colour: string, width: number, height: number): Buffer {
  const pixels = Buffer.alloc(width * 3, Buffer.from(colour.slice(1), 'hex'));
  // Each line begins with its filter: none.
  const line = Buffer.concat([Buffer.from([0]), pixels]);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const body = deflateSync(Buffer.concat(Array<Buffer>(height).fill(line)), { level: 9 });
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', body), chunk('IEND', Buffer.alloc(0))]);
}

/** A part of a PNG file: length, name, data and check sum. */
function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)]);
}
