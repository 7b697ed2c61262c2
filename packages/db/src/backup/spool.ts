import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KeyedLine } from './read-rows.ts';

/** Lines on the disk for as long as somebody reads them, by name. */
export type Spool = {
  /** All of one name before the next one. */
  add(name: string, lines: KeyedLine[]): Promise<void>;
  end(): Promise<void>;
  read(name: string): AsyncGenerator<KeyedLine, void, undefined>;
  close(): Promise<void>;
};

const pieceBytes = 1 << 18;

/** The file has no name from the beginning, so that nothing of it is left however the process ends. */
export async function createSpool(): Promise<Spool> {
  const folder = await mkdtemp(join(tmpdir(), 'claimdesk-backup-'));
  const file = await open(join(folder, 'rows'), 'wx+', 0o600);
  await rm(folder, { recursive: true, force: true });
  const places = new Map<string, { from: number; to: number }>();
  let size = 0;
  let waiting: Buffer[] = [];
  let waitingBytes = 0;

  async function flush(): Promise<void> {
    const all = Buffer.concat(waiting);
    waiting = [];
    waitingBytes = 0;
    for (let done = 0; done < all.length;) {
      const { bytesWritten } = await file.write(all, done, all.length - done, size - all.length + done);
      done += bytesWritten;
    }
  }

  return {
    async add(name, lines) {
      const bytes = Buffer.from(lines.map(({ key, line }) => `${key}\t${line}\n`).join(''));
      const place = places.get(name) ?? { from: size, to: size };
      waiting.push(bytes);
      waitingBytes += bytes.length;
      size += bytes.length;
      places.set(name, { ...place, to: size });
      if (waitingBytes >= pieceBytes) await flush();
    },
    end: flush,
    async *read(name) {
      const place = places.get(name);
      if (place === undefined) return;
      let rest = Buffer.alloc(0);
      for (let at = place.from; at < place.to;) {
        const piece = Buffer.alloc(Math.min(pieceBytes, place.to - at));
        const { bytesRead } = await file.read(piece, 0, piece.length, at);
        if (bytesRead === 0) throw new Error('the file of a backup was cut');
        at += bytesRead;
        rest = Buffer.concat([rest, piece.subarray(0, bytesRead)]);
        let from = 0;
        for (let end = rest.indexOf(10); end !== -1; end = rest.indexOf(10, from)) {
          const record = rest.toString('utf8', from, end);
          const tab = record.indexOf('\t');
          yield { key: record.slice(0, tab), line: record.slice(tab + 1) };
          from = end + 1;
        }
        rest = rest.subarray(from);
      }
    },
    close: () => file.close(),
  };
}
