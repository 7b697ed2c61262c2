import { appendJournal, updateReportDefinition } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ReportDefinitionView, ReportFilterView, ReportFormat } from '../../views.ts';
import { journalEntry } from '../journal-entry.ts';
import { memberNames } from '../member/member-names.ts';
import { requireNamed } from './create-report.ts';
import { nameTaken, requireDefinition, viewDefinition } from './definition-rows.ts';

type Change = {
  id: string;
  expectedVersion: number;
  name?: string | undefined;
  filter?: ReportFilterView | undefined;
  formats?: ReportFormat[] | undefined;
};

/** Renames a saved report, or makes it one of other claims or formats. */
export async function changeDefinition(deps: Deps, actor: Actor, change: Change): Promise<ReportDefinitionView> {
  const { workspaceId } = actor;
  const { id, expectedVersion, name, filter, formats } = change;
  return deps.transaction(async (trx) => {
    const before = await requireDefinition(trx, { workspaceId, id, expectedVersion });
    if (filter !== undefined) await requireNamed(trx, workspaceId, filter);
    const row = await updateReportDefinition(trx, {
      workspaceId,
      id,
      ...(name !== undefined && { name }),
      ...(filter !== undefined && { filter }),
      ...(formats !== undefined && { formats }),
      now: deps.now(),
    });
    if (row === undefined) throw nameTaken(name ?? before.name);
    const told = { name: row.name, ...(row.name !== before.name && { before: before.name }) };
    await appendJournal(trx, journalEntry(deps, actor, 'report.change_definition', { definitionId: id }, told));
    return viewDefinition(row, await memberNames(trx, workspaceId));
  });
}
