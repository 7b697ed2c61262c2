import type { LogoType } from './logo.ts';

type Size = { width: number; height: number };

/** Width and height in pixels as the picture's own header says; null where the header is broken. */
export function imageSize(type: LogoType, bytes: Uint8Array): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = readers[type](view);
  return size !== null && size.width > 0 && size.height > 0 ? size : null;
}

const readers: Record<LogoType, (view: DataView) => Size | null> = { png: pngSize, jpeg: jpegSize, webp: webpSize };

/** PNG 11.2.2: IHDR is the first chunk. */
function pngSize(view: DataView): Size | null {
  return view.byteLength < 24 ? null : { width: view.getUint32(16), height: view.getUint32(20) };
}

/** ITU-T T.81 B.2.2: the first frame header, SOF0 to SOF15 without DHT, JPG and DAC. */
function jpegSize(view: DataView): Size | null {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    // Fill bytes before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** RFC 9649 2.5 to 2.7: lossy, lossless and extended. */
function webpSize(view: DataView): Size | null {
  if (view.byteLength < 30) return null;
  const kind = view.getUint8(15);
  if (kind === 0x20) {
    // RFC 6386 9.1: 14 bits each; the upper two scale and do not count.
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  }
  if (kind === 0x4c) {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  const third = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000 + 1;
  return { width: third(24), height: third(27) };
}
