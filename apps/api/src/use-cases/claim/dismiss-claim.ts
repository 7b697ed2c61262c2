import { decideTransition, type DismissReason } from '@claimdesk/core';
import { appendJournal, updateClaim } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ClaimView } from '../../views.ts';
import { journalEntry } from '../journal-entry.ts';
import { changeClaim } from './change-claim.ts';

export function dismissClaim(
  deps: Deps,
  actor: Actor,
  input: { id: string; reason: DismissReason; expectedVersion: number },
): Promise<ClaimView> {
  return changeClaim(deps, actor, input, async (trx, { claim, facts }) => {
    const state = decideTransition('dismiss', facts);
    await updateClaim(trx, { workspaceId: actor.workspaceId, id: claim.id, state, dismissReason: input.reason });
    const subject = { articleId: claim.articleId, claimId: claim.id };
    await appendJournal(trx, journalEntry(deps, actor, 'claim.dismiss', subject, { reason: input.reason }));
  });
}
