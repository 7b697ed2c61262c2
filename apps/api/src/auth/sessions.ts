import { insertSession } from '@claimdesk/db';
import type { Db } from '@claimdesk/db';
import type { Config } from '../config.ts';
import type { Deps } from '../context.ts';
import { hashToken, newToken } from './tokens.ts';

const MS_A_DAY = 86_400_000;
const MAX_USER_AGENT = 300;

export function sessionEnd(config: Config, now: Date): Date {
  return new Date(now.getTime() + config.sessionDays * MS_A_DAY);
}

/** Starts a session and returns its token, which nobody can read again. */
export async function startSession(
  deps: Deps,
  db: Db,
  { accountId, userAgent }: { accountId: string; userAgent: string | null },
): Promise<string> {
  const token = newToken();
  await insertSession(db, {
    id: deps.newId(),
    tokenHash: hashToken(token),
    accountId,
    userAgent: userAgent?.slice(0, MAX_USER_AGENT) ?? null,
    expiresAt: sessionEnd(deps.config, deps.now()),
  });
  return token;
}
