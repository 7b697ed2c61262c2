import { crc32, deflateSync } from 'node:zlib';
import { sampleLogos } from '@claimdesk/core/testing/sample-logos';
import { describe, expect, it } from 'vitest';
import { isBrokenPng } from './broken-png.ts';

const side = 64;
const alpha = 6;
const palette = 3;

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

function header(colour: number, { width = side, depth = 8, interlace = 0 } = {}): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(side, 4);
  data.set([depth, colour, 0, 0, interlace], 8);
  return chunk('IHDR', data);
}

const png = (...chunks: Buffer[]) =>
  Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks, chunk('IEND', Buffer.alloc(0))]);
const pixels = (length: number, value = 0) => chunk('IDAT', deflateSync(Buffer.alloc(length, value)));
const rgba = side * (1 + side * 4);
const good = png(header(alpha), pixels(rgba));
const flipped = Buffer.from(good);
flipped[good.length - 20] = flipped[good.length - 20]! ^ 1;

describe('isBrokenPng', () => {
  it.each<[string, Uint8Array]>([
    ['colours with transparency', good],
    ['16 bits a sample', png(header(alpha, { depth: 16 }), pixels(side * (1 + side * 8)))],
    ['a palette', png(header(palette, { depth: 4 }), chunk('PLTE', Buffer.alloc(6)), pixels(side * (1 + side / 2)))],
    // 8 + 8 + 8 + 16 + 16 + 32 + 32 rows of 8, 8, 16, 16, 32, 32 and 64 pixels.
    ['passes', png(header(alpha, { interlace: 1 }), pixels(120 + 4 * side * side))],
    ['what another program drew', sampleLogos.png],
    ['no PNG', sampleLogos.jpeg],
  ])('lets %s through', async (_what, bytes) => {
    expect(await isBrokenPng(bytes)).toBe(false);
  });

  it.each<[string, Uint8Array]>([
    ['pixels that are not deflated', png(header(alpha), chunk('IDAT', Buffer.from('nothing of that kind')))],
    ['too few pixels', png(header(alpha), pixels(rgba - 1))],
    ['far too many', png(header(alpha), pixels(50_000_000))],
    ['a filter that there is not', png(header(alpha), pixels(rgba, 9))],
    ['a second header', png(header(alpha), header(alpha, { width: 60_000 }), pixels(rgba))],
    ['a depth that there is not', png(header(alpha, { depth: 7 }), pixels(rgba))],
    ['no palette', png(header(palette), pixels(side * (1 + side)))],
    ['a changed bit', flipped],
    ['half of it', good.subarray(0, 60)],
  ])('knows one with %s', async (_what, bytes) => {
    expect(await isBrokenPng(bytes)).toBe(true);
  });
});
