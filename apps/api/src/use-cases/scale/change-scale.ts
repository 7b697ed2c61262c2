import { composeScale, DomainError, scaleProblems, type Scale, type ScaleValueDraft } from '@claimdesk/core';
import {
  getScale,
  listScaleVersions,
  lockWorkspace,
  type Db,
  type ScaleRow,
  type ScaleVersionRow,
  type WorkspaceRow,
} from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ScaleDetailView } from '../../views.ts';
import { readLibrary, scaleNotFound } from './read-library.ts';
import { readScale } from './read-scale.ts';

export type ScaleContent = { name: string; values: ScaleValueDraft[] };

/** A sound scale of these rows; throws `invalid_input` with the first thing that is wrong. */
export function soundScale(key: string, { name, values }: ScaleContent): Scale {
  const scale = composeScale(key, name, values);
  const [problem] = scaleProblems(scale);
  if (problem === undefined) return scale;
  throw new DomainError('invalid_input', problem.sentence, {
    path: problem.row === null ? 'values' : `values.${problem.row}`,
  });
}

/** An own scale and its versions, the oldest first. */
export type OwnScale = { workspace: WorkspaceRow; row: ScaleRow; versions: ScaleVersionRow[]; inUse: boolean };

/** Scales of a workspace change one after the other: each holds the workspace's row. */
export async function holdWorkspace(trx: Db, { workspaceId }: Actor): Promise<WorkspaceRow> {
  const workspace = await lockWorkspace(trx, workspaceId);
  if (workspace === undefined) throw scaleNotFound();
  return workspace;
}

export async function loadOwnScale(trx: Db, actor: Actor, id: string): Promise<OwnScale> {
  const workspace = await holdWorkspace(trx, actor);
  const row = await getScale(trx, actor.workspaceId, id);
  if (row === undefined) throw scaleNotFound();
  const versions = await listScaleVersions(trx, actor.workspaceId, [id]);
  return { workspace, row, versions, inUse: versions.some((one) => one.id === workspace.scaleVersionId) };
}

/**
 * The frame of every change to an own scale: refuses a stale write with the current scale, lets `work` save in the same
 * transaction, and answers with the scale as it is afterwards.
 */
export async function changeScale(
  deps: Deps,
  actor: Actor,
  input: { id: string; expectedVersion: number },
  work: (trx: Db, found: OwnScale) => Promise<void>,
): Promise<ScaleDetailView> {
  const { id } = await deps.transaction(async (trx) => {
    const found = await loadOwnScale(trx, actor, input.id);
    if (found.row.version !== input.expectedVersion) {
      const current = (await readLibrary(trx, actor.workspaceId)).find((scale) => scale.id === input.id);
      throw new DomainError(
        'stale',
        'Somebody changed this scale meanwhile. Look at it again, then repeat your change.',
        { current },
      );
    }
    await work(trx, found);
    return { id: input.id };
  });
  return readScale(deps, actor, { id });
}
