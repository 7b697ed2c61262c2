import { DomainError } from '@claimdesk/core';
import { markReviewsSeen, type FileFacts } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import { findSeenEvidence } from './seen-evidence.ts';

export type StoredFile = { facts: FileFacts; bytes: AsyncIterable<Uint8Array> };

/** The same for a file that is not there and one that is not for this person. */
export function fileNotFound(): DomainError {
  return new DomainError('not_found', 'There is no file for you at this address. It may have been removed.');
}

/** The file of a piece of evidence, for who may see that. Who reads another's has seen another's review. */
export async function readFile(deps: Deps, actor: Actor, evidenceId: string): Promise<StoredFile> {
  const { workspaceId, memberId } = actor;
  const seen = await findSeenEvidence(deps, deps.db, actor, evidenceId);
  const facts = seen?.item.file ?? null;
  if (seen === null || facts === null) throw fileNotFound();
  const bytes = await deps.files.read({ workspaceId, fileId: facts.id }, facts.sha256);
  if (bytes === undefined) {
    throw new DomainError('unavailable', 'The bytes of this file are missing on the server. Tell your administrator.');
  }
  if (!seen.own) await markReviewsSeen(deps.db, { workspaceId, claimIds: [seen.item.claimId], memberId });
  return { facts, bytes };
}
