import { DomainError } from '@claimdesk/core';
import { deleteSession } from '@claimdesk/db';
import type { Deps, SignedIn } from '../../context.ts';

/** Ends one of one's own sessions, also its open streams. */
export async function revokeSession(deps: Deps, signedIn: SignedIn, { id }: { id: string }): Promise<{ id: string }> {
  if (!(await deleteSession(deps.db, { id, accountId: signedIn.accountId }))) {
    throw new DomainError('not_found', 'That session has ended already.');
  }
  deps.hub.wakeAll();
  return { id };
}
