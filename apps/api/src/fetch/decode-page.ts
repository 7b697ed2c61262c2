import { TextDecoder } from 'node:util';
import { isMarkup, mediaTypeOf } from './page-type.ts';

/** How far a page may be read for its own word on its charset (HTML Standard, 13.2.3.2). */
const PRESCAN_BYTES = 1024;

/**
 * The text of a page by the first of these that speaks: a mark at its beginning, what the site says, what the page says.
 * Where none does it is windows-1252, as browsers take it, unless it is valid UTF-8, which text in windows-1252 that is
 * more than ASCII hardly ever is.
 */
export function decodePage(bytes: Uint8Array, contentType: string): string {
  const decoder =
    decoderOf(markOf(bytes)) ??
    decoderOf(/;\s*charset\s*=\s*"?([^\s";]+)/iu.exec(contentType)?.[1]) ??
    (isMarkup(mediaTypeOf(contentType)) ? decoderOf(saidByPage(bytes)) : null) ??
    (isUtf8(bytes) ? new TextDecoder() : new TextDecoder('windows-1252'));
  return decoder.decode(bytes);
}

function markOf([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return a === 0xff && b === 0xfe ? 'utf-16le' : undefined;
}

function saidByPage(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, PRESCAN_BYTES))
    .toString('latin1')
    .replace(/<!--[^]*?-->/gu, '');
  const said = /<(?:meta|\?xml)\s[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([^\s"'/>;?]+)/iu.exec(head)?.[1];
  // It was read byte by byte, so it cannot be that.
  return said !== undefined && /^utf-?16/iu.test(said) ? 'utf-8' : said;
}

function decoderOf(label: string | undefined): TextDecoder | null {
  if (label === undefined) return null;
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
