import { appendJournal, touchNewsroom, updateWorkspace } from '@claimdesk/db';
import type { WorkspaceView } from '../../auth/views.ts';
import type { Actor, Deps } from '../../context.ts';
import { journalEntry } from '../journal-entry.ts';
import { staleWorkspace } from './stale-workspace.ts';
import { workspaceView } from './workspace-view.ts';

export function renameWorkspace(
  deps: Deps,
  actor: Actor,
  input: { name: string; expectedVersion: number },
): Promise<WorkspaceView> {
  return deps.transaction(async (trx) => {
    const { workspaceId: id } = actor;
    const row = await updateWorkspace(trx, { id, expectedVersion: input.expectedVersion, name: input.name });
    if (row === undefined) throw await staleWorkspace(deps, trx, id);
    // Whoever has the newsroom's details open has the old name among them.
    await touchNewsroom(trx, id);
    // The name itself stays out of the hashed row.
    await appendJournal(trx, journalEntry(deps, actor, 'workspace.rename', {}, { version: row.version }));
    return workspaceView(deps, row);
  });
}
