import { appendJournal, insertReportDefinition } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ReportDefinitionView, ReportFilterView, ReportFormat } from '../../views.ts';
import { journalEntry } from '../journal-entry.ts';
import { memberNames } from '../member/member-names.ts';
import { requireNamed } from './create-report.ts';
import { nameTaken, viewDefinition } from './definition-rows.ts';

/** Gives a filter a name, for all who may export. */
export async function saveDefinition(
  deps: Deps,
  actor: Actor,
  { name, filter, formats }: { name: string; filter: ReportFilterView; formats: ReportFormat[] },
): Promise<ReportDefinitionView> {
  const { workspaceId, memberId } = actor;
  return deps.transaction(async (trx) => {
    await requireNamed(trx, workspaceId, filter);
    const id = deps.newId();
    const made = { workspaceId, id, name, filter, formats, createdBy: memberId, now: deps.now() };
    const row = await insertReportDefinition(trx, made);
    if (row === undefined) throw nameTaken(name);
    await appendJournal(trx, journalEntry(deps, actor, 'report.save_definition', { definitionId: id }, { name }));
    return viewDefinition(row, await memberNames(trx, workspaceId));
  });
}
