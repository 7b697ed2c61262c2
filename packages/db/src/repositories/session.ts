import type { Db } from '../schema/tables.ts';

export type SessionRow = {
  id: string;
  userAgent: string | null;
  createdAt: string;
  expiresAt: string;
  lastSeenAt: string;
};
export type LiveSession = SessionRow & { accountId: string; accountName: string; accountEmail: string };

const sessionColumns = [
  'session.id',
  'session.user_agent as userAgent',
  'session.created_at as createdAt',
  'session.expires_at as expiresAt',
  'session.last_seen_at as lastSeenAt',
] as const;

export async function insertSession(
  db: Db,
  session: { id: string; tokenHash: Uint8Array; accountId: string; userAgent: string | null; expiresAt: Date },
): Promise<void> {
  await db
    .insertInto('session')
    .values({
      id: session.id,
      token_hash: session.tokenHash,
      account_id: session.accountId,
      user_agent: session.userAgent,
      expires_at: session.expiresAt,
    })
    .execute();
}

/** The session behind a cookie, with its account; undefined when there is none or it has ended. */
export function findSession(db: Db, token: { tokenHash: Uint8Array; now: Date }): Promise<LiveSession | undefined> {
  return db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .select(sessionColumns)
    .select(['account.id as accountId', 'account.name as accountName', 'account.email as accountEmail'])
    .where('session.token_hash', '=', token.tokenHash)
    .where('session.expires_at', '>', token.now.toISOString())
    .executeTakeFirst();
}

export async function touchSession(db: Db, touch: { id: string; now: Date; expiresAt: Date }): Promise<void> {
  await db
    .updateTable('session')
    .set({ last_seen_at: touch.now, expires_at: touch.expiresAt })
    .where('id', '=', touch.id)
    .execute();
}

/** Newest first. */
export function listSessions(db: Db, of: { accountId: string; now: Date }): Promise<SessionRow[]> {
  return db
    .selectFrom('session')
    .select(sessionColumns)
    .where('account_id', '=', of.accountId)
    .where('expires_at', '>', of.now.toISOString())
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
}

/** Ends a session of this account; false when the account has no such session. */
export async function deleteSession(db: Db, session: { id: string; accountId: string }): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('session')
    .where('id', '=', session.id)
    .where('account_id', '=', session.accountId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function deleteEndedSessions(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('session').where('expires_at', '<=', now.toISOString()).execute();
}
