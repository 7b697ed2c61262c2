import { DomainError, scaleChanges } from '@claimdesk/core';
import { appendJournal, insertScaleVersion, updateScale as saveScale, updateWorkspace } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ScaleDetailView } from '../../views.ts';
import { journalEntry } from '../journal-entry.ts';
import { changeScale, soundScale, type ScaleContent } from './change-scale.ts';

/**
 * Makes the next version; the ones before stay as they are, and so does everything that was judged by them. Where new
 * rounds use the scale, they use the new version from now on.
 */
export function updateScale(
  deps: Deps,
  actor: Actor,
  input: ScaleContent & { id: string; expectedVersion: number },
): Promise<ScaleDetailView> {
  const { workspaceId, memberId: createdBy } = actor;
  return changeScale(deps, actor, input, async (trx, { workspace, row, versions, inUse }) => {
    if (row.archivedAt !== null) {
      throw new DomainError('not_allowed_now', 'This scale is archived. Bring it back before you change it.');
    }
    const scale = soundScale(row.id, input);
    const newest = versions.at(-1);
    if (newest !== undefined && scaleChanges(newest.scale, scale).length === 0) {
      throw new DomainError('invalid_input', 'Nothing is different from the version before. Change something first.');
    }
    const id = deps.newId();
    const number = (newest?.number ?? 0) + 1;
    await insertScaleVersion(trx, { workspaceId, id, number, scale, createdBy });
    await saveScale(trx, { workspaceId, id: row.id, expectedVersion: row.version });
    if (inUse) {
      await updateWorkspace(trx, { id: workspaceId, expectedVersion: workspace.version, scaleVersionId: id });
    }
    const subject = { scaleId: row.id, scaleVersionId: id };
    await appendJournal(trx, journalEntry(deps, actor, 'scale.update', subject, { name: scale.name, number, inUse }));
  });
}
