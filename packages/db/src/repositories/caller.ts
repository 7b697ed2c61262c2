import type { Role } from '@claimdesk/core';
import { CompiledQuery } from 'kysely';
import type { Db } from '../schema/tables.ts';
import { planOnce } from '../server/plan-once.ts';

export type SessionCallerRow = {
  sessionId: string;
  lastSeenAt: string;
  accountId: string;
  accountName: string;
  accountEmail: string;
  /** The membership that the call acts in; null when the account has no such active one. */
  workspaceId: string | null;
  memberId: string | null;
  memberName: string | null;
  memberRoles: Role[] | null;
};

// Every call of a browser pays for this, so it is one statement, written out once instead of being built each time.
const sessionCaller = planOnce(`
  select session.id as "sessionId", session.last_seen_at as "lastSeenAt",
         account.id as "accountId", account.name as "accountName", account.email as "accountEmail",
         member.workspace_id as "workspaceId", member.id as "memberId",
         member.name as "memberName", member.roles as "memberRoles"
  from session
  join account on account.id = session.account_id
  left join lateral (
    select workspace_id, id, name, roles from member
    where member.account_id = session.account_id and member.active
      and ($3::uuid is null or member.workspace_id = $3::uuid)
    order by member.id limit 1
  ) member on true
  where session.token_hash = $1 and session.expires_at > $2`);

/**
 * Who is behind a session cookie, with the membership in `workspaceId`, or the first one when that is null. Undefined
 * when the session is unknown or has ended.
 */
export async function findSessionCaller(
  db: Db,
  token: { tokenHash: Uint8Array; now: Date; workspaceId: string | null },
): Promise<SessionCallerRow | undefined> {
  const query = CompiledQuery.raw(sessionCaller, [token.tokenHash, token.now, token.workspaceId]);
  const { rows } = await db.executeQuery(query);
  return rows[0] as SessionCallerRow | undefined;
}

/** Does the session still stand, and is its member still active? For streams that outlive the call that opened them. */
export async function isSessionCallerLive(
  db: Db,
  caller: { sessionId: string; workspaceId: string; memberId: string; now: Date },
): Promise<boolean> {
  const found = await db
    .selectFrom('session')
    .innerJoin('member', 'member.account_id', 'session.account_id')
    .select('session.id')
    .where('session.id', '=', caller.sessionId)
    .where('session.expires_at', '>', caller.now.toISOString())
    .where('member.workspace_id', '=', caller.workspaceId)
    .where('member.id', '=', caller.memberId)
    .where('member.active', '=', true)
    .executeTakeFirst();
  return found !== undefined;
}

/** The same for an API key. */
export async function isApiKeyLive(db: Db, key: { workspaceId: string; id: string; now: Date }): Promise<boolean> {
  const found = await db
    .selectFrom('api_key')
    .innerJoin('member', (join) =>
      join.onRef('member.workspace_id', '=', 'api_key.workspace_id').onRef('member.id', '=', 'api_key.member_id'),
    )
    .select('api_key.id')
    .where('api_key.workspace_id', '=', key.workspaceId)
    .where('api_key.id', '=', key.id)
    .where('api_key.revoked_at', 'is', null)
    .where((eb) => eb.or([eb('api_key.expires_at', 'is', null), eb('api_key.expires_at', '>', key.now.toISOString())]))
    .where('member.active', '=', true)
    .executeTakeFirst();
  return found !== undefined;
}
