import { listApiKeys as listApiKeyRows } from '@claimdesk/db';
import type { ApiKeyView } from '../../auth/views.ts';
import type { Actor, Deps } from '../../context.ts';

export async function listApiKeys(deps: Deps, actor: Actor): Promise<ApiKeyView[]> {
  const rows = await listApiKeyRows(deps.db, actor.workspaceId);
  return rows.map((row) => ({ ...row, hasSecret: Boolean(row.hasSecret) }));
}
