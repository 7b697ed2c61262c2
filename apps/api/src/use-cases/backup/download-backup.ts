import { appendJournal, getWorkspace } from '@claimdesk/db';
import { writeBackup } from '../../backup/write-backup.ts';
import type { Actor, Deps } from '../../context.ts';
import { journalEntry } from '../journal-entry.ts';
import { noteBeginning, noteEnd } from './note-backup.ts';

/** Whoever takes nothing for so long is gone: a backup holds a moment of the database open. */
const mostWaitMs = 120_000;

/**
 * The whole workspace as a file, written while it is read. The audit log tells of it first, so that the file itself
 * holds that it was made; that it came to its end is told outside of the workspace.
 */
export async function downloadBackup(
  deps: Deps,
  { actor }: { actor: Actor },
): Promise<{ fileName: string; bytes: ReadableStream<Uint8Array> }> {
  const { workspaceId, memberId } = actor;
  const run = deps.backups.begin(workspaceId);
  try {
    const workspace = await getWorkspace(deps.db, workspaceId);
    const begun = await deps.database.transaction(async (trx) => {
      await appendJournal(trx, journalEntry(deps, actor, 'workspace.backup', {}));
      return noteBeginning(deps, trx, { workspaceId, by: { memberId } });
    });
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    void send(deps, { workspaceId, begun, writable, tell: run.tell }).finally(run.end);
    return { fileName: fileName(workspace?.name ?? '', deps.now()), bytes: readable };
  } catch (error) {
    run.end();
    throw error;
  }
}

type Sending = {
  workspaceId: string;
  begun: string;
  writable: WritableStream<Uint8Array>;
  tell(share: number): void;
};

async function send(deps: Deps, { workspaceId, begun, writable, tell }: Sending): Promise<void> {
  const writer = writable.getWriter();
  try {
    const written = await writeBackup(
      deps,
      workspaceId,
      (piece) => inTime(writer.write(piece)),
      ({ share }) => tell(share),
    );
    await noteEnd(deps, deps.db, { workspaceId, begun, ...written });
    await writer.close();
  } catch (error) {
    // Whoever downloads sees it break off. Most often it was they who did.
    deps.logger.warn({ err: error, workspaceId }, 'a backup was not sent to its end');
    await writer.abort(error).catch(() => {});
  }
}

function inTime(written: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('nobody took the bytes of a backup')), mostWaitMs);
    written.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** `oster-valley-desk-2026-11-29.zip` */
function fileName(workspaceName: string, now: Date): string {
  const plain = workspaceName
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
  return `${plain === '' ? 'workspace' : plain}-${now.toISOString().slice(0, 10)}.zip`;
}
