import { DomainError } from '@claimdesk/core';
import { appendJournal, updateScale } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ScaleDetailView } from '../../views.ts';
import { journalEntry } from '../journal-entry.ts';
import { changeScale } from './change-scale.ts';

/** Out of the library's sight, or back into it. Nothing that was judged by it changes. */
export function archiveScale(
  deps: Deps,
  actor: Actor,
  input: { id: string; archived: boolean; expectedVersion: number },
): Promise<ScaleDetailView> {
  const { workspaceId } = actor;
  return changeScale(deps, actor, input, async (trx, { row, inUse }) => {
    if (input.archived && inUse) {
      throw new DomainError('not_allowed_now', 'New rounds use this scale. Choose another one for them first.');
    }
    if (input.archived === (row.archivedAt !== null)) return;
    const archivedAt = input.archived ? deps.now() : null;
    await updateScale(trx, { workspaceId, id: row.id, expectedVersion: row.version, archivedAt });
    const kind = input.archived ? 'scale.archive' : 'scale.restore';
    await appendJournal(trx, journalEntry(deps, actor, kind, { scaleId: row.id }));
  });
}
