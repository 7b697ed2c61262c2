import type { CanonicalVerdict, ClaimState } from '@claimdesk/core';
import { listClaims as findClaims } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ClaimListView } from '../../views.ts';
import { leaseView, viewClaimRows } from './claim-rows.ts';
import { ratedAs } from './rated-as.ts';

export type ClaimListInput = {
  articleId?: string | undefined;
  states?: ClaimState[] | undefined;
  order: 'worth' | 'deadline' | 'newest' | 'in_order';
  cursor?: string | null | undefined;
  limit: number;
  search?: string | undefined;
  /** Decided claims alone whose verdict corresponds to this point, on whatever scale; `off` for those off theirs. */
  verdict?: CanonicalVerdict | 'off' | undefined;
};

export async function listClaims(deps: Deps, actor: Actor, input: ClaimListInput): Promise<ClaimListView> {
  const { articleId, states, cursor, search, verdict } = input;
  const rated = verdict && (await ratedAs(deps.db, actor.workspaceId, verdict));
  const { rows, nextCursor } = await findClaims(deps.db, {
    ...leaseView(deps, actor),
    workspaceId: actor.workspaceId,
    order: input.order,
    limit: input.limit,
    ...(articleId !== undefined && { articleId }),
    ...(states !== undefined && { states }),
    ...(cursor && { cursor }),
    ...(search && { search }),
    ...(rated && { rated }),
  });
  return { rows: await viewClaimRows(deps.db, actor.workspaceId, rows), nextCursor };
}
