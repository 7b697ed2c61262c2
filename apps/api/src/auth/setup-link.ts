import { hasAccounts, insertSetupToken } from '@claimdesk/db';
import type { Deps } from '../context.ts';
import { hashToken, newToken } from './tokens.ts';

const VALID_MS = 24 * 3_600_000;

/**
 * The one way to the first account: a link that only who reads the console can know. Each start makes a new one, and
 * the last is void. Null once there is an account.
 */
export async function renewSetupLink(deps: Deps): Promise<string | null> {
  if (await hasAccounts(deps.db)) return null;
  const token = newToken();
  const expiresAt = new Date(deps.now().getTime() + VALID_MS);
  await deps.database.transaction((trx) => insertSetupToken(trx, { tokenHash: hashToken(token), expiresAt }));
  // After the #, so that no proxy's log and no Referer header holds it.
  return `${deps.config.publicOrigin}/setup#token=${token}`;
}
