import { findInvite, getAccount, getMember } from '@claimdesk/db';
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
    member: invite.memberId === null ? null : await offeredMember(deps, invite.workspaceId, invite.memberId),
  };
}

async function offeredMember({ db }: Deps, workspaceId: string, id: string): Promise<{ name: string; email: string }> {
  const member = await getMember(db, workspaceId, id);
  const account = member && (await getAccount(db, member.accountId));
  if (account === undefined) throw inviteEnded();
  return { name: account.name, email: account.email };
}
