import { DomainError } from '@claimdesk/core';
import { insertEvidence, type Db, type EvidenceFields } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ReviewView } from '../../views.ts';
import {
  changedReview,
  loadOwnReview,
  renewOwnLease,
  requireDraft,
  viewChange,
  withoutCase,
  type OwnReview,
  type ReviewChange,
} from '../review/own-review.ts';
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
  const change = await deps.transaction(async (trx): Promise<ReviewChange> => {
    const found = await loadOwnReview(deps, trx, actor, reviewId);
    requireDraft(found);
    const kept = await keepEvidence(deps, trx, actor, found, fields);
    return { reviewId, found: await renewOwnLease(trx, actor, kept) };
  }, withoutCase);
  return viewChange(deps, actor, change);
}

/** Writes a piece of evidence behind the others of a draft, which is locked with its claim. */
export async function keepEvidence(
  deps: Deps,
  trx: Db,
  actor: Actor,
  found: OwnReview,
  fields: EvidenceFields,
): Promise<OwnReview> {
  if (found.myEvidence.length >= mostItems) {
    throw new DomainError(
      'not_allowed_now',
      `A review holds at most ${mostItems} pieces of evidence. Remove one first.`,
    );
  }
  const { claim, review } = found;
  const ids = { workspaceId: actor.workspaceId, id: deps.newId(), reviewId: review.id, claimId: claim.id };
  return changedReview(found, actor, { evidence: await insertEvidence(trx, { ...ids, ...fields }) });
}
