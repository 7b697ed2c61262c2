import { appendJournal, insertCalibrationSet } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { CalibrationResultsView } from '../../views.ts';
import { journalEntry } from '../journal-entry.ts';
import { readSet } from './read-set.ts';

export async function createSet(deps: Deps, actor: Actor, { name }: { name: string }): Promise<CalibrationResultsView> {
  const { workspaceId, memberId: createdBy } = actor;
  const { id } = await deps.transaction(async (trx) => {
    const setId = deps.newId();
    await insertCalibrationSet(trx, { workspaceId, id: setId, name, createdBy, createdAt: deps.now() });
    await appendJournal(trx, journalEntry(deps, actor, 'calibration.create_set', { setId }));
    return { id: setId };
  });
  return readSet(deps, actor, { id });
}
