import { decideTransition } from '@claimdesk/core';
import { addSlot, appendJournal, updateClaim, updateRound } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ClaimView } from '../../views.ts';
import { changeClaim } from '../claim/change-claim.ts';
import { requireRound } from '../claim/require-round.ts';
import { journalEntry } from '../journal-entry.ts';

/** One place more in the same round, still blind, with the adjudicator's question. The answer comes back to them. */
export function askOneMore(
  deps: Deps,
  actor: Actor,
  input: { claimId: string; question: string; expectedVersion: number },
): Promise<ClaimView> {
  const { workspaceId } = actor;
  const { claimId, question, expectedVersion } = input;
  return changeClaim(deps, actor, { id: claimId, expectedVersion }, async (trx, found) => {
    const { claim, facts } = found;
    const state = decideTransition('ask_one_more', { ...facts, given: { text: question } });
    const round = requireRound(found);
    await addSlot(trx, { workspaceId, id: round.id, claimId });
    await updateRound(trx, { workspaceId, id: round.id, state: 'open', question });
    await updateClaim(trx, { workspaceId, id: claimId, state });
    const subject = { articleId: claim.articleId, claimId, roundId: round.id };
    await appendJournal(trx, journalEntry(deps, actor, 'decision.ask_one_more', subject));
  });
}
