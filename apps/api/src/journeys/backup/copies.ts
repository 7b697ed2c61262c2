import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId, type Database } from '@claimdesk/db';
import { strFromU8, unzipSync } from 'fflate';
import type { Manifest } from '../../backup/manifest.ts';
import { openBackup, type OpenBackup } from '../../backup/open-backup.ts';
import { restoreBackup } from '../../backup/restore-backup.ts';
import { createZipWriter } from '../../backup/zip-writer.ts';
import { writeBackup } from '../../backup/write-backup.ts';
import { filesInDatabase } from '../../files/files-in-database.ts';
import type { FileStore } from '../../files/file-store.ts';

export async function backupOf(
  database: Database,
  workspaceId: string,
  files: FileStore = filesInDatabase(database.db),
): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  await writeBackup({ database, files }, workspaceId, async (piece) => {
    pieces.push(Buffer.from(piece));
  });
  return Buffer.concat(pieces);
}

/** Opens bytes as the command opens a file. */
export async function opened<T>(bytes: Uint8Array, work: (backup: OpenBackup) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'claimdesk-restore-'));
  const path = join(folder, 'desk.zip');
  try {
    await writeFile(path, bytes);
    const backup = await openBackup(path);
    try {
      return await work(backup);
    } finally {
      await backup.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export function restore(database: Database, bytes: Uint8Array, files?: FileStore): Promise<void> {
  const filesIn = (trx: Database['db']) => files ?? filesInDatabase(trx);
  return opened(bytes, (backup) => restoreBackup({ database, filesIn, now: () => new Date(), newId }, backup));
}

/** As any program may read it. */
export function contentsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}

/** With hashes that are right again. */
export async function repacked(
  files: Map<string, string>,
  told: Manifest,
  change: (files: Map<string, string>, manifest: Manifest) => void,
): Promise<Buffer> {
  const all = new Map(files);
  all.delete('manifest.json');
  const manifest = structuredClone(told);
  change(all, manifest);
  const pieces: Uint8Array[] = [];
  const zip = createZipWriter(async (piece) => {
    pieces.push(Buffer.from(piece));
  });
  manifest.entries = [];
  for (const [name, content] of all) manifest.entries.push(await zip.add(name, inPieces(content)));
  await zip.add('manifest.json', inPieces(JSON.stringify(manifest)));
  await zip.end();
  return Buffer.concat(pieces);
}

async function* inPieces(content: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(content);
}
