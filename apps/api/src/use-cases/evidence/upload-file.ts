import { DomainError, fileTypes, safeFileName } from '@claimdesk/core';
import { countLooseFiles, describeFile, insertFile, lockFiles, setFileState, type FileFacts } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import { checkBytes } from '../../files/check-bytes.ts';
import { removeFile } from '../../files/clean-files.ts';

/** More than anybody works on at once; it keeps a runaway program from filling the disk. */
const mostLoose = 100;

/**
 * Stores a file that can then be made evidence, with its name made safe and its type and hash taken from its bytes. Every
 * upload is a file of its own, also when there is an equal one already: nothing tells that.
 */
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
  const place = { workspaceId, fileId: deps.newId() };
  await insertFile(deps.db, { ...place, uploadedBy: memberId, at: deps.now() });
  let sha256: string | null = null;
  try {
    const checked = checkBytes(upload.bytes, deps.config.fileLimit);
    await deps.files.receive(place, checked.bytes);
    const { type, size, sha256: hash } = checked.seen();
    const name = safeFileName(upload.name, type);
    const facts = { id: place.fileId, name, mediaType: fileTypes[type].mediaType, size, sha256: hash };
    await deps.database.transaction(async (trx) => {
      await lockFiles(trx, 'shared');
      await describeFile(trx, place, facts);
    });
    sha256 = hash;
    await deps.files.keep(place, hash);
    await setFileState(deps.db, place, 'kept');
    return facts;
  } catch (error) {
    await setFileState(deps.db, place, 'leaving');
    await deps.database.transaction((trx) => removeFile(deps, trx, { ...place, sha256 }));
    throw error;
  }
}
