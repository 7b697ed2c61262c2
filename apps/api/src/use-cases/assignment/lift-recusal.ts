import { decideTransition } from '@claimdesk/core';
import { appendJournal, liftRecusal as saveLifted } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ClaimView } from '../../views.ts';
import { loadCase } from '../claim/load-case.ts';
import { readClaim } from '../claim/read-claim.ts';
import { journalEntry } from '../journal-entry.ts';

/** The member may take the claim again. Lifting what is lifted already does nothing. */
export async function liftRecusal(
  deps: Deps,
  actor: Actor,
  { claimId, memberId }: { claimId: string; memberId: string },
): Promise<ClaimView> {
  const { workspaceId } = actor;
  await deps.transaction(async (trx) => {
    const { claim, facts, now } = await loadCase(trx, deps, actor, claimId, { locked: true });
    decideTransition('lift_recusal', facts);
    const lifted = await saveLifted(trx, { workspaceId, claimId, memberId, liftedBy: actor.memberId, liftedAt: now });
    if (!lifted) return { claimId };
    const subject = { articleId: claim.articleId, claimId, memberId };
    await appendJournal(trx, journalEntry(deps, actor, 'review.lift_recusal', subject));
    return { claimId };
  });
  return readClaim(deps, actor, { id: claimId });
}
