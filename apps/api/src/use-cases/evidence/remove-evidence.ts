import { deleteEvidence } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ReviewView } from '../../views.ts';
import { renewOwnLease, viewChange } from '../review/own-review.ts';
import { letGo } from './attached-file.ts';
import { loadOwnEvidence } from './own-evidence.ts';

export async function removeEvidence(deps: Deps, actor: Actor, { id }: { id: string }): Promise<ReviewView> {
  const { reviewId } = await deps.transaction(async (trx) => {
    const { found, item } = await loadOwnEvidence(deps, trx, actor, id);
    await deleteEvidence(trx, actor.workspaceId, id);
    await letGo(deps, trx, actor, item.file);
    await renewOwnLease(trx, actor, found);
    return { reviewId: found.review.id };
  });
  return viewChange(deps, actor, { reviewId });
}
