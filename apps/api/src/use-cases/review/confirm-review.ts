import { decideTransition } from '@claimdesk/core';
import { appendJournal, confirmReview as saveConfirmed } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { SubmittedView } from '../../views.ts';
import { journalEntry } from '../journal-entry.ts';
import {
  loadOwnReview,
  refuseStaleReview,
  renewOwnLease,
  requireDraft,
  requireRunningRound,
  type OwnReview,
} from './own-review.ts';
import { settleRound } from './settle-round.ts';
import { viewSubmitted } from './submit-review.ts';

/** "I have read the new wording, and my review holds." A submitted review counts again, and may be the last one. */
export async function confirmReview(
  deps: Deps,
  actor: Actor,
  { reviewId, expectedVersion }: { reviewId: string; expectedVersion: number },
): Promise<SubmittedView> {
  const { workspaceId, memberId } = actor;
  const change = await deps.transaction(async (trx) => {
    const found = await loadOwnReview(deps, trx, actor, reviewId);
    const { claim, review } = found;
    const isSubmitted = review.status === 'submitted';
    if (isSubmitted) requireRunningRound(found);
    else requireDraft(found);
    await refuseStaleReview(trx, actor, found, expectedVersion);
    if (review.claimVersionId === claim.currentVersionId) return { reviewId };
    decideTransition('confirm', found.facts);
    const claimVersionId = claim.currentVersionId;
    await saveConfirmed(trx, { workspaceId, id: reviewId, reviewerId: memberId, expectedVersion, claimVersionId });
    const subject = { articleId: claim.articleId, claimId: claim.id, roundId: review.roundId, reviewId };
    await appendJournal(trx, journalEntry(deps, actor, 'review.confirm', subject, { claimVersionId }));
    if (isSubmitted) await settleRound(deps, trx, actor, submittedAnew(found));
    else await renewOwnLease(trx, actor, found);
    return { reviewId };
  });
  return viewSubmitted(deps, actor, change);
}

/** To the workflow a confirmation is the same submit once more, against the new wording. */
function submittedAnew(found: OwnReview): OwnReview {
  const { facts } = found;
  if (facts.round?.mine == null) return found;
  const { round } = facts;
  const mine = { ...facts.round.mine, status: 'leased' as const, onCurrentWording: true };
  return { ...found, facts: { ...facts, round: { ...round, liveLeases: round.liveLeases + 1, mine } } };
}
