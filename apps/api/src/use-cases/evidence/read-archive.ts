import { DomainError } from '@claimdesk/core';
import { markReviewsSeen } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import { fileNotFound, type StoredFile } from './read-file.ts';
import { seenArchives } from './seen-archives.ts';
import { findSeenEvidence } from './seen-evidence.ts';

/** The bytes of an archived page, for who may see it. Who reads another's has seen another's review. */
export async function readArchive(
  deps: Deps,
  actor: Actor,
  { evidenceId, archiveId }: { evidenceId: string; archiveId: string },
): Promise<StoredFile> {
  const { workspaceId, memberId } = actor;
  const seen = await findSeenEvidence(deps, deps.db, actor, evidenceId);
  if (seen === null) throw fileNotFound();
  const { archives } = await seenArchives(deps, deps.db, actor, seen.item.claimId);
  const facts = archives.find(({ id }) => id === archiveId)?.file ?? null;
  if (facts === null) throw fileNotFound();
  const bytes = await deps.files.read({ workspaceId, fileId: facts.id }, facts.sha256);
  if (bytes === undefined) {
    throw new DomainError('unavailable', 'The bytes of this file are missing on the server. Tell your administrator.');
  }
  if (!seen.own) await markReviewsSeen(deps.db, { workspaceId, claimIds: [seen.item.claimId], memberId });
  return { facts, bytes };
}
