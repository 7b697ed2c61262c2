import { DomainError } from '../errors.ts';

/** The largest article that is read: 5 MB of UTF-8. */
export const MAX_TEXT_BYTES = 5_000_000;

/** The Encoding Standard's decoder, which browsers and Node share; core names only the part that it uses. */
declare const TextDecoder: new (
  label: string,
  options: { ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

/**
 * The text that every offset counts in. U+0000 cannot be stored by PostgreSQL and a lone surrogate cannot be written
 * as UTF-8, so each becomes U+FFFD; nothing else changes, and the length stays the same.
 */
export function canonicalText(input: string): string {
  return input.toWellFormed().replaceAll('\u0000', '\uFFFD');
}

/** Decodes UTF-8 with replacement. A byte order mark is kept, so that offsets match the file as an editor shows it. */
export function decodeCanonical(bytes: Uint8Array): string {
  return canonicalText(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
}

/** Throws `too_large` or `invalid_input` with a sentence for people. */
export function assertArticleText(text: string): void {
  if (utf8Length(text) > MAX_TEXT_BYTES) {
    throw new DomainError('too_large', 'This text is larger than 5 MB. Split it into several articles.', {
      path: 'text',
    });
  }
  if (!/\p{L}/u.test(text)) {
    throw new DomainError('invalid_input', 'There is no text to read here. Paste the words of an article.', {
      path: 'text',
    });
  }
}

/** Bytes of the UTF-8 form. A text over the limit is cut short early, so that a huge input costs little. */
function utf8Length(text: string): number {
  if (text.length > MAX_TEXT_BYTES) return text.length;
  let bytes = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    // Half of a surrogate pair is half of four bytes.
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3;
  }
  return bytes;
}
