import { canDo, type ClaimFacts, type Permission } from '@claimdesk/core';
import { appendJournal, confirmReview, openReview, type Db, type LeasedSlot } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import { loadCase } from '../claim/load-case.ts';
import { journalEntry } from '../journal-entry.ts';

/** Checks the workflow for a slot that was just leased, and opens the member's draft in it. */
export async function beginReview(deps: Deps, trx: Db, actor: Actor, slot: LeasedSlot): Promise<Permission> {
  const { workspaceId, memberId } = actor;
  const { claim, facts, myReview } = await loadCase(trx, deps, actor, slot.claimId);
  const permission = canDo('claim_next', beforeLease(facts));
  if (!permission.ok) return permission;
  const { roundId, slotId, claimId } = slot;
  const review = await openReview(trx, {
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
    await confirmReview(trx, { workspaceId, id, reviewerId: memberId, expectedVersion: version, claimVersionId });
  }
  const subject = { articleId: claim.articleId, claimId, roundId, reviewId: review.id };
  await appendJournal(trx, journalEntry(deps, actor, 'review.take', subject));
  return permission;
}

/** The facts as they were before the slot was leased to the viewer. */
function beforeLease(facts: ClaimFacts): ClaimFacts {
  const { round } = facts;
  if (round === null) return facts;
  const mine = round.mine?.status === 'leased' ? ({ ...round.mine, status: 'lapsed' } as const) : round.mine;
  return { ...facts, round: { ...round, liveLeases: round.liveLeases - 1, mine } };
}
