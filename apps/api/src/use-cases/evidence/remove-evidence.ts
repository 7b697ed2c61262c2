import { appendJournal, deleteEvidence } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ReviewView } from '../../views.ts';
import { journalEntry } from '../journal-entry.ts';
import { readOwnReview, renewOwnLease } from '../review/own-review.ts';
import { loadOwnEvidence } from './own-evidence.ts';

export async function removeEvidence(deps: Deps, actor: Actor, { id }: { id: string }): Promise<ReviewView> {
  const { reviewId } = await deps.transaction(async (trx) => {
    const { found } = await loadOwnEvidence(deps, trx, actor, id);
    await deleteEvidence(trx, actor.workspaceId, id);
    await renewOwnLease(trx, actor, found);
    const { claim, review } = found;
    const subject = { articleId: claim.articleId, claimId: claim.id, roundId: review.roundId, reviewId: review.id, evidenceId: id };
    await appendJournal(trx, journalEntry(deps, actor, 'review.remove_evidence', subject));
    return { reviewId: review.id };
  });
  return readOwnReview(deps, actor, reviewId);
}
