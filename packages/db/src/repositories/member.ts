import type { Role } from '@claimdesk/core';
import type { SqlBool } from 'kysely';
import type { Db } from '../schema/tables.ts';

export type MemberRow = {
  id: string;
  accountId: string;
  name: string;
  roles: Role[];
  active: boolean;
  version: number;
  createdAt: string;
};
export type Membership = MemberRow & { workspaceId: string; workspaceName: string };

const memberColumns = [
  'member.id',
  'member.account_id as accountId',
  'member.name',
  'member.roles',
  'member.active',
  'member.version',
  'member.created_at as createdAt',
] as const;

export async function insertMember(
  db: Db,
  member: { workspaceId: string; id: string; accountId: string; name: string; roles: Role[] },
): Promise<void> {
  await db
    .insertInto('member')
    .values({
      workspace_id: member.workspaceId,
      id: member.id,
      account_id: member.accountId,
      name: member.name,
      roles: member.roles,
    })
    .execute();
}

export function getMember(db: Db, workspaceId: string, id: string): Promise<MemberRow | undefined> {
  return db
    .selectFrom('member')
    .select(memberColumns)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The active memberships of an account, oldest first. */
export function listMemberships(db: Db, accountId: string): Promise<Membership[]> {
  return db
    .selectFrom('member')
    .innerJoin('workspace', 'workspace.id', 'member.workspace_id')
    .select(memberColumns)
    .select(['member.workspace_id as workspaceId', 'workspace.name as workspaceName'])
    .where('member.account_id', '=', accountId)
    .where('member.active', '=', true)
    .orderBy('member.id')
    .execute();
}

/** Whoever came with a restored workspace has no password until they set one. */
export type MemberWithAccount = MemberRow & { email: string; hasPassword: SqlBool };

/** All members with their addresses, deactivated ones too, in the order they joined. */
export function listMembers(db: Db, workspaceId: string): Promise<MemberWithAccount[]> {
  return db
    .selectFrom('member')
    .innerJoin('account', 'account.id', 'member.account_id')
    .select(memberColumns)
    .select('account.email')
    .select((eb) => eb('account.password_hash', 'is not', null).as('hasPassword'))
    .where('member.workspace_id', '=', workspaceId)
    .orderBy('member.id')
    .execute();
}

/**
 * These members stay as they are for the transaction, against `lockMembers`; others may hold them so at the same time.
 * Claims are locked before members.
 */
export async function holdMembers(trx: Db, workspaceId: string, ids: readonly string[]): Promise<void> {
  await trx
    .selectFrom('member')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', ids)
    .orderBy('id')
    .forKeyShare()
    .execute();
}

/** Keeps the members of a workspace as they are until the transaction ends: for rules about all of them. */
export async function lockMembers(trx: Db, workspaceId: string): Promise<void> {
  await trx
    .selectFrom('member')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** Undefined when `expectedVersion` is not the current one. */
export function updateMember(
  db: Db,
  change: {
    workspaceId: string;
    id: string;
    expectedVersion: number;
    name?: string;
    roles?: Role[];
    active?: boolean;
  },
): Promise<MemberRow | undefined> {
  return db
    .updateTable('member')
    .set((eb) => ({
      version: eb('version', '+', 1),
      ...(change.name !== undefined && { name: change.name }),
      ...(change.roles !== undefined && { roles: change.roles }),
      ...(change.active !== undefined && { active: change.active }),
    }))
    .where('workspace_id', '=', change.workspaceId)
    .where('id', '=', change.id)
    .where('version', '=', change.expectedVersion)
    .returning(memberColumns)
    .executeTakeFirst();
}

/** Is or was this account a member here? Deactivated members count. */
export async function hasMembership(db: Db, of: { workspaceId: string; accountId: string }): Promise<boolean> {
  const found = await db
    .selectFrom('member')
    .select('id')
    .where('workspace_id', '=', of.workspaceId)
    .where('account_id', '=', of.accountId)
    .executeTakeFirst();
  return found !== undefined;
}
