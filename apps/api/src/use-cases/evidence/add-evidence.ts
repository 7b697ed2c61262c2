import { DomainError } from '@claimdesk/core';
import { insertEvidence } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ReviewView } from '../../views.ts';
import { loadOwnReview, readOwnReview, renewOwnLease, requireDraft } from '../review/own-review.ts';
import { evidenceFields, type EvidenceInput } from './evidence-input.ts';

const mostItems = 100;

/**
 * Answers with the review, whose evidence it now is. Evidence is part of the draft, and like the draft it is not
 * journalled: the submit keeps a hash of all of it.
 */
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
      throw new DomainError(
        'not_allowed_now',
        `A review holds at most ${mostItems} pieces of evidence. Remove one first.`,
      );
    }
    const { workspaceId } = actor;
    await insertEvidence(trx, { workspaceId, id: deps.newId(), reviewId, claimId: found.claim.id, ...fields });
    await renewOwnLease(trx, actor, found);
    return { reviewId };
  });
  return readOwnReview(deps, actor, reviewId);
}
