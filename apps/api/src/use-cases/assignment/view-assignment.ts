import { listRecusals, type Db } from '@claimdesk/db';
import type { Actor } from '../../context.ts';
import type { AssignmentView } from '../../views.ts';
import type { ClaimCase } from '../claim/load-case.ts';
import { isBlinded } from '../claim/seen-facts.ts';
import { personOf, type MemberNames } from '../member/member-names.ts';

/**
 * For whom the places of the open round are kept and who recused themselves; null for whoever may not assign. A name
 * stays when its member has handed a review in, so it does not tell that. Reasons are words about the claim: whoever
 * could still review it reads them once it is decided.
 */
export async function viewAssignment(
  db: Db,
  actor: Actor,
  found: ClaimCase,
  names: MemberNames,
): Promise<AssignmentView | null> {
  if (!actor.scopes.has('claim:assign')) return null;
  const { claim, slots, facts } = found;
  const kept = claim.state === 'open' ? slots.flatMap(({ assignedTo }) => personOf(names, assignedTo) ?? []) : [];
  const recusals = await listRecusals(db, { workspaceId: actor.workspaceId, claimId: claim.id });
  return {
    assigned: kept,
    recusals: recusals.map(({ memberId, reason, recusedAt }) => ({
      member: personOf(names, memberId),
      reason: isBlinded(facts) ? null : reason,
      at: recusedAt,
    })),
  };
}
