import { DomainError } from '@claimdesk/core';
import { appendJournal, revokeInvite as revokeInviteRow } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import { journalEntry } from '../journal-entry.ts';

export function revokeInvite(deps: Deps, actor: Actor, { id }: { id: string }): Promise<{ id: string }> {
  return deps.transaction(async (trx) => {
    if (!(await revokeInviteRow(trx, { workspaceId: actor.workspaceId, id, now: deps.now() }))) {
      throw new DomainError('not_found', 'There is no such open invitation; it may have been used meanwhile.');
    }
    await appendJournal(trx, journalEntry(deps, actor, 'invite.revoke', { inviteId: id }));
    return { id };
  });
}
