import { DomainError } from '@claimdesk/core';
import { appendJournal, cancelExport, deleteExportBytes } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ExportView } from '../../views.ts';
import { journalEntry } from '../journal-entry.ts';
import { memberNames } from '../member/member-names.ts';
import { findExport } from './find-export.ts';
import { viewExport } from './view-export.ts';

/** Ends an export that waits or runs; what was made of it is thrown away. */
export async function cancelReport(deps: Deps, actor: Actor, { id }: { id: string }): Promise<ExportView> {
  const { workspaceId } = actor;
  return deps.transaction(async (trx) => {
    await findExport(trx, workspaceId, id);
    if (!(await cancelExport(trx, { workspaceId, id, now: deps.now() }))) {
      throw new DomainError('not_allowed_now', 'This export has ended already, so there is nothing to cancel.');
    }
    await deleteExportBytes(trx, { workspaceId, id });
    await appendJournal(trx, journalEntry(deps, actor, 'report.cancel', { exportId: id }));
    return viewExport(actor, await findExport(trx, workspaceId, id), await memberNames(trx, workspaceId));
  });
}
