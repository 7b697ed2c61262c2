import { DomainError } from '@claimdesk/core';
import { appendJournal, insertEvidence } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ReviewView } from '../../views.ts';
import { journalEntry } from '../journal-entry.ts';
import { loadOwnReview, readOwnReview, renewOwnLease, requireDraft } from '../review/own-review.ts';
import { evidenceFields, type EvidenceInput } from './evidence-input.ts';

const mostItems = 100;

/** Answers with the review, whose evidence it now is. */
export async function addEvidence(
  deps: Deps,
  actor: Actor,
  input: EvidenceInput & { reviewId: string },
): Promise<ReviewView> {
  const { reviewId } = input;
  const fields = evidenceFields(input);
  await deps.transaction(async (trx) => {
    const found = await loadOwnReview(deps, trx, actor, reviewId);
    requireDraft(found);
    if (found.myEvidence.length >= mostItems) {
      throw new DomainError('not_allowed_now', `A review holds at most ${mostItems} pieces of evidence. Remove one first.`);
    }
    const { claim, review } = found;
    const id = deps.newId();
    await insertEvidence(trx, { workspaceId: actor.workspaceId, id, reviewId, claimId: claim.id, ...fields });
    await renewOwnLease(trx, actor, found);
    const subject = { articleId: claim.articleId, claimId: claim.id, roundId: review.roundId, reviewId, evidenceId: id };
    await appendJournal(trx, journalEntry(deps, actor, 'review.add_evidence', subject));
    return { reviewId };
  });
  return readOwnReview(deps, actor, reviewId);
}
