import { deleteFileChunks, insertFileChunk, readFileChunk, type Db, type FilePlace } from '@claimdesk/db';
import type { FileStore } from './file-store.ts';

/** A row holds this much, so that neither side keeps a whole file in memory. */
const CHUNK_BYTES = 1 << 20;

/**
 * Bytes as rows. Each file has its own, also when another one is equal. Rows are written one by one and not in one
 * transaction: a slow sender must not hold one open.
 */
export function filesInDatabase(db: Db): FileStore {
  return {
    async receive(place, bytes) {
      let number = 0;
      for await (const chunk of inChunks(bytes)) await insertFileChunk(db, place, number++, chunk);
    },
    keep: () => Promise.resolve(),
    async read(place) {
      const first = await readFileChunk(db, place, 0);
      return first && chunksFrom(db, place, first);
    },
    remove: (trx, place) => deleteFileChunks(trx, place),
  };
}

async function* chunksFrom(db: Db, place: FilePlace, first: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let number = 0, chunk: Uint8Array | undefined = first; chunk !== undefined;) {
    yield chunk;
    number += 1;
    chunk = await readFileChunk(db, place, number);
  }
}

async function* inChunks(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  for await (const piece of bytes) {
    waiting.push(piece);
    size += piece.length;
    if (size < CHUNK_BYTES) continue;
    const all = Buffer.concat(waiting);
    let from = 0;
    for (; all.length - from >= CHUNK_BYTES; from += CHUNK_BYTES) yield all.subarray(from, from + CHUNK_BYTES);
    waiting = [all.subarray(from)];
    size = all.length - from;
  }
  if (size > 0) yield Buffer.concat(waiting);
}
