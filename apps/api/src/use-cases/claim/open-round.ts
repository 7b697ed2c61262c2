import { dueTime } from '@claimdesk/core';
import { insertRound, type Db, type WorkspaceRow } from '@claimdesk/db';
import type { Deps } from '../../context.ts';

/** A new round under today's policy and scale, and what the claim has to say of it: the caller saves that. */
export async function openRound(
  deps: Deps,
  trx: Db,
  workspace: WorkspaceRow,
  round: { claimId: string; number: number },
): Promise<{ currentRoundId: string; dueAt: string | null }> {
  const id = deps.newId();
  const openedAt = deps.now();
  await insertRound(trx, {
    workspaceId: workspace.id,
    id,
    ...round,
    openedAt,
    policy: workspace.policy,
    scaleVersionId: workspace.scaleVersionId,
  });
  return { currentRoundId: id, dueAt: dueTime(openedAt.toISOString(), workspace.policy) };
}
