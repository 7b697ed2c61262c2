import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DomainError } from '../errors.ts';
import { assertArticleText, canonicalText, decodeCanonical, MAX_TEXT_BYTES } from './canonical-text.ts';

const codeOf = (run: () => void): string | null => {
  try {
    run();
    return null;
  } catch (error) {
    return error instanceof DomainError ? error.code : 'other';
  }
};

describe('canonicalText', () => {
  it('replaces what cannot be stored and nothing else', () => {
    expect(canonicalText('a\u0000b\ud800c\r\n\u00a0e\u0301😀')).toBe('a\ufffdb\ufffdc\r\n\u00a0e\u0301😀');
  });

  it('keeps the length, so offsets hold, and is stable', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = canonicalText(text);
        expect(once).toHaveLength(text.length);
        expect(canonicalText(once)).toBe(once);
        expect(once.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('decodeCanonical', () => {
  it('keeps a byte order mark and replaces broken bytes', () => {
    expect(decodeCanonical(new Uint8Array([0xef, 0xbb, 0xbf, 0x61, 0xff, 0x62]))).toBe('\ufeffa\ufffdb');
  });

  it('takes any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(decodeCanonical(bytes).isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('assertArticleText', () => {
  it('refuses a text without letters', () => {
    expect(codeOf(() => assertArticleText(''))).toBe('invalid_input');
    expect(codeOf(() => assertArticleText(' \n\t12 😀'))).toBe('invalid_input');
  });

  it('counts bytes, not characters', () => {
    const wide = 'é'.repeat(MAX_TEXT_BYTES / 2);
    expect(codeOf(() => assertArticleText(wide))).toBeNull();
    expect(codeOf(() => assertArticleText(`${wide}a`))).toBe('too_large');
    expect(codeOf(() => assertArticleText('😀'.repeat(MAX_TEXT_BYTES / 4 + 1)))).toBe('too_large');
  });
});
