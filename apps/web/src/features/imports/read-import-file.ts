import { MAX_TEXT_BYTES } from '@claimdesk/core';
import { words } from './words.ts';

export type ImportFile = { ok: true; name: string; text: string } | { ok: false; problem: string };

/** UTF-16 by its mark, else UTF-8 where it is that, else what spreadsheets write: the encodings that feeds and tables have. */
export async function readImportFile(file: Pick<File, 'name' | 'size' | 'arrayBuffer'>): Promise<ImportFile> {
  if (file.size > MAX_TEXT_BYTES) return { ok: false, problem: words.tooLarge };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [first, second] = bytes;
  const utf16 = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  return {
    ok: true,
    name: file.name,
    text: new TextDecoder(utf16 ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252')).decode(bytes),
  };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
