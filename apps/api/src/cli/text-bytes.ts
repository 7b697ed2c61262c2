import { RefusedError } from './usage.ts';

/** First bytes of what people mistake for text, or rename to .txt. */
const knownFiles: ReadonlyArray<[string, readonly number[]]> = [
  ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a Word or ZIP file', [0x50, 0x4b, 0x03, 0x04]],
  ['an old Word file', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG picture', [0xff, 0xd8, 0xff]],
  ['a GIF picture', [0x47, 0x49, 0x46, 0x38]],
  ['a gzip file', [0x1f, 0x8b]],
  ['a program', [0x7f, 0x45, 0x4c, 0x46]],
  ['UTF-16 text', [0xff, 0xfe]],
  ['UTF-16 text', [0xfe, 0xff]],
];

const SAMPLE_BYTES = 65_536;
/** Broken UTF-8 happens in real articles, in a few places; this much of it is no text. */
const MOST_STRANGE_SHARE = 0.1;

/** Throws a sentence when the bytes are no UTF-8 text. A stray U+0000 or broken character is let through. */
export function assertTextBytes(bytes: Uint8Array): void {
  for (const [name, magic] of knownFiles) {
    if (magic.every((byte, index) => bytes[index] === byte)) {
      throw new RefusedError(`This is ${name}, not plain text in UTF-8; save it as a .txt file and try again.`);
    }
  }
  const sample = new TextDecoder().decode(bytes.subarray(0, SAMPLE_BYTES));
  let strange = 0;
  for (let i = 0; i < sample.length; i += 1) {
    const unit = sample.charCodeAt(i);
    const control = unit < 0x20 && unit !== 0x09 && unit !== 0x0a && unit !== 0x0c && unit !== 0x0d;
    if (control || unit === 0xfffd || (unit >= 0x7f && unit < 0xa0)) strange += 1;
  }
  if (strange > sample.length * MOST_STRANGE_SHARE) {
    throw new RefusedError('This does not look like text in UTF-8; save it as a .txt file and try again.');
  }
}
