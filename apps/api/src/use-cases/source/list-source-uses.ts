import { DomainError } from '@claimdesk/core';
import { listSourceUses as findUses, markReviewsSeen } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { SourceUsesView } from '../../views.ts';
import { readClaimRows } from '../claim/claim-rows.ts';
import { findSeenEvidence } from '../evidence/seen-evidence.ts';

/**
 * What a source was used for. That shows what others wrote of a claim, so whoever asks has seen its reviews: it is noted,
 * as it is when they open the claim.
 */
export async function listSourceUses(
  deps: Deps,
  actor: Actor,
  { evidenceId, cursor, limit }: { evidenceId: string; cursor?: string | null | undefined; limit: number },
): Promise<SourceUsesView> {
  const { workspaceId, memberId } = actor;
  if ((await findSeenEvidence(deps, deps.db, actor, evidenceId)) === null) {
    throw new DomainError('not_found', 'This source is not open to you. It may have been removed; look for it again.');
  }
  const { rows, nextCursor } = await findUses(
    deps.db,
    { workspaceId, memberId },
    { evidenceId, limit, cursor: cursor ?? undefined },
  );
  const shown = rows.filter(({ own }) => !own).map(({ claimId }) => claimId);
  await markReviewsSeen(deps.db, { workspaceId, claimIds: [...new Set(shown)], memberId });
  const claims = await readClaimRows(deps, deps.db, actor, [...new Set(rows.map(({ claimId }) => claimId))]);
  return {
    rows: rows.flatMap(({ claimId, stance, ...use }) => {
      const claim = claims.find(({ id }) => id === claimId);
      return claim === undefined ? [] : [{ ...use, claim, stance: stance ?? 'context' }];
    }),
    nextCursor,
  };
}
