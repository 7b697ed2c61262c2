import { findInvite } from '@claimdesk/db';
import { hashToken } from '../../auth/tokens.ts';
import type { InviteOffer } from '../../auth/views.ts';
import type { Deps } from '../../context.ts';
import { inviteEnded, inviteState } from './invite-state.ts';

export async function inspectInvite(deps: Deps, input: { token: string }): Promise<InviteOffer> {
  const invite = await findInvite(deps.db, hashToken(input.token));
  if (invite === undefined || inviteState(invite, deps.now()) !== 'open') throw inviteEnded();
  return {
    workspaceName: invite.workspaceName,
    invitedBy: invite.createdByName,
    roles: invite.roles,
    expiresAt: invite.expiresAt,
  };
}
