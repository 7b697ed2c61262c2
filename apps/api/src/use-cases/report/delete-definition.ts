import { appendJournal, deleteReportDefinition } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import { journalEntry } from '../journal-entry.ts';
import { requireDefinition } from './definition-rows.ts';

/** Deletes a saved report; what was exported from it stays. */
export async function deleteDefinition(
  deps: Deps,
  actor: Actor,
  { id, expectedVersion }: { id: string; expectedVersion: number },
): Promise<{ id: string }> {
  const { workspaceId } = actor;
  return deps.transaction(async (trx) => {
    const { name } = await requireDefinition(trx, { workspaceId, id, expectedVersion });
    await deleteReportDefinition(trx, { workspaceId, id });
    await appendJournal(trx, journalEntry(deps, actor, 'report.delete_definition', { definitionId: id }, { name }));
    return { id };
  });
}
