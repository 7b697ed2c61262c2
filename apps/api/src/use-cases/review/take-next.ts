import { claimNextSlot, getWorkspace, releaseSlot } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { TaskView } from '../../views.ts';
import { openDueRechecks } from '../publication/recheck-claim.ts';
import { beginReview } from './begin-review.ts';
import { separationOf } from './list-queue.ts';
import { readTask } from './read-task.ts';

/** Claims that the query offers and the workflow then refuses, as for their adjudicator; there are never many. */
const mostRefusals = 50;

/** Leases the claim most worth checking to the member, their own unfinished ones first; null when nothing waits. */
export async function takeNext(deps: Deps, actor: Actor, { skip }: { skip: string[] }): Promise<TaskView | null> {
  const { workspaceId, memberId } = actor;
  const { claimId } = await deps.transaction(async (trx) => {
    const policy = (await getWorkspace(trx, workspaceId))?.policy;
    const skipClaimIds = [...skip];
    for (let refusals = 0; refusals < mostRefusals; refusals += 1) {
      const search = { workspaceId, memberId, now: deps.now(), skipClaimIds, ...separationOf(policy) };
      const slot = await claimNextSlot(trx, search);
      if (slot === undefined) {
        if (await openDueRechecks(deps, trx, actor)) continue;
        break;
      }
      if ((await beginReview(deps, trx, actor, slot)).ok) return { claimId: slot.claimId };
      await releaseSlot(trx, { workspaceId, slotId: slot.slotId, memberId });
      skipClaimIds.push(slot.claimId);
    }
    return { claimId: null };
  });
  return claimId === null ? null : readTask(deps, actor, { claimId });
}
