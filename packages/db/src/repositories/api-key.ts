import type { Role, Scope } from '@claimdesk/core';
import type { SqlBool } from 'kysely';
import type { Db } from '../schema/tables.ts';

export type ApiKeyRow = {
  id: string;
  name: string;
  prefix: string;
  scopes: Scope[];
  memberId: string;
  createdAt: string;
  expiresAt: string | null;
  revokedAt: string | null;
  lastUsedAt: string | null;
};

const apiKeyColumns = [
  'api_key.id',
  'api_key.name',
  'api_key.prefix',
  'api_key.scopes',
  'api_key.member_id as memberId',
  'api_key.created_at as createdAt',
  'api_key.expires_at as expiresAt',
  'api_key.revoked_at as revokedAt',
  'api_key.last_used_at as lastUsedAt',
] as const;

export async function insertApiKey(
  db: Db,
  key: {
    workspaceId: string;
    id: string;
    name: string;
    tokenHash: Uint8Array;
    prefix: string;
    scopes: Scope[];
    memberId: string;
    expiresAt: Date | null;
  },
): Promise<void> {
  await db
    .insertInto('api_key')
    .values({
      workspace_id: key.workspaceId,
      id: key.id,
      name: key.name,
      token_hash: key.tokenHash,
      prefix: key.prefix,
      scopes: key.scopes,
      member_id: key.memberId,
      expires_at: key.expiresAt,
    })
    .execute();
}

/** The key behind a bearer token with its member; undefined when unknown, revoked, ended, or its member is inactive. */
export function findApiKey(
  db: Db,
  token: { tokenHash: Uint8Array; now: Date },
): Promise<
  (ApiKeyRow & { workspaceId: string; memberName: string; memberAccountId: string; memberRoles: Role[] }) | undefined
> {
  return db
    .selectFrom('api_key')
    .innerJoin('member', (join) =>
      join.onRef('member.workspace_id', '=', 'api_key.workspace_id').onRef('member.id', '=', 'api_key.member_id'),
    )
    .select(apiKeyColumns)
    .select([
      'api_key.workspace_id as workspaceId',
      'member.name as memberName',
      'member.account_id as memberAccountId',
      'member.roles as memberRoles',
    ])
    .where('api_key.token_hash', '=', token.tokenHash)
    .where('api_key.revoked_at', 'is', null)
    .where((eb) =>
      eb.or([eb('api_key.expires_at', 'is', null), eb('api_key.expires_at', '>', token.now.toISOString())]),
    )
    .where('member.active', '=', true)
    .executeTakeFirst();
}

/** Newest first; the last 200. Those that came with a restored workspace have no secret any more, and open nothing. */
export function listApiKeys(db: Db, workspaceId: string): Promise<(ApiKeyRow & { hasSecret: SqlBool })[]> {
  return db
    .selectFrom('api_key')
    .select(apiKeyColumns)
    .select((eb) => eb('token_hash', 'is not', null).as('hasSecret'))
    .where('workspace_id', '=', workspaceId)
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
}

export async function touchApiKey(db: Db, key: { workspaceId: string; id: string; now: Date }): Promise<void> {
  await db
    .updateTable('api_key')
    .set({ last_used_at: key.now })
    .where('workspace_id', '=', key.workspaceId)
    .where('id', '=', key.id)
    .execute();
}

/** False when there is no such key that still works. */
export async function revokeApiKey(db: Db, key: { workspaceId: string; id: string; now: Date }): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('api_key')
    .set({ revoked_at: key.now })
    .where('workspace_id', '=', key.workspaceId)
    .where('id', '=', key.id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
