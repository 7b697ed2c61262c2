import { DomainError } from '@claimdesk/core';
import type { Db } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { TaskView } from '../../views.ts';
import { loadCase, type ClaimCase } from '../claim/load-case.ts';
import { viewCase } from '../claim/read-claim.ts';

/** The claim with my review of its running round, as the review screen needs them. */
export async function readTask(deps: Deps, actor: Actor, { claimId }: { claimId: string }): Promise<TaskView> {
  return viewTask(deps, deps.db, actor, await loadCase(deps.db, deps, actor, claimId));
}

export async function viewTask(deps: Deps, db: Db, actor: Actor, found: ClaimCase): Promise<TaskView> {
  const claim = await viewCase(deps, db, actor, found);
  const { round, policy, scale } = found;
  if (claim.myReview === null || round === null) {
    throw new DomainError('not_allowed_now', 'You do not hold this claim. Take it first.');
  }
  return {
    claim,
    context: claim.context,
    review: claim.myReview,
    scale,
    policy,
    leaseUntil: claim.myReview.leaseUntil,
    blind: policy.visibility === 'blind',
    roundNumber: round.number,
    question: round.question,
    returnComment: round.returnComment,
  };
}
