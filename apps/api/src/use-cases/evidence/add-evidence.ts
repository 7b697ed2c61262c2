import { DomainError } from '@claimdesk/core';
import { insertEvidence, type Db, type EvidenceRow } from '@claimdesk/db';
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
import { attachedFile } from './attached-file.ts';
import { evidenceFields, type EvidenceInput } from './evidence-input.ts';
import { findSeenEvidence } from './seen-evidence.ts';

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
  const change = await deps.transaction(async (trx): Promise<ReviewChange> => {
    const found = await loadOwnReview(deps, trx, actor, reviewId);
    requireDraft(found);
    const kept = await keepEvidence(deps, trx, actor, found, input);
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
  input: EvidenceInput,
): Promise<OwnReview> {
  if (found.myEvidence.length >= mostItems) {
    throw new DomainError(
      'not_allowed_now',
      `A review holds at most ${mostItems} pieces of evidence. Remove one first.`,
    );
  }
  const source = await copiedFrom(deps, trx, actor, input.reusedFrom);
  const file = await attachedFile(trx, actor, input.fileId, [source]);
  const fields = evidenceFields(input, { file, reusedFrom: source?.id ?? null });
  const { claim, review } = found;
  const ids = { workspaceId: actor.workspaceId, id: deps.newId(), reviewId: review.id, claimId: claim.id };
  return changedReview(found, actor, { evidence: await insertEvidence(trx, { ...ids, ...fields }) });
}

/** What an item is copied from is remembered only when the caller may see it; otherwise it is as good as not there. */
async function copiedFrom(
  deps: Deps,
  trx: Db,
  actor: Actor,
  id: string | null | undefined,
): Promise<EvidenceRow | null> {
  if (!id) return null;
  const seen = await findSeenEvidence(deps, trx, actor, id);
  if (seen !== null) return seen.item;
  throw new DomainError('not_found', 'The evidence that you are using again is not open to you. Add it anew.', {
    path: 'reusedFrom',
  });
}
