import { DomainError } from '@claimdesk/core';
import { appendJournal, insertScale, insertScaleVersion, listScales } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ScaleDetailView } from '../../views.ts';
import { journalEntry } from '../journal-entry.ts';
import { holdWorkspace, soundScale, type ScaleContent } from './change-scale.ts';
import { readScale } from './read-scale.ts';

/** The library is one page; archived scales stay in it, because what was judged by them does. */
const mostScales = 50;

export async function createScale(deps: Deps, actor: Actor, input: ScaleContent): Promise<ScaleDetailView> {
  const { workspaceId, memberId: createdBy } = actor;
  const { id } = await deps.transaction(async (trx) => {
    await holdWorkspace(trx, actor);
    if ((await listScales(trx, workspaceId)).length >= mostScales) {
      const sentence = `A workspace has at most ${mostScales} scales of its own. Change one that you have.`;
      throw new DomainError('not_allowed_now', sentence);
    }
    const id = deps.newId();
    const scale = soundScale(id, input);
    const versionId = deps.newId();
    await insertScale(trx, { workspaceId, id, createdBy });
    await insertScaleVersion(trx, { workspaceId, id: versionId, number: 1, scale, createdBy });
    await appendJournal(
      trx,
      journalEntry(deps, actor, 'scale.create', { scaleId: id, scaleVersionId: versionId }, { name: scale.name }),
    );
    return { id };
  });
  return readScale(deps, actor, { id });
}
