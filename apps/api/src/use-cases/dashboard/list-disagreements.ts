import { claimDisagreement } from '@claimdesk/core';
import { listComparedRounds, markReviewsSeen } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { DisagreementView } from '../../views.ts';
import { readClaimRows } from '../claim/claim-rows.ts';
import { readScales } from '../decision/read-scales.ts';
import { readPeriod } from './read-period.ts';
import { readScope, type DashboardInput } from './read-scope.ts';
import { mostCompared } from './view-agreement.ts';

const mostShown = 20;

/**
 * The decided claims whose reviews lie furthest apart. How far tells of the reviews themselves, so whoever asks has seen
 * them: that is noted, as it is when they open the claim.
 */
export async function listDisagreements(deps: Deps, actor: Actor, input: DashboardInput): Promise<DisagreementView[]> {
  const { workspaceId, memberId } = actor;
  const period = readPeriod(input, deps.now());
  const { scope } = await readScope(deps.db, actor, input);
  const rounds = await listComparedRounds(deps.db, scope, { ...period, limit: mostCompared });
  const scales = await readScales(
    deps.db,
    workspaceId,
    rounds.map(({ scaleVersionId }) => scaleVersionId),
  );
  const found = rounds
    .flatMap(({ claimId, scaleVersionId, reviews }) => {
      const scale = scales.get(scaleVersionId);
      if (scale === undefined) return [];
      const { score, steps, kind } = claimDisagreement({ scale, reviews });
      return kind === 'none' ? [] : [{ claimId, score, steps, kind, reviews: reviews.length }];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, mostShown);
  const claimIds = found.map(({ claimId }) => claimId);
  await markReviewsSeen(deps.db, { workspaceId, claimIds, memberId });
  const claims = await readClaimRows(deps, deps.db, actor, claimIds);
  return claims.flatMap((claim) => {
    const one = found.find(({ claimId }) => claimId === claim.id);
    return one === undefined ? [] : [{ claim, reviews: one.reviews, steps: one.steps, kind: one.kind }];
  });
}
