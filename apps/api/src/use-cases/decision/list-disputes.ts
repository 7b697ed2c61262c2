import { listClaims, type Db } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { DisputeListView, DisputeRow } from '../../views.ts';
import { leaseView, viewClaimRows } from '../claim/claim-rows.ts';
import { loadCases } from '../claim/load-case.ts';
import { actionsOf } from '../claim/read-claim.ts';
import { memberNames, personOf } from '../member/member-names.ts';
import { disputeOf, mayKnowDispute, reviewsOfRound } from './view-dispute.ts';

/** Disputes that wait for an adjudicator or are with one. */
export function listDisputes(deps: Deps, actor: Actor): Promise<DisputeListView> {
  return readDisputes(deps, deps.db, actor, 50);
}

export async function readDisputes(deps: Deps, db: Db, actor: Actor, limit: number): Promise<DisputeListView> {
  const { workspaceId } = actor;
  const { rows } = await listClaims(db, {
    ...leaseView(deps, actor),
    workspaceId,
    states: ['disputed', 'in_adjudication'],
    order: 'worth',
    limit: 200,
  });
  const shown = await viewClaimRows(db, workspaceId, rows.slice(0, limit));
  const names = await memberNames(db, workspaceId);
  const cases = await loadCases(
    db,
    deps,
    actor,
    shown.map(({ id }) => id),
  );
  const disputes: DisputeRow[] = [];
  for (const claim of shown) {
    const found = cases.get(claim.id);
    if (found === undefined) continue;
    const { facts, round } = found;
    const told = mayKnowDispute(actor, facts) ? disputeOf(found) : { reason: 'The reviews disagree.', spread: null };
    disputes.push({
      claim,
      roundNumber: round?.number ?? 1,
      reviews: reviewsOfRound(found).length,
      ...told,
      takenByMe: facts.adjudicatorId === actor.memberId,
      takenBy: personOf(names, facts.adjudicatorId),
      since: found.claim.updatedAt,
      actions: { take: actionsOf(facts).take },
    });
  }
  return { count: rows.length, rows: disputes };
}
