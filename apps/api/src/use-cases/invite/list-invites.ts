import { listInvites as listInviteRows } from '@claimdesk/db';
import type { InviteView } from '../../auth/views.ts';
import type { Actor, Deps } from '../../context.ts';
import { inviteState } from './invite-state.ts';

export async function listInvites(deps: Deps, actor: Actor): Promise<InviteView[]> {
  const rows = await listInviteRows(deps.db, actor.workspaceId);
  return rows.map(({ usedAt, revokedAt, hasLink, ...row }) => {
    const state = inviteState({ usedAt, revokedAt, expiresAt: row.expiresAt }, deps.now());
    return { ...row, state: state === 'open' && !hasLink ? 'expired' : state };
  });
}
