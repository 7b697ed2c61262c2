import { appendServerJournal, type Db } from '@claimdesk/db';
import type { Deps } from '../../context.ts';
import type { WrittenBackup } from '../../backup/write-backup.ts';

type Clock = Pick<Deps, 'now' | 'newId'>;

/** That a backup begins, before anything of it is read. Returns what its end is noted by. */
export async function noteBeginning(
  deps: Clock,
  db: Db,
  backup: { workspaceId: string; by: { memberId: string } | 'command' },
): Promise<string> {
  const id = deps.newId();
  const { workspaceId, by } = backup;
  const at = deps.now();
  await appendServerJournal(db, { id, kind: 'workspace.backup', workspaceId, data: { by }, at });
  return id;
}

export async function noteEnd(
  deps: Clock,
  db: Db,
  backup: { workspaceId: string; begun: string } & Pick<WrittenBackup, 'bytes' | 'sha256'>,
): Promise<void> {
  const { workspaceId, begun, bytes, sha256 } = backup;
  const entry = { id: deps.newId(), kind: 'workspace.backup_made', workspaceId, at: deps.now() };
  await appendServerJournal(db, { ...entry, data: { begun, bytes, sha256 } });
}
