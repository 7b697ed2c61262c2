import {
  deleteFile,
  listLeavingFiles,
  lockFiles,
  markLeavingFiles,
  sharesBytes,
  type Db,
  type LeavingFile,
} from '@claimdesk/db';
import type { Deps } from '../context.ts';

/** How long an upload waits to become evidence, and how long one that was taken out can be put back. */
const LOOSE_FOR_MS = 24 * 60 * 60_000;
const AT_ONCE = 100;

/**
 * Deletes uploads that are in no piece of evidence. First they are marked, so that nothing can use them any more; what a
 * killed process leaves marked goes the next time.
 */
export async function cleanFiles(deps: Pick<Deps, 'database' | 'files'>, now: Date): Promise<void> {
  const { database } = deps;
  await database.transaction(async (trx) => {
    await lockFiles(trx, 'alone');
    await markLeavingFiles(trx, new Date(now.getTime() - LOOSE_FOR_MS));
  });
  for (;;) {
    const leaving = await listLeavingFiles(database.db, AT_ONCE);
    for (const file of leaving) await database.transaction((trx) => removeFile(deps, trx, file));
    if (leaving.length < AT_ONCE) return;
  }
}

/** The row and the bytes of an upload that is marked as leaving. */
export async function removeFile({ files }: Pick<Deps, 'files'>, trx: Db, file: LeavingFile): Promise<void> {
  // Nobody can begin to share the bytes between the look at who shares them and their end.
  await lockFiles(trx, 'alone');
  await files.remove(trx, file, { sha256: file.sha256, shared: await sharesBytes(trx, file) });
  // Last: when this goes wrong, the row is still there to try again by.
  await deleteFile(trx, file);
}
