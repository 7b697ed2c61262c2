import { decodeCanonical, MAX_TEXT_BYTES } from '@claimdesk/core';
import { fileMessages } from './messages.ts';

export type TextFile = { ok: true; name: string; text: string } | { ok: false; problem: string };

const names = /\.(txt|text|md|markdown)$/i;
/** What begins a file that is not text, whatever its name says. */
const binaryStarts = ['%PDF-', 'PK\u0003\u0004', '{\\rtf', '\u00d0\u00cf\u0011\u00e0'];

/** Text in UTF-8 has no zero byte; programs, archives and UTF-16 have one early. */
const PROBED_BYTES = 8000;

/** Reads a dropped or chosen file as the server would: UTF-8 with replacement, byte order mark kept. */
export async function readTextFile(file: Pick<File, 'name' | 'size' | 'arrayBuffer'>): Promise<TextFile> {
  if (!names.test(file.name)) return { ok: false, problem: fileMessages.notText(file.name) };
  if (file.size > MAX_TEXT_BYTES) return { ok: false, problem: fileMessages.tooLarge(file.name) };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const start = String.fromCodePoint(...bytes.subarray(0, 8));
  const isBinary = binaryStarts.some((magic) => start.startsWith(magic)) || bytes.subarray(0, PROBED_BYTES).includes(0);
  if (isBinary) return { ok: false, problem: fileMessages.notText(file.name) };
  const text = decodeCanonical(bytes);
  if (!/\p{L}/u.test(text)) return { ok: false, problem: fileMessages.empty(file.name) };
  return { ok: true, name: file.name, text };
}
