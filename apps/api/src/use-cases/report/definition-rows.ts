import { DomainError } from '@claimdesk/core';
import { lockReportDefinition, type Db, type ReportDefinitionRow } from '@claimdesk/db';
import type { ReportDefinitionView, ReportFilterView, ReportFormat } from '../../views.ts';
import { memberNames, personOf, type MemberNames } from '../member/member-names.ts';

export function viewDefinition(row: ReportDefinitionRow, names: MemberNames): ReportDefinitionView {
  const { id, name, filter, formats, version, createdBy, updatedAt } = row;
  return {
    id,
    name,
    filter: filter as ReportFilterView,
    formats: formats as ReportFormat[],
    version,
    createdBy: personOf(names, createdBy),
    updatedAt,
  };
}

export function nameTaken(name: string): DomainError {
  return new DomainError('already_exists', `There is a saved report “${name}” already. Give this one another name.`);
}

/** The row as the caller has seen it; says what it is by now when somebody changed it since. */
export async function requireDefinition(
  trx: Db,
  { workspaceId, id, expectedVersion }: { workspaceId: string; id: string; expectedVersion: number },
): Promise<ReportDefinitionRow> {
  const row = await lockReportDefinition(trx, workspaceId, id);
  if (row === undefined) {
    throw new DomainError('not_found', 'There is no such saved report in your workspace. It may have been deleted.');
  }
  if (row.version === expectedVersion) return row;
  const current = viewDefinition(row, await memberNames(trx, workspaceId));
  throw new DomainError('stale', 'Somebody changed this saved report meanwhile. Look at it again.', { current });
}
