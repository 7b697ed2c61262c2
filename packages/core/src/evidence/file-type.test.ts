import { describe, expect, it } from 'vitest';
import { FILE_TAIL_BYTES, fileTypeOf, isWholeFile } from './file-type.ts';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const filler = 'x'.repeat(200);
const files = {
  pdf: bytes(`%PDF-1.4\n${filler}\n%%EOF\n`),
  png: bytes(`\x89PNG\r\n\x1a\n\0\0\0\rIHDR${filler}\0\0\0\0IEND\xaeB\x60\x82`),
  jpeg: bytes(`\xff\xd8\xff\xe0${filler}\xff\xd9`),
  webp: bytes(`RIFF\xd0\0\0\0WEBPVP8L${filler}`),
  gif: bytes(`GIF89a${filler}\x3b`),
};
const whole = (type: keyof typeof files, file: Uint8Array) =>
  isWholeFile(type, file.subarray(0, 16), file.subarray(-FILE_TAIL_BYTES), file.length);

describe('fileTypeOf', () => {
  it.each(Object.entries(files))('knows a %s by its first bytes', (type, file) => {
    expect(fileTypeOf(file.subarray(0, 16))).toBe(type);
  });

  it.each([
    ['nothing', ''],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'],
    ['a page', '<!doctype html><title>x</title>'],
    ['a page that is a PDF further down', '<script>1</script>\n%PDF-1.7\n'],
    ['a program', 'MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff\x00\x00'],
    ['an archive', 'PK\x03\x04\x14\x00\x00\x00\x08\x00\x00\x00\x00\x00\x00\x00'],
    ['half a PNG signature', '\x89PNG'],
    ['a PNG without its first chunk', '\x89PNG\r\n\x1a\nxxxxxxxx'],
    ['a RIFF that is sound', 'RIFF\x24\x00\x00\x00WAVEfmt '],
    ['a WebP without a picture', 'RIFF\x24\x00\x00\x00WEBPxxxx'],
    ['a PDF with a mark before it', '\xef\xbb\xbf%PDF-1.7'],
    ['a PDF of no version', '%PDF-x.y'],
    ['a GIF of no version', 'GIF88a'],
  ])('refuses %s', (_what, text) => {
    expect(fileTypeOf(bytes(text))).toBeNull();
  });

  it('takes what is two things for what it begins with', () => {
    expect(fileTypeOf(bytes('GIF89a/*<script>alert(1)</script>*/=1;'))).toBe('gif');
    expect(fileTypeOf(bytes('%PDF-1.4\n<html><script>alert(1)</script>'))).toBe('pdf');
  });
});

describe('isWholeFile', () => {
  it.each(Object.entries(files))('holds for a %s, and not for its beginning', (type, file) => {
    expect(whole(type as keyof typeof files, file)).toBe(true);
    expect(whole(type as keyof typeof files, file.subarray(0, 12))).toBe(false);
  });
});
