import {
  countLeases,
  countLoad,
  countOwnWork,
  type DashboardPeriod,
  type DashboardScope,
  type MemberLoadRow,
} from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { MemberLoadView } from '../../views.ts';
import { listsAreBlinded } from '../claim/seen-facts.ts';
import { personOf, type MemberNames } from '../member/member-names.ts';

/** Who does how much. What is in others' hands now is for those only who could not review it themselves. */
export async function readLoad(
  deps: Deps,
  actor: Actor,
  scope: DashboardScope,
  period: DashboardPeriod,
  names: MemberNames,
): Promise<MemberLoadView[]> {
  const now = deps.now();
  const { memberId } = actor;
  const rows = await countLoad(deps.db, scope, period);
  const own = await countOwnWork(deps.db, scope, { memberId, now });
  const leases = listsAreBlinded(actor) ? null : await countLeases(deps.db, scope, now);
  const held = new Map(leases?.map((found) => [found.memberId, found.leases]));
  const known = new Set(rows.map((row) => row.memberId));
  const idle = [...held.keys(), memberId].filter((id) => !known.has(id));
  const nothing = (id: string): MemberLoadRow => ({ memberId: id, reviews: 0, adjudications: 0, approvals: 0 });
  return [...rows, ...[...new Set(idle)].map(nothing)].map(({ memberId: id, ...done }) => ({
    member: personOf(names, id),
    own: id === memberId,
    ...done,
    inHand: id === memberId ? own.leases : leases === null ? null : (held.get(id) ?? 0),
    undecided: id === memberId ? own.submitted : null,
  }));
}
