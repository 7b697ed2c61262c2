import { DomainError } from '@claimdesk/core';
import { appendJournal, askUndoFactCheckImport, getFactCheckImport } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { FactCheckImportView } from '../../views.ts';
import { journalEntry } from '../journal-entry.ts';
import { memberNames } from '../member/member-names.ts';
import { importNotFound } from './read-imports.ts';
import { viewImport } from './view-import.ts';

/** Has a worker take out what an import brought, and bring back what was there before; one that runs is ended. */
export async function undoImport(deps: Deps, actor: Actor, id: string): Promise<FactCheckImportView> {
  const { workspaceId, memberId } = actor;
  const view = await deps.transaction(async (trx) => {
    const row = await askUndoFactCheckImport(trx, { workspaceId, id, undoneBy: memberId, now: deps.now() });
    if (row === undefined) {
      if ((await getFactCheckImport(trx, workspaceId, id)) === undefined) throw importNotFound();
      throw new DomainError('not_allowed_now', 'This import has been undone already. Look at the list again.');
    }
    await appendJournal(trx, journalEntry(deps, actor, 'fact_check.undo_import', { importId: id }));
    return viewImport(row, await memberNames(trx, workspaceId));
  });
  deps.imports.wake();
  return view;
}
