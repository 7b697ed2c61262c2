import { DomainError } from '@claimdesk/core';
import { getOwnFile, lockFiles, loosenFile, type Db, type EvidenceRow, type FileFacts } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';

/**
 * The file that a piece of evidence is to hold: an upload of one's own, or the one that it or the item it is copied from
 * (`known`) holds already. Anybody else's is as good as none.
 */
export async function attachedFile(
  trx: Db,
  actor: Actor,
  fileId: string | null | undefined,
  known: readonly (EvidenceRow | null)[],
): Promise<FileFacts | null> {
  if (!fileId) return null;
  const held = known.find((item) => item?.file?.id === fileId)?.file;
  if (held) return held;
  await lockFiles(trx, 'shared');
  const file = await getOwnFile(trx, { workspaceId: actor.workspaceId, fileId, memberId: actor.memberId });
  if (file !== undefined) return file;
  throw new DomainError(
    'not_found',
    'This file is not an upload of yours, or it waited for more than a day. Upload it again.',
    { path: 'fileId' },
  );
}

/** What an item let go of can be put back for a day. */
export async function letGo(deps: Deps, trx: Db, actor: Actor, file: FileFacts | null): Promise<void> {
  if (file !== null) await loosenFile(trx, { workspaceId: actor.workspaceId, fileId: file.id }, deps.now());
}
