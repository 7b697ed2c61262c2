import { scopesOfRoles } from '@claimdesk/core';
import {
  appendJournal,
  freeSlotsOf,
  getMember,
  listUnconfirmed,
  lockClaims,
  reopenSlot,
  revokeInvitesOf,
  withdrawReview,
  type Db,
  type ReviewRow,
} from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import { journalEntry, systemEntry } from '../journal-entry.ts';

type Of = { workspaceId: string; memberId: string };

/** Locks the claims of which `freeWork` takes reviews back. Claims are locked before members, everywhere. */
export async function lockWork(trx: Db, of: Of): Promise<void> {
  const unconfirmed = await listUnconfirmed(trx, of);
  await lockClaims(
    trx,
    of.workspaceId,
    unconfirmed.map(({ claimId }) => claimId),
  );
}

/**
 * Whoever may no longer review gives back what they hold and what is kept for them, and takes back what they would have
 * to confirm, so that no place stays stuck. What they handed in, and holds, still counts.
 */
export async function freeWork(deps: Deps, trx: Db, actor: Actor, memberId: string): Promise<void> {
  const of = { workspaceId: actor.workspaceId, memberId };
  // Nobody's own doing in the journal: which claims somebody had taken is not for whoever deactivates them.
  for (const claimId of await freeSlotsOf(trx, of)) {
    await appendJournal(trx, systemEntry(deps, of.workspaceId, 'slot.free', { claimId, memberId }));
  }
  // Once more: the wording of another claim may have changed before the lock.
  await lockWork(trx, of);
  await takeBack(deps, trx, of.workspaceId, await listUnconfirmed(trx, of));
}

/** Invitations of somebody who may no longer invite stop working. */
export async function endInvites(deps: Deps, trx: Db, actor: Actor, memberId: string): Promise<void> {
  const { workspaceId } = actor;
  for (const inviteId of await revokeInvitesOf(trx, { workspaceId, createdBy: memberId, now: deps.now() })) {
    await appendJournal(trx, journalEntry(deps, actor, 'invite.revoke', { inviteId }));
  }
}

/** Of these submitted reviews, takes back those that nobody can confirm any more, because their reviewer is gone. */
export async function takeBackOfGone(
  deps: Deps,
  trx: Db,
  workspaceId: string,
  reviews: readonly ReviewRow[],
): Promise<void> {
  const orphaned: ReviewRow[] = [];
  for (const review of reviews) {
    if (review.status !== 'submitted') continue;
    const member = await getMember(trx, workspaceId, review.reviewerId);
    const stays = member?.active === true && scopesOfRoles(member.roles).has('review:submit');
    if (!stays) orphaned.push(review);
  }
  await takeBack(deps, trx, workspaceId, orphaned);
}

async function takeBack(deps: Deps, trx: Db, workspaceId: string, reviews: readonly ReviewRow[]): Promise<void> {
  for (const { id, reviewerId, slotId, claimId, roundId } of reviews) {
    await withdrawReview(trx, { workspaceId, id, reviewerId });
    await reopenSlot(trx, { workspaceId, slotId, memberId: reviewerId });
    await appendJournal(trx, systemEntry(deps, workspaceId, 'review.withdraw', { claimId, roundId, reviewId: id }));
  }
}
