import { DomainError } from '@claimdesk/core';
import { getExport, type Db, type ExportRow } from '@claimdesk/db';

export async function findExport(db: Db, workspaceId: string, id: string): Promise<ExportRow> {
  const row = await getExport(db, workspaceId, id);
  if (row === undefined) {
    throw new DomainError('not_found', 'There is no such report in your workspace. It may belong to another one.');
  }
  return row;
}
