import { canDo, type ClaimFacts, type Permission } from '@claimdesk/core';
import { appendJournal, confirmReview, openReview, type Db, type LeasedSlot } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import { changedCase, loadCase, type ClaimCase } from '../claim/load-case.ts';
import { journalEntry } from '../journal-entry.ts';

export type Begun = { ok: true; found: ClaimCase } | Extract<Permission, { ok: false }>;

/** Checks the workflow for a slot that was just leased, and opens the member's draft in it. */
export async function beginReview(deps: Deps, trx: Db, actor: Actor, slot: LeasedSlot): Promise<Begun> {
  const { workspaceId, memberId } = actor;
  const found = await loadCase(trx, deps, actor, slot.claimId);
  const { claim, facts, myReview } = found;
  const permission = canDo('claim_next', beforeLease(facts));
  if (!permission.ok) return permission;
  const { roundId, slotId, claimId } = slot;
  let review = await openReview(trx, {
    workspaceId,
    id: deps.newId(),
    roundId,
    slotId,
    claimId,
    reviewerId: memberId,
    claimVersionId: claim.currentVersionId,
  });
  const untouched = review.ratingKey === null && review.rationale === '';
  if (myReview !== null && untouched && review.claimVersionId !== claim.currentVersionId) {
    const { id, version } = review;
    const claimVersionId = claim.currentVersionId;
    const change = { workspaceId, id, reviewerId: memberId, expectedVersion: version, claimVersionId };
    if (await confirmReview(trx, change))
      review = { ...review, claimVersionId, version: version + 1, needsConfirmation: false };
  }
  const subject = { articleId: claim.articleId, claimId, roundId, reviewId: review.id };
  await appendJournal(trx, journalEntry(deps, actor, 'review.take', subject));
  return { ok: true, found: changedCase(found, actor, { review }) };
}

/** The facts as they were before the slot was leased to the viewer. */
function beforeLease(facts: ClaimFacts): ClaimFacts {
  const { round } = facts;
  if (round === null) return facts;
  const mine = round.mine?.status === 'leased' ? ({ ...round.mine, status: 'lapsed' } as const) : round.mine;
  return { ...facts, round: { ...round, liveLeases: round.liveLeases - 1, mine } };
}
