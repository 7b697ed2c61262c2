import { DomainError } from '@claimdesk/core';
import { getClaims, listCalibrationSets, type CalibrationSetRow, type Db } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { CalibrationResultsView } from '../../views.ts';
import { memberNames, personOf } from '../member/member-names.ts';
import { viewSet } from './read-overview.ts';
import { readResults, viewClaim, viewMembers } from './read-results.ts';
import { viewOutcome, viewScore } from './view-calibration.ts';

export function setNotFound(): DomainError {
  return new DomainError('not_found', 'There is no such calibration set here. Choose one from the list.');
}

/** One set: its score, each member's, and each claim with who rated it how. */
export async function readSet(
  deps: Deps,
  { workspaceId }: Actor,
  { id }: { id: string },
): Promise<CalibrationResultsView> {
  const { db } = deps;
  const set = await requireSet(db, workspaceId, id);
  const names = await memberNames(db, workspaceId);
  const { claims, reviews } = await readResults(db, { workspaceId, setId: id });
  const ids = claims.map(({ claimId }) => claimId);
  const versions = new Map((await getClaims(db, workspaceId, ids)).map((claim) => [claim.id, claim.version]));
  const byClaim = Map.groupBy(reviews, ({ claimId }) => claimId);
  return {
    set: viewSet(set, names),
    score: viewScore(reviews.map(({ result }) => result)),
    members: viewMembers(reviews, names),
    claims: claims.map((claim) => ({
      ...viewClaim(claim),
      version: versions.get(claim.claimId) ?? 1,
      places: claim.places,
      addedAt: claim.addedAt,
      endedAt: claim.endedAt,
      endedHow: claim.endedHow,
      reworded: claim.reworded,
      reviews: (byClaim.get(claim.claimId) ?? []).map(({ reviewerId, ratingKey, submittedAt }) => ({
        ...viewOutcome(claim.scale, claim, ratingKey),
        member: personOf(names, reviewerId),
        at: submittedAt,
      })),
    })),
  };
}

async function requireSet(db: Db, workspaceId: string, id: string): Promise<CalibrationSetRow> {
  const set = (await listCalibrationSets(db, workspaceId)).find((one) => one.id === id);
  if (set === undefined) throw setNotFound();
  return set;
}
