import { DomainError, fileTypes, safeFileName } from '@claimdesk/core';
import { countLooseFiles, type FileFacts } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import { checkBytes } from '../../files/check-bytes.ts';
import { storeFile } from '../../files/store-file.ts';

/** More than anybody works on at once; it keeps a runaway program from filling the disk. */
const mostLoose = 100;

/** Stores a file that can then be made evidence, with its name made safe and its type and hash taken from its bytes. */
export async function uploadFile(
  deps: Deps,
  actor: Actor,
  upload: { name: string; bytes: AsyncIterable<Uint8Array> },
): Promise<FileFacts> {
  const { workspaceId, memberId } = actor;
  if ((await countLooseFiles(deps.db, { workspaceId, memberId })) >= mostLoose) {
    const sentence = `You have uploaded ${mostLoose} files that are in no evidence. Add them to a review, or wait a day.`;
    throw new DomainError('not_allowed_now', sentence);
  }
  const checked = checkBytes(upload.bytes, deps.config.fileLimit);
  return storeFile(deps, actor, checked.bytes, () => {
    const { type, size, sha256 } = checked.seen();
    return { name: safeFileName(upload.name, type), mediaType: fileTypes[type].mediaType, size, sha256 };
  });
}
