import { decideTransition } from '@claimdesk/core';
import { appendJournal, updateClaim } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ClaimView } from '../../views.ts';
import { changeClaim } from '../claim/change-claim.ts';
import { journalEntry } from '../journal-entry.ts';

/** Another time by which the reviews of the running round are due, or none. */
export function rescheduleClaim(
  deps: Deps,
  actor: Actor,
  input: { claimId: string; dueAt: string | null; expectedVersion: number },
): Promise<ClaimView> {
  const { claimId, dueAt, expectedVersion } = input;
  return changeClaim(deps, actor, { id: claimId, expectedVersion }, async (trx, { claim, facts, round }) => {
    decideTransition('reschedule', facts);
    await updateClaim(trx, { workspaceId: actor.workspaceId, id: claimId, dueAt });
    const subject = { articleId: claim.articleId, claimId, ...(round !== null && { roundId: round.id }) };
    await appendJournal(trx, journalEntry(deps, actor, 'claim.reschedule', subject, { dueAt, was: claim.dueAt }));
  });
}
