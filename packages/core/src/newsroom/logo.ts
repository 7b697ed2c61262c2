import { DomainError } from '../errors.ts';
import { FILE_HEAD_BYTES, FILE_TAIL_BYTES, fileTypeOf, fileTypes, isWholeFile } from '../evidence/file-type.ts';
import { imageSize } from './image-size.ts';

/** No SVG: it is a page that can run scripts. */
export const logoTypes = ['png', 'jpeg', 'webp'] as const;
export type LogoType = (typeof logoTypes)[number];

export type Logo = { sha256: string; type: LogoType; width: number; height: number };

/** Pixels a side: a page shows it 40 pixels high, and paper prints at most four times that. */
export const logoLimits = { bytes: 512_000, leastSide: 16, mostSide: 2000 } as const;

/** What the bytes are, by their own signs. Throws DomainError `invalid_input` or `too_large`. */
export function describeLogo(bytes: Uint8Array): Omit<Logo, 'sha256'> {
  if (bytes.length > logoLimits.bytes) {
    throw new DomainError('too_large', 'This logo is larger than 512 kB. Save it smaller, then choose it again.', {
      path: 'logo',
    });
  }
  const head = bytes.subarray(0, FILE_HEAD_BYTES);
  const type = logoTypes.find((known) => known === fileTypeOf(head));
  if (type === undefined) {
    throw refused('This file is no PNG, JPEG or WebP picture, whatever it is called. Choose one of these.');
  }
  const size = imageSize(type, bytes);
  if (size === null || !isWholeFile(type, head, bytes.subarray(-FILE_TAIL_BYTES), bytes.length)) {
    throw refused(`This ${fileTypes[type].label} picture is not complete. Save it again, then choose it.`);
  }
  const { leastSide, mostSide } = logoLimits;
  const sides = [size.width, size.height];
  if (Math.min(...sides) < leastSide || Math.max(...sides) > mostSide) {
    throw refused(
      `This picture is ${size.width} × ${size.height} pixels. Choose one with sides of ${leastSide} to ${mostSide} pixels.`,
    );
  }
  return { type, ...size };
}

function refused(sentence: string): DomainError {
  return new DomainError('invalid_input', sentence, { path: 'logo' });
}
