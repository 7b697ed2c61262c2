import { decideTransition } from '@claimdesk/core';
import { appendJournal, deleteCalibrationItem } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ClaimView } from '../../views.ts';
import { changeClaim } from '../claim/change-claim.ts';
import { requireRound } from '../claim/require-round.ts';
import { journalEntry } from '../journal-entry.ts';
import { hasBegun } from './set-known-answer.ts';

/** The undo of giving a claim a known answer, as long as nobody has begun it: it is judged as any other. */
export function takeOut(
  deps: Deps,
  actor: Actor,
  { claimId, expectedVersion }: { claimId: string; expectedVersion: number },
): Promise<ClaimView> {
  const { workspaceId } = actor;
  return changeClaim(deps, actor, { id: claimId, expectedVersion }, async (trx, found) => {
    const { claim, facts, policy, calibration } = found;
    decideTransition('take_out', { ...facts, given: { begun: hasBegun(found) } });
    const round = requireRound(found);
    if (calibration === null) throw new Error(`claim ${claim.id} has no known answer to take out`);
    const places = { roundId: round.id, slotsWanted: policy.reviewsWanted };
    await deleteCalibrationItem(trx, { workspaceId, claimId, ...places });
    const subject = { articleId: claim.articleId, claimId, roundId: round.id, setId: calibration.setId };
    await appendJournal(trx, journalEntry(deps, actor, 'calibration.take_out', subject));
  });
}
