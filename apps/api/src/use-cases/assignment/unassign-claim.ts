import { decideTransition } from '@claimdesk/core';
import { appendJournal, unassignSlot } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ClaimView } from '../../views.ts';
import { loadCase } from '../claim/load-case.ts';
import { readClaim } from '../claim/read-claim.ts';
import { journalEntry } from '../journal-entry.ts';

/** The place is anybody's again, unless the member has taken it. Where none was kept nothing happens. */
export async function unassignClaim(
  deps: Deps,
  actor: Actor,
  { claimId, memberId }: { claimId: string; memberId: string },
): Promise<ClaimView> {
  const { workspaceId } = actor;
  await deps.transaction(async (trx) => {
    const { claim, round, facts } = await loadCase(trx, deps, actor, claimId, { locked: true });
    decideTransition('unassign', facts);
    if (round === null || !(await unassignSlot(trx, { workspaceId, roundId: round.id, memberId }))) return { claimId };
    const subject = { articleId: claim.articleId, claimId, roundId: round.id, memberId };
    await appendJournal(trx, journalEntry(deps, actor, 'slot.unassign', subject));
    return { claimId };
  });
  return readClaim(deps, actor, { id: claimId });
}
