import { describeFile, insertFile, lockFiles, setFileState, type FileFacts } from '@claimdesk/db';
import type { Actor, Deps } from '../context.ts';
import { removeFile } from './clean-files.ts';

/**
 * Stores bytes for good under an id of their own, also when there are equal ones already: nothing tells that. `describe`
 * is asked once all have come. What fails leaves nothing.
 */
export async function storeFile(
  deps: Deps,
  { workspaceId, memberId }: Actor,
  bytes: AsyncIterable<Uint8Array>,
  describe: () => Omit<FileFacts, 'id'>,
): Promise<FileFacts> {
  const place = { workspaceId, fileId: deps.newId() };
  await insertFile(deps.db, { ...place, uploadedBy: memberId, at: deps.now() });
  let sha256: string | null = null;
  try {
    await deps.files.receive(place, bytes);
    const facts = { id: place.fileId, ...describe() };
    await deps.database.transaction(async (trx) => {
      await lockFiles(trx, 'shared');
      await describeFile(trx, place, facts);
    });
    ({ sha256 } = facts);
    await deps.files.keep(place, sha256);
    await setFileState(deps.db, place, 'kept');
    return facts;
  } catch (error) {
    await setFileState(deps.db, place, 'leaving');
    await deps.database.transaction((trx) => removeFile(deps, trx, { ...place, sha256 }));
    throw error;
  }
}
