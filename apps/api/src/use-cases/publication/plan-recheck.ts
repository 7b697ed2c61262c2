import { decideTransition } from '@claimdesk/core';
import { appendJournal, setPublicRecheck, updateClaim } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ClaimView } from '../../views.ts';
import { changeClaim } from '../claim/change-claim.ts';
import { journalEntry } from '../journal-entry.ts';

/** From this time on the claim is due to be looked at again; null for never. */
export function planRecheck(
  deps: Deps,
  actor: Actor,
  { claimId, recheckAt, expectedVersion }: { claimId: string; recheckAt: string | null; expectedVersion: number },
): Promise<ClaimView> {
  return changeClaim(deps, actor, { id: claimId, expectedVersion }, async (trx, { claim, facts }) => {
    decideTransition('plan_recheck', facts);
    const { workspaceId } = actor;
    await Promise.all([
      updateClaim(trx, { workspaceId, id: claimId, recheckAt }),
      setPublicRecheck(trx, { workspaceId, claimId, recheckAt }),
    ]);
    const subject = { articleId: claim.articleId, claimId };
    await appendJournal(
      trx,
      journalEntry(deps, actor, 'publication.plan_recheck', subject, { recheckAt, was: claim.recheckAt }),
    );
  });
}
