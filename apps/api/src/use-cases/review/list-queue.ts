import type { Policy } from '@claimdesk/core';
import { getWorkspace, listTakeableClaims, type SlotSearch } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { QueueView } from '../../views.ts';
import { readClaimRows } from '../claim/claim-rows.ts';

/** Counting goes no further than this; a desk with more to do shows "1,000". */
const mostCounted = 1000;

/** What I could take now, in the order it would come. */
export async function listQueue(deps: Deps, actor: Actor, shown = 50): Promise<QueueView> {
  const { workspaceId, memberId } = actor;
  const policy = (await getWorkspace(deps.db, workspaceId))?.policy;
  const search = { workspaceId, memberId, now: deps.now(), ...leftOutFor(actor, policy), limit: mostCounted };
  const ids = (await listTakeableClaims(deps.db, search)).map(({ claimId }) => claimId);
  return { count: ids.length, rows: await readClaimRows(deps, deps.db, actor, ids.slice(0, shown)) };
}

/** What the search may leave out at once; the workflow has the last word, by the policy of each round. */
export function leftOutFor(
  actor: Actor,
  policy: Policy | undefined,
): Pick<SlotSearch, 'strictSeen' | 'strictRoles' | 'knowsAnswers'> {
  const strict = policy?.separation === 'strict';
  const kept = { strictSeen: strict && policy.visibility === 'blind', strictRoles: strict };
  if (actor.kind !== 'member') return kept;
  return { ...kept, knowsAnswers: actor.scopes.has('workspace:admin') ? 'all' : 'earlier' };
}
