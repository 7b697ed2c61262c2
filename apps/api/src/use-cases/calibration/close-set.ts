import { DomainError } from '@claimdesk/core';
import { appendJournal, closeCalibrationSet, listCalibrationClaims, lockCalibrationSet } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { CalibrationResultsView } from '../../views.ts';
import { loadCase } from '../claim/load-case.ts';
import { journalEntry } from '../journal-entry.ts';
import { closeCalibration } from './end-calibration.ts';
import { readSet, setNotFound } from './read-set.ts';

/** No claim comes to the set any more, and those that wait in it are closed. */
export async function closeSet(deps: Deps, actor: Actor, { id }: { id: string }): Promise<CalibrationResultsView> {
  const { workspaceId } = actor;
  await deps.transaction(async (trx) => {
    const set = await lockCalibrationSet(trx, workspaceId, id);
    if (set === undefined) throw setNotFound();
    if (set.closedAt !== null) throw new DomainError('not_allowed_now', 'This set is closed already.');
    const claims = await listCalibrationClaims(trx, { workspaceId, setId: id, limit: 10_000 });
    const waiting = claims.filter(({ endedAt }) => endedAt === null).map(({ claimId }) => claimId);
    for (const claimId of waiting.sort()) {
      const found = await loadCase(trx, deps, actor, claimId, { locked: true });
      // Its last review, or a merge, may have come in until it was locked.
      if (found.calibration?.endedAt === null) await closeCalibration(deps, trx, actor, found);
    }
    await closeCalibrationSet(trx, { workspaceId, id, closedAt: deps.now() });
    await appendJournal(trx, journalEntry(deps, actor, 'calibration.close_set', { setId: id }));
    return { id };
  });
  return readSet(deps, actor, { id });
}
