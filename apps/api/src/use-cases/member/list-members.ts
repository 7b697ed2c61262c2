import { listMembers as listMemberRows } from '@claimdesk/db';
import type { MemberView } from '../../auth/views.ts';
import type { Actor, Deps } from '../../context.ts';
import { memberView } from './member-view.ts';

export async function listMembers(deps: Deps, actor: Actor): Promise<MemberView[]> {
  const rows = await listMemberRows(deps.db, actor.workspaceId);
  return rows.map((row) => memberView(actor, row));
}
