import { listApiKeys as listApiKeyRows } from '@claimdesk/db';
import type { ApiKeyView } from '../../auth/views.ts';
import type { Actor, Deps } from '../../context.ts';

export function listApiKeys(deps: Deps, actor: Actor): Promise<ApiKeyView[]> {
  return listApiKeyRows(deps.db, actor.workspaceId);
}
