import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { DomainError } from '@claimdesk/core';
import { centralOf, endBytes, endOf, headerOf, readCentral, readEnd, trailerOf, type ZipEntry } from './zip-records.ts';

export type ZipReader = {
  entries: ReadonlyMap<string, ZipEntry>;
  /** Unpacked; ends with an error where it is not what the list says. */
  read(entry: ZipEntry): AsyncGenerator<Uint8Array>;
};

const pieceBytes = 1 << 18;
/** Of entries: 100 bytes and more each. */
const mostListBytes = 1 << 28;
/** What unpacks to more than this many times its size is refused, from this size on. Text becomes a tenth at best. */
const mostTimes = 200;
const harmlessBytes = 100_000_000;

/**
 * Reads a zip file that `createZipWriter` wrote, and no other: entry after entry, nothing between, and every record as it
 * would be written again. So there is no second meaning of any byte for another program to see.
 */
export async function openZip(file: FileHandle): Promise<ZipReader> {
  const { size } = await file.stat();
  if (size < endBytes) throw damaged('its end is missing');
  const end = await readExactly(file, size - endBytes, endBytes);
  const list = readEnd(end);
  const isWhole = list.place + list.bytes + endBytes === size && list.bytes <= mostListBytes;
  if (!isWhole || !endOf(list).equals(end))
    throw damaged('its end is missing, or it was packed anew by another program');
  const records = await readExactly(file, list.place, list.bytes);
  const entries = new Map<string, ZipEntry>();
  let place = 0;
  let unpacked = 0;
  for (let at = 0; at < records.length;) {
    const found = readCentral(records, at);
    if (found === null) throw damaged('its list of entries is cut');
    const { entry, length } = found;
    if (!centralOf(entry).equals(records.subarray(at, at + length)) || entries.has(entry.name)) {
      throw damaged('its list of entries was changed');
    }
    if (entry.place !== place) throw damaged('there is something between its entries');
    entries.set(entry.name, entry);
    place += headerOf(entry.name).length + entry.packed + trailerOf(entry).length;
    unpacked += entry.size;
    at += length;
  }
  if (place !== list.place || entries.size !== list.entries) throw damaged('its list of entries is cut');
  if (unpacked > harmlessBytes && unpacked > mostTimes * size) {
    throw new DomainError(
      'too_large',
      `This file would unpack to more than ${mostTimes} times its size, which no backup does. It was not opened.`,
    );
  }
  return { entries, read: (entry) => readEntry(file, entry) };
}

async function* readEntry(file: FileHandle, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const header = headerOf(entry.name);
  const from = entry.place + header.length;
  const trailer = trailerOf(entry);
  if (!header.equals(await readExactly(file, entry.place, header.length))) throw changed(entry);
  if (!trailer.equals(await readExactly(file, from + entry.packed, trailer.length))) throw changed(entry);
  const packed = Readable.from(pieces(file, from, from + entry.packed));
  const inflate = createInflateRaw();
  packed.on('error', (error) => inflate.destroy(error));
  let crc = 0;
  let size = 0;
  try {
    for await (const piece of packed.pipe(inflate) as AsyncIterable<Buffer>) {
      size += piece.length;
      if (size > entry.size) throw changed(entry);
      crc = crc32(piece, crc);
      yield piece;
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw code.startsWith('Z_') ? changed(entry) : error;
  } finally {
    packed.destroy();
  }
  // The deflated bytes may end before the entry does.
  if (size !== entry.size || crc !== entry.crc || inflate.bytesWritten !== entry.packed) throw changed(entry);
}

async function* pieces(file: FileHandle, from: number, to: number): AsyncGenerator<Buffer> {
  for (let at = from; at < to; at += pieceBytes) yield await readExactly(file, at, Math.min(pieceBytes, to - at));
}

async function readExactly(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  for (let done = 0; done < length;) {
    const { bytesRead } = await file.read(bytes, done, length - done, at + done);
    if (bytesRead === 0) throw damaged('its end is missing');
    done += bytesRead;
  }
  return bytes;
}

function changed({ name }: ZipEntry): DomainError {
  return damaged(`${/^[\w./-]{1,100}$/u.test(name) ? name : 'an entry'} was changed`);
}

export function damaged(how: string): DomainError {
  return new DomainError('invalid_input', `This file is no whole backup: ${how}. Take another copy of it.`);
}
