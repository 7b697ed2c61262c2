import { claimNextSlot, getWorkspace, releaseSlot } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { TaskView } from '../../views.ts';
import { openDueRechecks } from '../publication/recheck-claim.ts';
import { beginReview } from './begin-review.ts';
import { leftOutFor } from './list-queue.ts';
import { readTask, viewTask } from './read-task.ts';

/** Claims that the query offers and the workflow then refuses, as for their adjudicator; there are never many. */
const mostRefusals = 50;

/** The task is for the first run only: a repeat reads it again, by the rights of its day. */
type Taken = { claimId: string | null; task?: TaskView };
const withoutTask = { withoutSecrets: ({ claimId }: Taken): Taken => ({ claimId }) };

/** Leases the claim most worth checking to the member, their own unfinished ones first; null when nothing waits. */
export async function takeNext(deps: Deps, actor: Actor, { skip }: { skip: string[] }): Promise<TaskView | null> {
  const { workspaceId, memberId } = actor;
  const { claimId, task } = await deps.transaction(async (trx): Promise<Taken> => {
    const policy = (await getWorkspace(trx, workspaceId))?.policy;
    const skipClaimIds = [...skip];
    for (let refusals = 0; refusals < mostRefusals; refusals += 1) {
      const search = { workspaceId, memberId, now: deps.now(), skipClaimIds, ...leftOutFor(actor, policy) };
      const slot = await claimNextSlot(trx, search);
      if (slot === undefined) {
        if (await openDueRechecks(deps, trx, actor)) continue;
        break;
      }
      const begun = await beginReview(deps, trx, actor, slot);
      if (begun.ok) return { claimId: slot.claimId, task: await viewTask(deps, trx, actor, begun.found) };
      await releaseSlot(trx, { workspaceId, slotId: slot.slotId, memberId });
      skipClaimIds.push(slot.claimId);
    }
    return { claimId: null };
  }, withoutTask);
  if (claimId === null) return null;
  return task ?? readTask(deps, actor, { claimId });
}
