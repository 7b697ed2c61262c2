import { canDo, DomainError } from '@claimdesk/core';
import { claimNextSlot, lockSeeker } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { TaskView } from '../../views.ts';
import { loadCase } from '../claim/load-case.ts';
import { openDueRecheck } from '../publication/recheck-claim.ts';
import { beginReview } from './begin-review.ts';
import { readTask } from './read-task.ts';

/** Leases a place in this claim's round. Whoever holds one already gets their task back. */
export async function takeClaim(deps: Deps, actor: Actor, { claimId }: { claimId: string }): Promise<TaskView> {
  const { workspaceId, memberId } = actor;
  await deps.transaction(async (trx) => {
    await lockSeeker(trx, { workspaceId, memberId });
    let found = await loadCase(trx, deps, actor, claimId, { locked: true });
    if (await openDueRecheck(deps, trx, actor, found)) found = await loadCase(trx, deps, actor, claimId);
    const { facts } = found;
    if (facts.round?.mine?.status === 'leased' && facts.state === 'open') return { claimId };
    const permission = canDo('claim_next', facts);
    if (!permission.ok) throw new DomainError(permission.code, permission.reason);
    const slot = await claimNextSlot(trx, { workspaceId, memberId, now: deps.now(), claimId, strictSeen: false });
    if (slot === undefined) {
      throw new DomainError('not_allowed_now', 'Others hold every open place for this claim. Take another one.');
    }
    const begun = await beginReview(deps, trx, actor, slot);
    if (!begun.ok) throw new DomainError(begun.code, begun.reason);
    return { claimId };
  });
  return readTask(deps, actor, { claimId });
}
