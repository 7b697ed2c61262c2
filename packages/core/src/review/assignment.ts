import type { ClaimFacts } from './claim-facts.ts';
import { canDo } from './workflow.ts';

/**
 * May an editor keep a place of the running round for the viewer of these facts? The same guards as for taking one, from
 * the assignee's point of view. Whoever has begun a review in this round is left out for good, so that the answer is the
 * same before and after they submit it.
 */
export function mayBeAssigned(facts: ClaimFacts): boolean {
  const { round, viewer } = facts;
  if (round === null || viewer.memberId === null) return false;
  return round.mine === null && !round.assigned.includes(viewer.memberId) && canDo('claim_next', facts).ok;
}

export type ClaimToSpread = {
  id: string;
  /** Places that nobody holds and that are kept for nobody. */
  places: number;
  /** Members for whom `mayBeAssigned` is true. */
  eligible: readonly string[];
};

export type Spread = { assigned: { claimId: string; memberId: string }[]; left: string[] };

/**
 * Round robin: every free place of these claims, in their order, goes to the eligible member with the least to do, at
 * equal loads to the one named first. The same input always gives the same answer.
 * `load`: places each member has by now, in any claim; who is missing has none. `left`: claims with a place that nobody
 * here may take.
 */
export function spreadClaims(
  claims: readonly ClaimToSpread[],
  members: readonly string[],
  load: ReadonlyMap<string, number>,
): Spread {
  const loads = new Map(members.map((id) => [id, load.get(id) ?? 0]));
  const spread: Spread = { assigned: [], left: [] };
  for (const { id: claimId, places, eligible } of claims) {
    const free = new Set(eligible);
    for (let place = 0; place < places; place += 1) {
      const memberId = leastLoaded(members, free, loads);
      if (memberId === null) {
        spread.left.push(claimId);
        break;
      }
      free.delete(memberId);
      loads.set(memberId, (loads.get(memberId) ?? 0) + 1);
      spread.assigned.push({ claimId, memberId });
    }
  }
  return spread;
}

function leastLoaded(
  members: readonly string[],
  free: ReadonlySet<string>,
  loads: ReadonlyMap<string, number>,
): string | null {
  let best: string | null = null;
  for (const id of members) {
    if (free.has(id) && (best === null || (loads.get(id) ?? 0) < (loads.get(best) ?? 0))) best = id;
  }
  return best;
}
