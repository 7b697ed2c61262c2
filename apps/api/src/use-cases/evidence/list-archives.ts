import { markReviewsSeen, readArchiveText, type ArchiveRow, type EvidenceRow } from '@claimdesk/db';
import { readPagesInThread } from '../../archive/read-pages-in-thread.ts';
import type { Actor, Deps } from '../../context.ts';
import type { ArchiveView } from '../../views.ts';
import { seenArchives } from './seen-archives.ts';
import { viewArchive } from './view-archive.ts';

/** Copies of the pages that the evidence of a claim points at, newest first, with what became of each quote. */
export async function listArchives(deps: Deps, actor: Actor, { claimId }: { claimId: string }): Promise<ArchiveView[]> {
  const { evidence, archives, others } = await seenArchives(deps, deps.db, actor, claimId);
  const { workspaceId, memberId } = actor;
  // They hold the words that others quoted.
  if (others && archives.length > 0) await markReviewsSeen(deps.db, { workspaceId, claimIds: [claimId], memberId });
  const again = await lookAgain(deps, actor, evidence, archives);
  return archives.flatMap((row) => {
    const item = evidence.find(({ id }) => id === row.evidenceId);
    return item === undefined ? [] : [viewArchive(row, item, again.get(row.id) ?? null)];
  });
}

/** A quote may be written after its page was archived: the newest copy of each is searched for the quote of today. */
async function lookAgain(
  deps: Deps,
  { workspaceId }: Actor,
  evidence: readonly EvidenceRow[],
  archives: readonly ArchiveRow[],
): Promise<Map<string, ArchiveRow['drift']>> {
  const found = new Map<string, ArchiveRow['drift']>();
  const changed = evidence.flatMap(({ id, quote }) => {
    const newest = archives.find(({ evidenceId, hasText }) => evidenceId === id && hasText);
    return newest === undefined || quote === null || newest.quote === quote ? [] : [{ archiveId: newest.id, quote }];
  });
  for (const { archiveId, quote } of changed) {
    const text = await readArchiveText(deps.db, workspaceId, archiveId);
    if (text === null) continue;
    try {
      const [reading] = await readPagesInThread([{ text, quote, earlier: null }]);
      found.set(archiveId, reading?.drift ?? null);
    } catch (error) {
      deps.logger.warn({ err: error, archiveId }, 'an archived page could not be searched');
    }
  }
  return found;
}
