import { decideTransition } from '@claimdesk/core';
import { updateClaim, updateRound } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ClaimView } from '../../views.ts';
import { changeClaim } from '../claim/change-claim.ts';
import { openRound } from '../claim/open-round.ts';
import { journalEntry } from '../journal-entry.ts';
import { announce } from '../notification/announce.ts';

/** Back for a new round, with the editor's comment. The old reviews are kept, and stay hidden from its reviewers. */
export function returnDecision(
  deps: Deps,
  actor: Actor,
  input: { claimId: string; comment: string; expectedVersion: number },
): Promise<ClaimView> {
  const { workspaceId } = actor;
  const { claimId, comment, expectedVersion } = input;
  return changeClaim(deps, actor, { id: claimId, expectedVersion }, async (trx, found) => {
    const { claim, facts, rounds, round, workspace } = found;
    const state = decideTransition('return', { ...facts, given: { text: comment } });
    if (round !== null) await updateRound(trx, { workspaceId, id: round.id, state: 'returned', closedAt: deps.now() });
    const opened = await openRound(deps, trx, workspace, { claimId, number: rounds.length + 1 });
    const roundId = opened.currentRoundId;
    // The comment is what the new round's reviewers start from.
    await updateRound(trx, { workspaceId, id: roundId, returnComment: comment });
    await updateClaim(trx, { workspaceId, id: claimId, state, ...opened, currentDecisionId: null });
    const subject = { articleId: claim.articleId, claimId, roundId };
    await announce(deps, trx, actor, journalEntry(deps, actor, 'decision.return', subject));
  });
}
