import { mayReadReviews } from '@claimdesk/core';
import { listArchives, listEvidence, type ArchiveRow, type Db, type EvidenceRow } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import { loadCase, type ClaimCase } from '../claim/load-case.ts';

/** Of one piece of evidence; the newest. */
const mostShown = 10;

/**
 * The evidence of a claim that this person may see, with its archives. While reviews are hidden that is their own evidence
 * and what they themselves archived: a copy that somebody else took would tell that somebody else has read the review.
 */
export async function seenArchives(
  deps: Pick<Deps, 'now'>,
  db: Db,
  actor: Actor,
  claimId: string,
): Promise<{ evidence: EvidenceRow[]; archives: ArchiveRow[]; others: boolean }> {
  const { workspaceId, memberId } = actor;
  const found = await loadCase(db, deps, actor, claimId);
  const isOpen = mayReadReviews(found.facts);
  const mine = found.reviews.filter(({ reviewerId }) => reviewerId === memberId).map(({ id }) => id);
  const others = isOpen ? othersReviews(found, memberId) : [];
  const evidence = await listEvidence(db, workspaceId, [...mine, ...others]);
  const archives = await listArchives(db, {
    workspaceId,
    evidenceIds: evidence.map(({ id }) => id),
    requestedBy: isOpen ? null : memberId,
    limit: mostShown,
  });
  return { evidence, archives, others: others.length > 0 };
}

function othersReviews({ reviews, round }: ClaimCase, memberId: string): string[] {
  const shown = reviews.filter(({ status, roundId }) => status === 'submitted' && roundId === round?.id);
  return shown.filter(({ reviewerId }) => reviewerId !== memberId).map(({ id }) => id);
}
