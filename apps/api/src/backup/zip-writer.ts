import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';
import { centralOf, endOf, headerOf, trailerOf, type ZipEntry } from './zip-records.ts';

/** What is known of an entry once it is written. */
export type WrittenEntry = { name: string; bytes: number; sha256: string };

export type ZipWriter = {
  add(name: string, bytes: AsyncIterable<Uint8Array>): Promise<WrittenEntry>;
  end(): Promise<void>;
};

/** What is deflated at once. The same bytes come out however they come in. */
const blockBytes = 1 << 16;

/** Writes a zip file from its beginning to its end, so that it can be sent while it is made. */
export function createZipWriter(write: (bytes: Uint8Array) => Promise<void>): ZipWriter {
  const entries: ZipEntry[] = [];
  let place = 0;
  const put = async (bytes: Uint8Array) => {
    place += bytes.length;
    await write(bytes);
  };
  return {
    async add(name, bytes) {
      const entry: ZipEntry = { name, crc: 0, packed: 0, size: 0, place };
      const hash = createHash('sha256');
      async function* seen() {
        for await (const block of inBlocks(bytes)) {
          entry.crc = crc32(block, entry.crc);
          entry.size += block.length;
          hash.update(block);
          yield block;
        }
      }
      await put(headerOf(name));
      await pipeline(Readable.from(seen()), createDeflateRaw({ level: 6 }), async (pieces: AsyncIterable<Buffer>) => {
        for await (const piece of pieces) {
          entry.packed += piece.length;
          await put(piece);
        }
      });
      await put(trailerOf(entry));
      entries.push(entry);
      return { name, bytes: entry.size, sha256: hash.digest('hex') };
    },
    async end() {
      const list = { entries: entries.length, place, bytes: 0 };
      for (const entry of entries) {
        const record = centralOf(entry);
        list.bytes += record.length;
        await put(record);
      }
      await put(endOf(list));
    },
  };
}

async function* inBlocks(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let block = Buffer.allocUnsafe(blockBytes);
  let filled = 0;
  for await (const piece of bytes) {
    for (let from = 0; from < piece.length;) {
      const some = Math.min(blockBytes - filled, piece.length - from);
      block.set(piece.subarray(from, from + some), filled);
      filled += some;
      from += some;
      if (filled < blockBytes) continue;
      yield block;
      // The deflater may still hold the last one.
      block = Buffer.allocUnsafe(blockBytes);
      filled = 0;
    }
  }
  if (filled > 0) yield block.subarray(0, filled);
}
