import { decideTransition } from '@claimdesk/core';
import { appendJournal, updateClaim, updateRound } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { AdjudicationView } from '../../views.ts';
import { loadCase } from '../claim/load-case.ts';
import { requireRound } from '../claim/require-round.ts';
import { journalEntry } from '../journal-entry.ts';
import { compareReviews } from './compare-reviews.ts';

/** Takes a dispute on; from here on its reviews can be read, without names. Whoever has it gets it again. */
export async function takeDispute(
  deps: Deps,
  actor: Actor,
  { claimId }: { claimId: string },
): Promise<AdjudicationView> {
  const { workspaceId, memberId } = actor;
  await deps.transaction(async (trx) => {
    const found = await loadCase(trx, deps, actor, claimId, { locked: true });
    const { claim, facts } = found;
    if (claim.state === 'in_adjudication' && facts.adjudicatorId === memberId) return { claimId };
    const state = decideTransition('take', facts);
    const round = requireRound(found);
    await updateRound(trx, { workspaceId, id: round.id, state: 'in_adjudication', adjudicatorId: memberId });
    await updateClaim(trx, { workspaceId, id: claimId, state });
    const subject = { articleId: claim.articleId, claimId, roundId: round.id };
    await appendJournal(trx, journalEntry(deps, actor, 'decision.take', subject));
    return { claimId };
  });
  return compareReviews(deps, actor, { claimId });
}
