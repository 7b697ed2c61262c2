import { listExports } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ExportListView } from '../../views.ts';
import { memberNames } from '../member/member-names.ts';
import { viewExport } from './view-export.ts';

/** Past reports, newest first. */
export async function listReports(
  deps: Deps,
  actor: Actor,
  { cursor, limit }: { cursor?: string | null | undefined; limit: number },
): Promise<ExportListView> {
  const { workspaceId } = actor;
  const { rows, nextCursor } = await listExports(deps.db, { workspaceId, limit, ...(cursor && { cursor }) });
  const names = await memberNames(deps.db, workspaceId);
  return { rows: rows.map((row) => viewExport(actor, row, names)), nextCursor };
}
