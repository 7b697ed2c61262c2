import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId, type Database } from '@claimdesk/db';
import { openBackup, type OpenBackup } from '../../backup/open-backup.ts';
import { restoreBackup } from '../../backup/restore-backup.ts';
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
