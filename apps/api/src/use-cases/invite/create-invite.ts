import type { Role } from '@claimdesk/core';
import { appendJournal, insertInvite } from '@claimdesk/db';
import { hashToken, newToken } from '../../auth/tokens.ts';
import type { Actor, Deps } from '../../context.ts';
import { journalEntry } from '../journal-entry.ts';

export const inviteMs = 7 * 86_400_000;

export type CreatedInvite = {
  id: string;
  /** Shown once; null in a repeat of the same call, because secrets are not kept. */
  link: string | null;
  expiresAt: string;
};

export function createInvite(
  deps: Deps,
  actor: Actor,
  input: { roles: Role[]; note?: string | undefined },
): Promise<CreatedInvite> {
  return deps.transaction<CreatedInvite>(
    async (trx) => {
      const id = deps.newId();
      const token = newToken();
      const expiresAt = new Date(deps.now().getTime() + inviteMs);
      await insertInvite(trx, {
        workspaceId: actor.workspaceId,
        id,
        tokenHash: hashToken(token),
        roles: input.roles,
        note: input.note || null,
        createdBy: actor.memberId,
        expiresAt,
      });
      await appendJournal(trx, journalEntry(deps, actor, 'invite.create', { inviteId: id }, { roles: input.roles }));
      const link = `${deps.config.publicOrigin}/join#token=${token}`;
      return { id, link, expiresAt: expiresAt.toISOString() };
    },
    { withoutSecrets: (answer) => ({ ...answer, link: null }) },
  );
}
