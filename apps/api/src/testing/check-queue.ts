import { startSealer, verifyJournal, type Database } from '@claimdesk/db';
import type { QueueDesk } from './prepare-queue.ts';
import type { QueueRun } from './review-queue.ts';

export type QueueFaults = { doubleLeases: number; lost: number; doubled: number; journal: string[] };

/** What is wrong in the database after a run whose reviewers were told `run`; all zero and empty when nothing is. */
export async function queueFaults(
  database: Database,
  { workspaceId, claimIds }: QueueDesk,
  { leased, submitted }: Pick<QueueRun, 'leased' | 'submitted'>,
  { reviewsWanted }: { reviewsWanted: number },
): Promise<QueueFaults> {
  const { db } = database;
  const reviews = await db
    .selectFrom('review')
    .select(['id', 'claim_id as claimId', 'slot_id as slotId', 'reviewer_id as reviewerId', 'status'])
    .where('workspace_id', '=', workspaceId)
    .execute();
  const stored = new Set(reviews.filter(({ status }) => status === 'submitted').map(({ id }) => id));
  const perClaim = new Map(claimIds.map((id) => [id, 0]));
  for (const { claimId, status } of reviews) {
    if (status === 'submitted') perClaim.set(claimId, (perClaim.get(claimId) ?? 0) + 1);
  }
  const tooMany = [...perClaim.values()].reduce((sum, count) => sum + Math.max(0, count - reviewsWanted), 0);

  const sealer = startSealer(database);
  await sealer.sealNow();
  await sealer.stop();
  const verified = await verifyJournal(db, workspaceId);
  const journal = verified.ok ? [] : [verified.message];
  const rows = await db
    .selectFrom('journal')
    .select('subject')
    .where('workspace_id', '=', workspaceId)
    .where('kind', '=', 'review.submit')
    .where('seq', 'is not', null)
    .execute();
  const journalled = new Map<string, number>();
  for (const { subject } of rows) {
    const { reviewId = '' } = JSON.parse(subject) as { reviewId?: string };
    journalled.set(reviewId, (journalled.get(reviewId) ?? 0) + 1);
  }
  for (const id of stored) if (journalled.get(id) !== 1) journal.push(`review ${id} is not journalled once`);
  for (const id of journalled.keys()) if (!stored.has(id)) journal.push(`review ${id} is journalled and not there`);
  return {
    doubleLeases: leased.length - new Set(leased.map(({ reviewId }) => reviewId)).size + surplus(leased, reviewsWanted),
    lost: submitted.filter(({ reviewId }) => !stored.has(reviewId)).length,
    doubled: tooMany + submitted.length - new Set(submitted.map(({ reviewId }) => reviewId)).size,
    journal,
  };
}

/** Leases of one claim beyond its slots; nothing is given back in these runs. */
function surplus(leased: QueueRun['leased'], reviewsWanted: number): number {
  const perClaim = new Map<string, number>();
  for (const { claimId } of leased) perClaim.set(claimId, (perClaim.get(claimId) ?? 0) + 1);
  return [...perClaim.values()].reduce((sum, count) => sum + Math.max(0, count - reviewsWanted), 0);
}
