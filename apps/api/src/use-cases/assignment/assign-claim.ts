import { decideTransition, disguised, mayBeAssigned } from '@claimdesk/core';
import { assignSlot, holdMembers } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ClaimView } from '../../views.ts';
import { casesOf, loadCase } from '../claim/load-case.ts';
import { readClaim } from '../claim/read-claim.ts';
import { requireRound } from '../claim/require-round.ts';
import { journalEntry } from '../journal-entry.ts';
import { announce } from '../notification/announce.ts';
import { asActor, asSeenBy, requireMember } from './assignee.ts';

/** Keeps a place of the running round for a member. The lease begins when they take it. */
export async function assignClaim(
  deps: Deps,
  actor: Actor,
  { claimId, memberId }: { claimId: string; memberId: string },
): Promise<ClaimView> {
  const { workspaceId } = actor;
  await deps.transaction(async (trx) => {
    const found = await loadCase(trx, deps, actor, claimId, { locked: true });
    const { claim, facts, now } = found;
    // Whoever is just deactivated gives up their places once: none may be kept for them after that.
    await holdMembers(trx, workspaceId, [memberId]);
    const assignee = asActor(actor, await requireMember(trx, actor, memberId));
    const [theirs] = await casesOf(trx, assignee, [found]);
    const assigneeMayTake = theirs !== undefined && mayBeAssigned(asSeenBy(actor, theirs.facts));
    decideTransition('assign', { ...disguised(facts), given: { assigneeMayTake } });
    const round = requireRound(found);
    const place = { workspaceId, roundId: round.id, memberId };
    if (!(await assignSlot(trx, { ...place, now }))) throw new Error('a free place of a locked claim is gone');
    const subject = { articleId: claim.articleId, claimId, roundId: round.id, memberId };
    await announce(deps, trx, actor, journalEntry(deps, actor, 'slot.assign', subject));
    return { claimId };
  });
  return readClaim(deps, actor, { id: claimId });
}
