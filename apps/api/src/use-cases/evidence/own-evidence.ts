import { DomainError } from '@claimdesk/core';
import { getEvidence, type Db, type EvidenceRow } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import { loadOwnReview, requireDraft, type OwnReview } from '../review/own-review.ts';

function evidenceNotFound(): DomainError {
  return new DomainError('not_found', 'This is not a piece of evidence of yours. It may have been removed.');
}

/** The caller's own evidence, of a review that may still change. Another's is as good as none. */
export async function loadOwnEvidence(
  deps: Deps,
  trx: Db,
  actor: Actor,
  id: string,
): Promise<{ item: EvidenceRow; found: OwnReview }> {
  const known = await getEvidence(trx, actor.workspaceId, id);
  if (known === undefined) throw evidenceNotFound();
  const found = await loadOwnReview(deps, trx, actor, known.reviewId).catch((error: unknown) => {
    throw error instanceof DomainError && error.code === 'not_found' ? evidenceNotFound() : error;
  });
  requireDraft(found);
  // Read again under the lock.
  const item = await getEvidence(trx, actor.workspaceId, id);
  if (item === undefined) throw evidenceNotFound();
  return { item, found };
}
