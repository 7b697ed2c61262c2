import { DomainError, defaultPolicy, defaultScale } from '@claimdesk/core';
import type { Role } from '@claimdesk/core';
import {
  appendJournal,
  hasAccounts,
  insertAccount,
  insertMember,
  insertScaleVersion,
  insertWorkspace,
  isSetupTokenLive,
  spendSetupToken,
} from '@claimdesk/db';
import { hashPassword } from '../../auth/passwords.ts';
import { startSession } from '../../auth/sessions.ts';
import { hashToken } from '../../auth/tokens.ts';
import type { Deps } from '../../context.ts';

export type SetUpInput = {
  token: string;
  workspaceName: string;
  name: string;
  email: string;
  password: string;
  userAgent: string | null;
};

/** An admin holds every scope; one person must be able to do everything on the first day. */
const firstRoles: Role[] = ['admin'];

/** The first account, its workspace and its membership, in exchange for the one-time token from the console. */
export async function setUp(
  deps: Deps,
  input: SetUpInput,
): Promise<{ sessionToken: string; accountId: string; workspaceId: string }> {
  const tokenHash = hashToken(input.token);
  // A wrong token is refused before the costly hash, the right one is spent with the rows that it makes.
  if (!(await isSetupTokenLive(deps.db, { tokenHash, now: deps.now() }))) throw linkEnded();
  const passwordHash = await hashPassword(input.password);
  const accountId = deps.newId();
  const workspaceId = deps.newId();
  const sessionToken = await deps.database.transaction(async (trx) => {
    const spent = await spendSetupToken(trx, { tokenHash, now: deps.now() });
    if (!spent || (await hasAccounts(trx))) throw linkEnded();
    const scaleVersionId = deps.newId();
    const memberId = deps.newId();
    await insertAccount(trx, { id: accountId, email: input.email, name: input.name, passwordHash });
    await insertWorkspace(trx, { id: workspaceId, name: input.workspaceName, policy: defaultPolicy, scaleVersionId });
    await insertScaleVersion(trx, { workspaceId, id: scaleVersionId, number: 1, scale: defaultScale });
    await insertMember(trx, { workspaceId, id: memberId, accountId, name: input.name, roles: firstRoles });
    const actor = { kind: 'member', id: memberId } as const;
    await appendJournal(
      trx,
      { workspaceId, id: deps.newId(), kind: 'workspace.create', actor, subject: {}, data: { policy: defaultPolicy } },
      { workspaceId, id: deps.newId(), kind: 'member.join', actor, subject: { memberId }, data: { roles: firstRoles } },
    );
    return startSession(deps, trx, { accountId, userAgent: input.userAgent });
  });
  return { sessionToken, accountId, workspaceId };
}

function linkEnded(): DomainError {
  return new DomainError(
    'expired',
    'This setup link is used up or has expired; restart the server to get a new one, or sign in.',
  );
}
