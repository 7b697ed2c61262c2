import { DomainError, scalePresets, type Scale } from '@claimdesk/core';
import { appendJournal, insertScaleVersion, listScaleVersions, updateWorkspace, type Db } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ScaleDetailView } from '../../views.ts';
import { journalEntry } from '../journal-entry.ts';
import { staleWorkspace } from '../workspace/stale-workspace.ts';
import { holdWorkspace, loadOwnScale } from './change-scale.ts';
import { versionOfPreset } from './read-library.ts';
import { readScale } from './read-scale.ts';

/** New rounds open with the newest version of this scale. Rounds that are there keep theirs, and so do verdicts. */
export async function applyScale(
  deps: Deps,
  actor: Actor,
  input: { id: string; expectedVersion: number },
): Promise<ScaleDetailView> {
  const { workspaceId } = actor;
  const { id } = await deps.transaction(async (trx) => {
    const before = await holdWorkspace(trx, actor);
    const preset = Object.values<Scale>(scalePresets).find(({ key }) => key === input.id);
    const scaleVersionId = preset ? await presetVersion(deps, trx, actor, preset) : await ownVersion(trx, actor, input);
    if (scaleVersionId === before.scaleVersionId) return { id: input.id };
    const changed = { id: workspaceId, expectedVersion: input.expectedVersion, scaleVersionId };
    if ((await updateWorkspace(trx, changed)) === undefined) throw await staleWorkspace(deps, trx, workspaceId);
    const subject = preset ? { scaleVersionId } : { scaleId: input.id, scaleVersionId };
    const data = { scale: input.id, was: before.scaleVersionId };
    await appendJournal(trx, journalEntry(deps, actor, 'workspace.change_scale', subject, data));
    return { id: input.id };
  });
  return readScale(deps, actor, { id });
}

/** A preset is stored when it is first used, and again when it says something else than it did then. */
async function presetVersion(deps: Deps, trx: Db, { workspaceId }: Actor, preset: Scale): Promise<string> {
  const versions = await listScaleVersions(trx, workspaceId, [preset.key]);
  const stored = versionOfPreset(preset, versions);
  if (stored !== undefined) return stored.id;
  const id = deps.newId();
  await insertScaleVersion(trx, { workspaceId, id, number: (versions.at(-1)?.number ?? 0) + 1, scale: preset });
  return id;
}

async function ownVersion(trx: Db, actor: Actor, { id }: { id: string }): Promise<string> {
  const { row, versions } = await loadOwnScale(trx, actor, id);
  if (row.archivedAt !== null) {
    throw new DomainError('not_allowed_now', 'This scale is archived. Bring it back before new rounds use it.');
  }
  const newest = versions.at(-1);
  if (newest === undefined) throw new Error(`scale ${id} has no version`);
  return newest.id;
}
