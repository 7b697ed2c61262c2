import { listClaims, type Db } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { DecisionsWaitingView, WaitingRow } from '../../views.ts';
import { leaseView, viewClaimRows } from '../claim/claim-rows.ts';
import { loadCases } from '../claim/load-case.ts';
import { actionsOf } from '../claim/read-claim.ts';
import { memberNames, personOf, type MemberNames } from '../member/member-names.ts';
import { viewDecision } from './view-decision.ts';
import { reviewsOfRound } from './view-dispute.ts';

const mostShown = 50;

/** What an editor can approve and publish, the most worth checking first. */
export async function listWaiting(deps: Deps, actor: Actor): Promise<DecisionsWaitingView> {
  const names = await memberNames(deps.db, actor.workspaceId);
  return {
    toApprove: await waitingIn(deps, deps.db, actor, names, 'decided'),
    toPublish: await waitingIn(deps, deps.db, actor, names, 'approved'),
  };
}

async function waitingIn(
  deps: Deps,
  db: Db,
  actor: Actor,
  names: MemberNames,
  state: 'decided' | 'approved',
): Promise<WaitingRow[]> {
  const { workspaceId } = actor;
  const query = { ...leaseView(deps, actor), workspaceId, states: [state], order: 'worth' as const, limit: mostShown };
  const { rows } = await listClaims(db, query);
  const cases = await loadCases(
    db,
    deps,
    actor,
    rows.map(({ id }) => id),
  );
  const waiting: WaitingRow[] = [];
  for (const claim of await viewClaimRows(db, workspaceId, rows)) {
    const found = cases.get(claim.id);
    if (!found?.decision) continue;
    const { approve, return: back, publish } = actionsOf(found.facts);
    waiting.push({
      claim,
      // Who dissented with what belongs to the reviews; a list shows the verdict only.
      decision: viewDecision(found, found.decision, found.scale, names, false),
      reviewers: reviewsOfRound(found).map(({ reviewerId }) => personOf(names, reviewerId)),
      since: found.claim.updatedAt,
      actions: { approve, return: back, publish },
    });
  }
  return waiting;
}
