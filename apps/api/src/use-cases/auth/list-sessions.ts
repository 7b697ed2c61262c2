import { listSessions as listSessionRows } from '@claimdesk/db';
import type { SessionView } from '../../auth/views.ts';
import type { Deps, SignedIn } from '../../context.ts';

export async function listSessions(deps: Deps, signedIn: SignedIn): Promise<SessionView[]> {
  const rows = await listSessionRows(deps.db, { accountId: signedIn.accountId, now: deps.now() });
  return rows.map((row) => ({ ...row, current: row.id === signedIn.sessionId }));
}
