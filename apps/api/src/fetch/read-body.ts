import type { IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { FetchProblem } from './fetch-problem.ts';

/** What `readBody` can undo; sent as Accept-Encoding. */
export const encodings = 'gzip, br';

/** The whole body without its encoding. Stops as soon as either side of the decompression is over `limit` bytes. */
export async function readBody(response: IncomingMessage, limit: number, signal: AbortSignal): Promise<Buffer> {
  const decoder = decoderOf(response.headers['content-encoding']);
  if (Number(response.headers['content-length'] ?? 0) > limit) throw new FetchProblem('too_large');
  const pieces: Buffer[] = [];
  const collect = async (given: AsyncIterable<Buffer>) => {
    for await (const piece of bounded(limit)(given)) pieces.push(piece);
  };
  try {
    // The compressed side is counted too: a stream can go on for ever and give nothing.
    if (decoder === null) await pipeline(response, collect, { signal });
    else await pipeline(response, bounded(limit), decoder, collect, { signal });
  } catch (cause) {
    if (cause instanceof FetchProblem || signal.aborted) throw cause;
    throw new FetchProblem('bad_answer', { cause });
  }
  return Buffer.concat(pieces);
}

function decoderOf(
  encoding: string | undefined,
): ReturnType<typeof createGunzip | typeof createBrotliDecompress> | null {
  switch (encoding?.trim().toLowerCase() || 'identity') {
    case 'identity':
      return null;
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'br':
      return createBrotliDecompress();
    default:
      throw new FetchProblem('bad_answer');
  }
}

/** Passes pieces on until there are too many. */
function bounded(limit: number) {
  return async function* pass(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let size = 0;
    for await (const piece of pieces) {
      size += piece.length;
      if (size > limit) throw new FetchProblem('too_large');
      yield piece;
    }
  };
}
