import type { Role } from '@claimdesk/core';
import type { SqlBool } from 'kysely';
import type { Db } from '../schema/tables.ts';

export type InviteRow = {
  id: string;
  roles: Role[];
  note: string | null;
  createdBy: string;
  createdAt: string;
  expiresAt: string;
  usedAt: string | null;
  usedBy: string | null;
  revokedAt: string | null;
  /** The member who is to set a password by it; null where it is for a newcomer. */
  memberId: string | null;
};

const inviteColumns = [
  'invite.id',
  'invite.roles',
  'invite.note',
  'invite.created_by as createdBy',
  'invite.created_at as createdAt',
  'invite.expires_at as expiresAt',
  'invite.used_at as usedAt',
  'invite.used_by as usedBy',
  'invite.revoked_at as revokedAt',
  'invite.member_id as memberId',
] as const;

export async function insertInvite(
  db: Db,
  invite: {
    workspaceId: string;
    id: string;
    tokenHash: Uint8Array;
    roles: Role[];
    note: string | null;
    createdBy: string;
    expiresAt: Date;
    memberId?: string;
  },
): Promise<void> {
  await db
    .insertInto('invite')
    .values({
      workspace_id: invite.workspaceId,
      id: invite.id,
      token_hash: invite.tokenHash,
      roles: invite.roles,
      note: invite.note,
      created_by: invite.createdBy,
      expires_at: invite.expiresAt,
      member_id: invite.memberId ?? null,
    })
    .execute();
}

/** By its link, whatever its state, with the names the invited person wants to see. */
export function findInvite(
  db: Db,
  tokenHash: Uint8Array,
): Promise<(InviteRow & { workspaceId: string; workspaceName: string; createdByName: string }) | undefined> {
  return db
    .selectFrom('invite')
    .innerJoin('workspace', 'workspace.id', 'invite.workspace_id')
    .innerJoin('member', (join) =>
      join.onRef('member.workspace_id', '=', 'invite.workspace_id').onRef('member.id', '=', 'invite.created_by'),
    )
    .select(inviteColumns)
    .select(['invite.workspace_id as workspaceId', 'workspace.name as workspaceName', 'member.name as createdByName'])
    .where('invite.token_hash', '=', tokenHash)
    .executeTakeFirst();
}

/** Spends the invite for a member inserted before; false when it is used, revoked or ended. */
export async function spendInvite(
  trx: Db,
  invite: { workspaceId: string; id: string; usedBy: string; now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('invite')
    .set({ used_at: invite.now, used_by: invite.usedBy })
    .where('workspace_id', '=', invite.workspaceId)
    .where('id', '=', invite.id)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', invite.now.toISOString())
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Newest first; the last 200. Those that came with a restored workspace have no link any more. */
export function listInvites(db: Db, workspaceId: string): Promise<(InviteRow & { hasLink: SqlBool })[]> {
  return db
    .selectFrom('invite')
    .select(inviteColumns)
    .select((eb) => eb('token_hash', 'is not', null).as('hasLink'))
    .where('workspace_id', '=', workspaceId)
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
}

/** False when there is no such invite that could still be used. */
export async function revokeInvite(db: Db, invite: { workspaceId: string; id: string; now: Date }): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('invite')
    .set({ revoked_at: invite.now })
    .where('workspace_id', '=', invite.workspaceId)
    .where('id', '=', invite.id)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Ends the open invitations that a member made, or that are for a member; returns their ids. */
export async function revokeInvitesOf(
  trx: Db,
  of: { workspaceId: string; now: Date } & ({ createdBy: string } | { memberId: string }),
): Promise<string[]> {
  const rows = await trx
    .updateTable('invite')
    .set({ revoked_at: of.now })
    .where('workspace_id', '=', of.workspaceId)
    .where((eb) => ('memberId' in of ? eb('member_id', '=', of.memberId) : eb('created_by', '=', of.createdBy)))
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}
