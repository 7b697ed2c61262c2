import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { constants, zstdCompress, zstdDecompress } from 'node:zlib';

const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);

/** Text of about this length is compressed and stored at a time: to read one back blocks nobody. */
const pieceLength = 256 * 1024;

export function pack(bytes: Uint8Array): Promise<Buffer> {
  return compress(bytes, { params: { [constants.ZSTD_c_compressionLevel]: 1 } });
}

export function unpack(bytes: Uint8Array): Promise<Buffer> {
  return decompress(bytes);
}

export type TextSink = {
  write(texts: readonly string[]): Promise<void>;
  /** Stores what is left. */
  end(): Promise<void>;
};

/**
 * Stores long text in pieces, one at a time; what is written meanwhile waits only when a second piece is full. Between
 * two texts of a piece stands the `separator`.
 */
export function packText(
  store: (number: number, packed: Buffer, raw: Buffer) => Promise<void>,
  separator = '',
): TextSink {
  let held: string[] = [];
  let length = 0;
  let count = 0;
  let storing = Promise.resolve();

  async function flush(): Promise<void> {
    if (length === 0) return;
    const raw = Buffer.from(held.join(separator), 'utf8');
    held = [];
    length = 0;
    const number = count++;
    await storing;
    storing = pack(raw).then((packed) => store(number, packed, raw));
    // Whoever waits for it next hears of it.
    storing.catch(() => {});
  }

  return {
    async write(texts) {
      for (const text of texts) {
        held.push(text);
        length += text.length;
        if (length >= pieceLength) await flush();
      }
    },
    async end() {
      await flush();
      await storing;
    },
  };
}

/** The hash and size of what passes. */
export function measure() {
  const hash = createHash('sha256');
  let bytes = 0;
  return {
    add(piece: Uint8Array) {
      hash.update(piece);
      bytes += piece.length;
    },
    end: () => ({ fileSha256: hash.digest('hex'), bytes }),
  };
}
