/**
 * The kinds of files that can be evidence. SVG is not among them: it is a page that can run scripts. `extensions`: the
 * first is the usual one.
 */
export const fileTypes = {
  pdf: { mediaType: 'application/pdf', extensions: ['pdf'], label: 'PDF' },
  png: { mediaType: 'image/png', extensions: ['png'], label: 'PNG' },
  jpeg: { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'], label: 'JPEG' },
  webp: { mediaType: 'image/webp', extensions: ['webp'], label: 'WebP' },
  gif: { mediaType: 'image/gif', extensions: ['gif'], label: 'GIF' },
} as const;
export type FileType = keyof typeof fileTypes;

/** How many bytes of a file's beginning `fileTypeOf` needs, and of its end `isWholeFile`. */
export const FILE_HEAD_BYTES = 16;
export const FILE_TAIL_BYTES = 2048;

/**
 * What a file is, by its first bytes alone: its name and what a browser says of it prove nothing. Null for everything
 * else. The signatures are those of ISO 32000-1 7.5.2, PNG 5.2, JFIF/ITU-T T.81 B.1, RFC 9649 2.4 and GIF89a 17. A
 * signature counts at the very beginning only, although PDF readers look further: what begins as something else is it.
 */
export function fileTypeOf(head: Uint8Array): FileType | null {
  if (/^%PDF-[12]\.\d/u.test(latin(head, 0, 8))) return 'pdf';
  if (latin(head, 0, 8) === '\x89PNG\r\n\x1a\n') return latin(head, 12, 16) === 'IHDR' ? 'png' : null;
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return 'jpeg';
  if (latin(head, 0, 4) === 'RIFF' && latin(head, 8, 12) === 'WEBP')
    return /^VP8[ LX]$/u.test(latin(head, 12, 16)) ? 'webp' : null;
  if (/^GIF8[79]a$/u.test(latin(head, 0, 6))) return 'gif';
  return null;
}

/**
 * Does the file reach to its own end, as far as that can be told? `tail`: its last bytes, up to `FILE_TAIL_BYTES`;
 * `size`: of the whole, in bytes. A JPEG only has to be more than a beginning: cameras append what they like to it.
 */
export function isWholeFile(type: FileType, head: Uint8Array, tail: Uint8Array, size: number): boolean {
  const end = latin(tail, 0, tail.length);
  switch (type) {
    case 'pdf':
      return end.includes('%%EOF');
    case 'png':
      return end.includes('IEND');
    case 'gif':
      return size > 13 && end.includes('\x3b');
    case 'webp':
      return size >= 8 + littleEndian(head, 4);
    case 'jpeg':
      // The shortest JPEG that decodes has more than this.
      return size > 100;
  }
}

function latin(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (const byte of bytes.subarray(start, end)) text += String.fromCharCode(byte);
  return text;
}

function littleEndian(bytes: Uint8Array, at: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(at, at + 4);
  return a + b * 2 ** 8 + c * 2 ** 16 + d * 2 ** 24;
}
