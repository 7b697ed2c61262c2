import { listCalibrationSets, listMembers } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { CalibrationOptions } from '../../views.ts';
import { loadCase } from '../claim/load-case.ts';
import { canBeAsked } from './can-be-asked.ts';

/** What there is to choose from for a claim that is to be given a known answer. */
export async function readOptions(
  deps: Deps,
  actor: Actor,
  { claimId }: { claimId: string },
): Promise<CalibrationOptions> {
  const { db } = deps;
  const { workspaceId } = actor;
  const { scale } = await loadCase(db, deps, actor, claimId);
  const sets = await listCalibrationSets(db, workspaceId);
  return {
    scale,
    sets: sets.filter(({ closedAt }) => closedAt === null).map(({ id, name }) => ({ id, name })),
    reviewers: (await listMembers(db, workspaceId)).filter(canBeAsked).length,
  };
}
