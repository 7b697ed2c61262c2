import { DomainError } from '@claimdesk/core';
import { deleteEndedSessions, findAccountByEmail } from '@claimdesk/db';
import { spendPasswordCheck, verifyPassword } from '../../auth/passwords.ts';
import { startSession } from '../../auth/sessions.ts';
import { beginSignInAttempt } from '../../auth/sign-in-limit.ts';
import type { Deps } from '../../context.ts';

export type SignInInput = { email: string; password: string; address: string; userAgent: string | null };

/** An unknown email, one without a password and a wrong password get the same answer after the same work. */
export async function signIn(deps: Deps, input: SignInInput): Promise<{ sessionToken: string; accountId: string }> {
  const attempt = await beginSignInAttempt(deps, input);
  const account = await findAccountByEmail(deps.db, input.email);
  const stored = account?.passwordHash ?? null;
  const right =
    stored === null
      ? await spendPasswordCheck(input.password).then(() => false)
      : await verifyPassword(input.password, stored);
  if (account === undefined || !right) {
    throw new DomainError('unauthenticated', 'That email and password do not belong together; check both.');
  }
  await attempt.succeeded();
  await deleteEndedSessions(deps.db, deps.now());
  const sessionToken = await startSession(deps, deps.db, { accountId: account.id, userAgent: input.userAgent });
  return { sessionToken, accountId: account.id };
}
