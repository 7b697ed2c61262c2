import { deleteSession } from '@claimdesk/db';
import type { Deps, SignedIn } from '../../context.ts';

export async function signOut(deps: Deps, signedIn: SignedIn): Promise<void> {
  await deleteSession(deps.db, { id: signedIn.sessionId, accountId: signedIn.accountId });
  deps.hub.wakeAll();
}
