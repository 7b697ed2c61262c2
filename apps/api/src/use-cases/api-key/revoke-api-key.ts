import { DomainError } from '@claimdesk/core';
import { appendJournal, revokeApiKey as revokeApiKeyRow } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import { journalEntry } from '../journal-entry.ts';

/** Ends the key at once, also its open streams. */
export async function revokeApiKey(deps: Deps, actor: Actor, { id }: { id: string }): Promise<{ id: string }> {
  const answer = await deps.transaction(async (trx) => {
    if (!(await revokeApiKeyRow(trx, { workspaceId: actor.workspaceId, id, now: deps.now() }))) {
      throw new DomainError('not_found', 'There is no such key that still works.');
    }
    await appendJournal(trx, journalEntry(deps, actor, 'api_key.revoke', { apiKeyId: id }));
    return { id };
  });
  deps.hub.wakeAll();
  return answer;
}
