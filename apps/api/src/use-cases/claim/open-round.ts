import { insertRound, type Db, type WorkspaceRow } from '@claimdesk/db';
import type { Deps } from '../../context.ts';

/** A new round under today's policy and scale. The caller points the claim at it. */
export async function openRound(
  deps: Deps,
  trx: Db,
  workspace: WorkspaceRow,
  round: { claimId: string; number: number },
): Promise<string> {
  const id = deps.newId();
  await insertRound(trx, {
    workspaceId: workspace.id,
    id,
    ...round,
    policy: workspace.policy,
    scaleVersionId: workspace.scaleVersionId,
  });
  return id;
}
