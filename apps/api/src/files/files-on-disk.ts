import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { FilePlace } from '@claimdesk/db';
import type { FileStore } from './file-store.ts';

const uuidShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;
const hashShape = /^[0-9a-f]{64}$/u;

/**
 * Bytes under their own hash: `FOLDER/<workspace>/<first two digits>/<hash>`. They are written to a file that is no
 * one's yet, forced to the disk and then renamed, so that under a hash there is all of it or nothing. Also where there
 * is such a file already: it must not show. No name of a user's ever becomes part of a path.
 */
export function filesOnDisk(given: string): FileStore {
  const folder = resolve(given);
  const arriving = ({ fileId }: FilePlace) => join(folder, 'arriving', checked(fileId, uuidShape));
  const kept = ({ workspaceId }: FilePlace, sha256: string) =>
    join(folder, checked(workspaceId, uuidShape), checked(sha256, hashShape).slice(0, 2), sha256);

  return {
    async receive(place, bytes) {
      const path = arriving(place);
      await mkdir(dirname(path), { recursive: true });
      // Fails when it is there, so that nothing is ever written through a link that somebody laid.
      const file = await open(path, 'wx', 0o600);
      try {
        for await (const piece of bytes) await file.writeFile(piece);
        await file.sync();
      } finally {
        await file.close();
      }
    },
    async keep(place, sha256) {
      const path = kept(place, sha256);
      const parent = dirname(path);
      await mkdir(parent, { recursive: true });
      await rename(arriving(place), path);
      // A new name lasts when the folder that holds it does.
      for (const one of [parent, dirname(parent), folder]) await syncFolder(one);
    },
    async read(place, sha256) {
      const file = await open(kept(place, sha256)).catch(unlessMissing);
      return file?.createReadStream();
    },
    async remove(_trx, place, { sha256, shared }) {
      await rm(arriving(place), { force: true });
      if (sha256 !== null && !shared) await rm(kept(place, sha256), { force: true });
    },
  };
}

function checked(part: string, shape: RegExp): string {
  if (!shape.test(part)) throw new Error('an id or hash of a file has a shape that it cannot have');
  return part;
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

async function syncFolder(path: string): Promise<void> {
  // Windows has no such thing.
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
