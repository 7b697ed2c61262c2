import { decideTransition } from '@claimdesk/core';
import { appendJournal, updateClaim } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ClaimView } from '../../views.ts';
import { journalEntry } from '../journal-entry.ts';
import { changeClaim } from './change-claim.ts';

export function restoreClaim(
  deps: Deps,
  actor: Actor,
  input: { id: string; expectedVersion: number },
): Promise<ClaimView> {
  return changeClaim(deps, actor, input, async (trx, { claim, facts }) => {
    const state = decideTransition('restore', facts);
    await updateClaim(trx, { workspaceId: actor.workspaceId, id: claim.id, state, dismissReason: null });
    await appendJournal(
      trx,
      journalEntry(deps, actor, 'claim.restore', { articleId: claim.articleId, claimId: claim.id }),
    );
  });
}
