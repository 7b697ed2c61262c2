import { scopesOfRoles } from '@claimdesk/core';
import type { Role, Scope } from '@claimdesk/core';
import { findApiKey, findSessionCaller, touchApiKey, touchSession } from '@claimdesk/db';
import type { Actor, Deps, SignedIn } from '../context.ts';
import { sessionEnd } from './sessions.ts';
import { hashToken } from './tokens.ts';

export type SessionCaller = { signedIn: SignedIn; actor: Actor | null };

/** "Last seen" is for people, so it need not cost a write per call. */
const TOUCH_AFTER_MS = 5 * 60_000;

/** One query: session, account and membership. Null when the session is unknown or has ended. */
export async function resolveSession(
  deps: Deps,
  token: string,
  workspaceId: string | null,
): Promise<SessionCaller | null> {
  const now = deps.now();
  const row = await findSessionCaller(deps.db, { tokenHash: hashToken(token), now, workspaceId });
  if (row === undefined) return null;
  if (now.getTime() - Date.parse(row.lastSeenAt) > TOUCH_AFTER_MS) {
    inBackground(deps, touchSession(deps.db, { id: row.sessionId, now, expiresAt: sessionEnd(deps.config, now) }));
  }
  const signedIn: SignedIn = {
    sessionId: row.sessionId,
    accountId: row.accountId,
    name: row.accountName,
    email: row.accountEmail,
  };
  if (row.memberId === null || row.workspaceId === null) return { signedIn, actor: null };
  const roles = row.memberRoles ?? [];
  const actor: Actor = {
    kind: 'member',
    id: row.memberId,
    memberId: row.memberId,
    accountId: row.accountId,
    workspaceId: row.workspaceId,
    name: row.memberName ?? row.accountName,
    roles,
    scopes: scopesOf(roles),
    sessionId: row.sessionId,
  };
  return { signedIn, actor };
}

/** Null when the key is unknown, expired or revoked, or its member is no longer active. */
export async function resolveApiKey(deps: Deps, key: string): Promise<Actor | null> {
  const now = deps.now();
  const row = await findApiKey(deps.db, { tokenHash: hashToken(key), now });
  if (row === undefined) return null;
  if (row.lastUsedAt === null || now.getTime() - Date.parse(row.lastUsedAt) > TOUCH_AFTER_MS) {
    inBackground(deps, touchApiKey(deps.db, { workspaceId: row.workspaceId, id: row.id, now }));
  }
  const allowed = scopesOf(row.memberRoles);
  return {
    kind: 'api_key',
    id: row.id,
    memberId: row.memberId,
    accountId: row.memberAccountId,
    workspaceId: row.workspaceId,
    name: row.name,
    roles: row.memberRoles,
    scopes: new Set(row.scopes.filter((scope) => allowed.has(scope))),
    sessionId: null,
  };
}

const scopeSets = new Map<string, ReadonlySet<Scope>>();

/** There are 31 combinations of roles; each call shares the set of its own. */
function scopesOf(roles: readonly Role[]): ReadonlySet<Scope> {
  const key = roles.join();
  let set = scopeSets.get(key);
  if (set === undefined) {
    set = scopesOfRoles(roles);
    scopeSets.set(key, set);
  }
  return set;
}

function inBackground(deps: Deps, work: Promise<void>): void {
  work.catch((error: unknown) => deps.logger.warn({ err: error }, 'could not note when a caller was last seen'));
}
