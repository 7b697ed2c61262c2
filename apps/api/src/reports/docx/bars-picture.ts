import { crc32, deflateSync } from 'node:zlib';
import { verdictColours, type Block } from '@claimdesk/core';

type Bars = Extract<Block, { kind: 'bars' }>['bars'];

const row = 26;
const labels = 150;
const length = 300;
export const barsWidth = labels + length + 50;
export const barsHeight = (bars: Bars): number => bars.length * row;

const share = (bars: Bars, count: number): number =>
  Math.round((length * count) / Math.max(1, ...bars.map((bar) => bar.count)));
const colourOf = (bar: Bars[number]): string => verdictColours[bar.verdict.colour].light;

/** The chart as SVG, with its labels. */
export function barsSvg(bars: Bars): string {
  const rows = bars.map((bar, n) => {
    const y = n * row;
    const text = (x: number, words: string, fill: string) =>
      `<text x="${x}" y="${y + 17}" font-family="Inter, Arial, sans-serif" font-size="12" fill="${fill}">${escaped(words)}</text>`;
    const width = share(bars, bar.count);
    return `${text(0, bar.label, '#181b1c')}<rect x="${labels}" y="${y + 5}" width="${width}" height="${row - 10}" fill="${colourOf(bar)}"/>${text(labels + width + 8, String(bar.count), '#181b1c')}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${barsWidth}" height="${barsHeight(bars)}">${rows.join('')}</svg>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The bars alone as PNG, for readers that know no SVG: the table beside it has the words and numbers. */
export function barsPng(bars: Bars): Buffer {
  const height = barsHeight(bars);
  const lines: Buffer[] = [];
  for (let y = 0; y < height; y += 1) {
    const line = Buffer.alloc(1 + barsWidth * 3, 255);
    line[0] = 0;
    const bar = bars[Math.floor(y / row)];
    const inside = y % row >= 5 && y % row < row - 5;
    if (bar !== undefined && inside) {
      const colour = Buffer.from(colourOf(bar).slice(1), 'hex');
      for (let x = labels; x < labels + share(bars, bar.count); x += 1) colour.copy(line, 1 + x * 3);
    }
    lines.push(line);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(barsWidth, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const body = deflateSync(Buffer.concat(lines), { level: 9 });
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
