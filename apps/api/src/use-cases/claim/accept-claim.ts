import { decideTransition } from '@claimdesk/core';
import { appendJournal, updateClaim, type Db } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ClaimView } from '../../views.ts';
import { journalEntry } from '../journal-entry.ts';
import { changeClaim } from './change-claim.ts';
import type { ClaimCase } from './load-case.ts';
import { openRound } from './open-round.ts';

/** A suggestion becomes a claim to check: its next round opens. */
export function acceptClaim(
  deps: Deps,
  actor: Actor,
  input: { id: string; expectedVersion: number },
): Promise<ClaimView> {
  return changeClaim(deps, actor, input, async (trx, found) => {
    await keepAccepted(deps, trx, actor, found);
  });
}

/** The same within a change of a locked claim; answers with the id of its round. */
export async function keepAccepted(deps: Deps, trx: Db, actor: Actor, found: ClaimCase): Promise<string> {
  const { claim, version, facts, rounds, workspace } = found;
  const state = decideTransition('accept', facts);
  const opened = await openRound(deps, trx, workspace, { claimId: claim.id, number: rounds.length + 1 });
  await updateClaim(trx, { workspaceId: actor.workspaceId, id: claim.id, state, ...opened });
  const subject = { articleId: claim.articleId, claimId: claim.id, roundId: opened.currentRoundId };
  const data = { claimVersionId: version.id, unattributed: version.source === null };
  await appendJournal(trx, journalEntry(deps, actor, 'claim.accept', subject, data));
  return opened.currentRoundId;
}
