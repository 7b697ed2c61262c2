import { listReportDefinitions } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ReportDefinitionView } from '../../views.ts';
import { memberNames } from '../member/member-names.ts';
import { viewDefinition } from './definition-rows.ts';

/** More than anybody looks through; the last ones by name are not shown. */
const most = 500;

export async function listDefinitions({ db }: Deps, { workspaceId }: Actor): Promise<ReportDefinitionView[]> {
  const rows = await listReportDefinitions(db, { workspaceId, limit: most });
  const names = await memberNames(db, workspaceId);
  return rows.map((row) => viewDefinition(row, names));
}
