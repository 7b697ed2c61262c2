import { DomainError } from '@claimdesk/core';
import type { Scope } from '@claimdesk/core';
import { appendJournal, insertApiKey } from '@claimdesk/db';
import { hashToken, newApiKey, recognisablePart } from '../../auth/tokens.ts';
import type { Actor, Deps } from '../../context.ts';
import { journalEntry } from '../journal-entry.ts';

const MS_A_DAY = 86_400_000;

export type CreatedApiKey = {
  id: string;
  /** Shown once; null in a repeat of the same call, because secrets are not kept. */
  key: string | null;
  prefix: string;
  expiresAt: string;
};

/** The key acts for the member who makes it, within the scopes chosen here and that member's own. */
export function createApiKey(
  deps: Deps,
  actor: Actor,
  input: { name: string; scopes: Scope[]; days: number },
): Promise<CreatedApiKey> {
  const missing = input.scopes.find((scope) => !actor.scopes.has(scope));
  if (missing !== undefined) {
    throw new DomainError('forbidden', `You cannot give a key what you may not do yourself (${missing}).`, {
      path: 'scopes',
    });
  }
  return deps.transaction<CreatedApiKey>(
    async (trx) => {
      const id = deps.newId();
      const key = newApiKey();
      const prefix = recognisablePart(key);
      const expiresAt = new Date(deps.now().getTime() + input.days * MS_A_DAY);
      await insertApiKey(trx, {
        workspaceId: actor.workspaceId,
        id,
        name: input.name,
        tokenHash: hashToken(key),
        prefix,
        scopes: input.scopes,
        memberId: actor.memberId,
        expiresAt,
      });
      await appendJournal(
        trx,
        journalEntry(
          deps,
          actor,
          'api_key.create',
          { apiKeyId: id },
          { scopes: input.scopes, expiresAt: expiresAt.toISOString() },
        ),
      );
      return { id, key, prefix, expiresAt: expiresAt.toISOString() };
    },
    { withoutSecrets: (answer) => ({ ...answer, key: null }) },
  );
}
