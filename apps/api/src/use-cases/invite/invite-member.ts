import { DomainError } from '@claimdesk/core';
import {
  appendJournal,
  insertInvite,
  listMembers,
  listMemberships,
  revokeInvitesOf,
  type Db,
  type MemberWithAccount,
} from '@claimdesk/db';
import { hashToken, newToken } from '../../auth/tokens.ts';
import type { Actor, Deps } from '../../context.ts';
import { journalEntry } from '../journal-entry.ts';
import { memberNotFound } from '../member/member-not-found.ts';
import { inviteMs, type CreatedInvite } from './create-invite.ts';

/** A link by which a member who has no password sets one. */
export function inviteMember(deps: Deps, actor: Actor, { memberId }: { memberId: string }): Promise<CreatedInvite> {
  const { workspaceId } = actor;
  return deps.transaction<CreatedInvite>(
    async (trx) => {
      const member = (await listMembers(trx, workspaceId)).find(({ id }) => id === memberId);
      if (member === undefined) throw memberNotFound();
      requireNoPassword(member);
      // Else whoever administers one workspace could become somebody in another.
      if ((await listMemberships(trx, member.accountId)).length > 1) {
        throw new DomainError(
          'not_allowed_now',
          `${member.name} is a member of another workspace too, so only whoever runs this server can make the link: claimdesk user link EMAIL.`,
        );
      }
      const made = await makeMemberInvite(deps, trx, { workspaceId, member, createdBy: actor.memberId });
      const entry = journalEntry(
        deps,
        actor,
        'invite.create',
        { inviteId: made.id, memberId },
        { roles: member.roles },
      );
      await appendJournal(trx, entry);
      return made;
    },
    { withoutSecrets: (answer) => ({ ...answer, link: null }) },
  );
}

export function requireNoPassword({ name, active, hasPassword }: MemberWithAccount): void {
  if (hasPassword) throw new DomainError('not_allowed_now', `${name} has a password, and signs in with it.`);
  if (!active) throw new DomainError('not_allowed_now', `${name} is deactivated. Activate them first.`);
}

/** Ends the links that were made for the member before. */
export async function makeMemberInvite(
  deps: Pick<Deps, 'now' | 'newId' | 'config'>,
  trx: Db,
  invite: { workspaceId: string; member: MemberWithAccount; createdBy: string },
): Promise<CreatedInvite & { link: string }> {
  const { workspaceId, member, createdBy } = invite;
  await revokeInvitesOf(trx, { workspaceId, memberId: member.id, now: deps.now() });
  const id = deps.newId();
  const token = newToken();
  const expiresAt = new Date(deps.now().getTime() + inviteMs);
  await insertInvite(trx, {
    workspaceId,
    id,
    tokenHash: hashToken(token),
    roles: member.roles,
    note: null,
    createdBy,
    expiresAt,
    memberId: member.id,
  });
  return { id, link: `${deps.config.publicOrigin}/join#token=${token}`, expiresAt: expiresAt.toISOString() };
}
