import { DomainError, policyProblems } from '@claimdesk/core';
import type { Policy } from '@claimdesk/core';
import { appendJournal, listMembers, lockMembers, updateWorkspace } from '@claimdesk/db';
import type { WorkspaceView } from '../../auth/views.ts';
import type { Actor, Deps } from '../../context.ts';
import { journalEntry } from '../journal-entry.ts';
import { staleWorkspace } from './stale-workspace.ts';
import { workspaceView } from './workspace-view.ts';

/** Acts on rounds that open from now on. Strict separation is refused when the members cannot fulfil it. */
export function updatePolicy(
  deps: Deps,
  actor: Actor,
  input: { policy: Policy; expectedVersion: number },
): Promise<WorkspaceView> {
  return deps.transaction(async (trx) => {
    const { workspaceId: id } = actor;
    await lockMembers(trx, id);
    const problem = policyProblems(input.policy, await listMembers(trx, id))[0];
    if (problem !== undefined) throw new DomainError('not_allowed_now', problem, { path: 'policy.separation' });
    const row = await updateWorkspace(trx, { id, expectedVersion: input.expectedVersion, policy: input.policy });
    if (row === undefined) throw await staleWorkspace(deps, trx, id);
    await appendJournal(
      trx,
      journalEntry(deps, actor, 'workspace.change_policy', {}, { policy: input.policy, version: row.version }),
    );
    return workspaceView(deps, row);
  });
}
