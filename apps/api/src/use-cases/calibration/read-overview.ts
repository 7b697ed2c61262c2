import { listCalibrationSets, listMembers, type CalibrationSetRow } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { CalibrationOverview, CalibrationSetView } from '../../views.ts';
import { memberNames, personOf, type MemberNames } from '../member/member-names.ts';
import { canBeAsked } from './can-be-asked.ts';
import { readResults, viewMembers } from './read-results.ts';
import { viewScore } from './view-calibration.ts';

export async function readOverview(deps: Deps, { workspaceId }: Actor): Promise<CalibrationOverview> {
  const { db } = deps;
  const sets = await listCalibrationSets(db, workspaceId);
  const names = await memberNames(db, workspaceId);
  const { reviews } = await readResults(db, { workspaceId });
  return {
    sets: sets.map((set) => viewSet(set, names)),
    score: viewScore(reviews.map(({ result }) => result)),
    members: viewMembers(reviews, names),
    reviewers: (await listMembers(db, workspaceId)).filter(canBeAsked).length,
  };
}

export function viewSet({ createdBy, ...set }: CalibrationSetRow, names: MemberNames): CalibrationSetView {
  return { ...set, createdBy: personOf(names, createdBy) };
}
