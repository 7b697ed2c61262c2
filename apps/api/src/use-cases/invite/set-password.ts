import { DomainError } from '@claimdesk/core';
import { appendJournal, getMember, setFirstPassword, spendInvite } from '@claimdesk/db';
import { hashPassword } from '../../auth/passwords.ts';
import { startSession } from '../../auth/sessions.ts';
import type { Deps } from '../../context.ts';
import { inviteEnded } from './invite-state.ts';

type Invite = { id: string; workspaceId: string; memberId: string };

/** Whoever came with a restored workspace gets in again: as the member who they are, by a password of their own. */
export async function setPassword(
  deps: Deps,
  { id, workspaceId, memberId }: Invite,
  input: { password?: string | undefined; userAgent: string | null },
): Promise<{ sessionToken: string; workspaceId: string; memberId: string }> {
  if (input.password === undefined) throw new DomainError('invalid_input', 'Choose a password.', { path: 'password' });
  const passwordHash = await hashPassword(input.password);
  return deps.database.transaction(async (trx) => {
    const member = await getMember(trx, workspaceId, memberId);
    if (member?.active !== true) throw inviteEnded();
    if (!(await spendInvite(trx, { workspaceId, id, usedBy: memberId, now: deps.now() }))) throw inviteEnded();
    if (!(await setFirstPassword(trx, { id: member.accountId, passwordHash }))) {
      throw new DomainError('already_exists', 'You have set a password already; sign in with it.');
    }
    await appendJournal(trx, {
      workspaceId,
      id: deps.newId(),
      kind: 'member.set_password',
      actor: { kind: 'member', id: memberId },
      subject: { memberId, inviteId: id },
      createdAt: deps.now(),
    });
    const sessionToken = await startSession(deps, trx, { accountId: member.accountId, userAgent: input.userAgent });
    return { sessionToken, workspaceId, memberId };
  });
}
