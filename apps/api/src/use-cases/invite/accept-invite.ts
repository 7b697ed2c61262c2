import { DomainError } from '@claimdesk/core';
import { appendJournal, findAccountByEmail, findInvite, insertAccount, insertMember, spendInvite } from '@claimdesk/db';
import type { Db } from '@claimdesk/db';
import { hasMembership } from '@claimdesk/db';
import { hashPassword } from '../../auth/passwords.ts';
import { startSession } from '../../auth/sessions.ts';
import { hashToken } from '../../auth/tokens.ts';
import type { Deps, SignedIn } from '../../context.ts';
import { setPassword } from './set-password.ts';
import { inviteEnded, inviteState } from './invite-state.ts';

export type AcceptInviteInput = {
  token: string;
  name?: string | undefined;
  email?: string | undefined;
  password?: string | undefined;
  userAgent: string | null;
};

/** Joins with the account that is signed in, or with a new one; who is a member already sets a password. */
export async function acceptInvite(
  deps: Deps,
  signedIn: SignedIn | null,
  input: AcceptInviteInput,
): Promise<{ sessionToken: string | null; workspaceId: string; memberId: string }> {
  const invite = await findInvite(deps.db, hashToken(input.token));
  if (invite === undefined || inviteState(invite, deps.now()) !== 'open') throw inviteEnded();
  const { workspaceId } = invite;
  if (invite.memberId !== null) return setPassword(deps, { ...invite, memberId: invite.memberId }, input);
  const newcomer = signedIn === null ? await readNewcomer(input) : null;
  const memberId = deps.newId();

  return deps.database.transaction(async (trx) => {
    const account =
      newcomer === null ? { id: signedIn!.accountId, name: signedIn!.name } : await insertNewcomer(deps, trx, newcomer);
    if (await hasMembership(trx, { workspaceId, accountId: account.id })) {
      throw new DomainError('already_exists', 'You are a member of this workspace already.');
    }
    await insertMember(trx, {
      workspaceId,
      id: memberId,
      accountId: account.id,
      name: account.name,
      roles: invite.roles,
    });
    // Whoever spends it first wins; the other's rows are rolled back with the error.
    if (!(await spendInvite(trx, { workspaceId, id: invite.id, usedBy: memberId, now: deps.now() }))) {
      throw inviteEnded();
    }
    await appendJournal(trx, {
      workspaceId,
      id: deps.newId(),
      kind: 'member.join',
      actor: { kind: 'member', id: memberId },
      subject: { memberId, inviteId: invite.id },
      data: { roles: invite.roles },
      createdAt: deps.now(),
    });
    const sessionToken =
      newcomer === null ? null : await startSession(deps, trx, { accountId: account.id, userAgent: input.userAgent });
    return { sessionToken, workspaceId, memberId };
  });
}

type Newcomer = { name: string; email: string; passwordHash: string };

async function readNewcomer({ name, email, password }: AcceptInviteInput): Promise<Newcomer> {
  if (name === undefined || email === undefined || password === undefined) {
    throw new DomainError('invalid_input', 'Give a name, an email address and a password to join.');
  }
  return { name, email, passwordHash: await hashPassword(password) };
}

async function insertNewcomer(deps: Deps, trx: Db, newcomer: Newcomer): Promise<{ id: string; name: string }> {
  if ((await findAccountByEmail(trx, newcomer.email)) !== undefined) {
    throw new DomainError(
      'already_exists',
      'There is an account with that email; sign in, then open this link again.',
      {
        path: 'email',
      },
    );
  }
  const id = deps.newId();
  await insertAccount(trx, { id, ...newcomer });
  return { id, name: newcomer.name };
}
