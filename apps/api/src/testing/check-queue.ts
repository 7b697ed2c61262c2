import { verifyJournal, type Database } from '@claimdesk/db';
import type { QueueDesk } from './prepare-queue.ts';
import type { QueueRun } from './review-queue.ts';

export type QueueFaults = {
  doubleLeases: number;
  /** Acknowledged reviews that are not there. */
  lost: number;
  /** Reviews beyond those that were wanted. */
  doubled: number;
  /** Rows of a call that was cut off in its middle. */
  half: string[];
  journal: string[];
};

/** What is wrong in the database after a run whose reviewers were told `run`, once the journal is sealed. */
export async function queueFaults(
  { db }: Database,
  { workspaceId }: QueueDesk,
  { leased, submitted }: Pick<QueueRun, 'leased' | 'submitted'>,
  { reviewsWanted }: { reviewsWanted: number },
): Promise<QueueFaults> {
  const reviews = await db
    .selectFrom('review')
    .innerJoin('slot', (join) =>
      join.onRef('slot.workspace_id', '=', 'review.workspace_id').onRef('slot.id', '=', 'review.slot_id'),
    )
    .select(['review.id', 'review.claim_id as claimId', 'review.reviewer_id as reviewerId', 'review.status'])
    .select(['slot.member_id as memberId', 'slot.submitted_at as filledAt', 'slot.leased_until as leasedUntil'])
    .where('review.workspace_id', '=', workspaceId)
    .execute();
  const items = await db
    .selectFrom('evidence')
    .select('review_id as reviewId')
    .where('workspace_id', '=', workspaceId)
    .execute();
  const decisions = await db
    .selectFrom('decision')
    .select(['claim_id as claimId', 'review_ids as reviewIds'])
    .where('workspace_id', '=', workspaceId)
    .execute();
  const claims = await db.selectFrom('claim').select(['id', 'state']).where('workspace_id', '=', workspaceId).execute();

  const isIn = reviews.filter(({ status }) => status === 'submitted');
  const half: string[] = [];
  for (const review of reviews) {
    const isFilled = review.filledAt !== null && review.memberId === review.reviewerId;
    const isSubmitted = review.status === 'submitted';
    if (isFilled !== isSubmitted) half.push(`review ${review.id} and its slot disagree`);
    if (!isSubmitted && review.leasedUntil === null) half.push(`draft ${review.id} was opened without a lease`);
    const count = items.filter(({ reviewId }) => reviewId === review.id).length;
    if (isSubmitted && count !== 1) half.push(`review ${review.id} has ${count} pieces of evidence`);
  }
  for (const { id, state } of claims) {
    const judged = isIn.filter(({ claimId }) => claimId === id).length === reviewsWanted;
    const decided = decisions.some(({ claimId, reviewIds }) => claimId === id && reviewIds.length === reviewsWanted);
    if (judged !== decided || judged !== (state === 'decided')) half.push(`claim ${id} is half decided`);
  }

  const stored = new Set(isIn.map(({ id }) => id));
  const claimOf = (rows: { claimId: string }[]) => rows.map(({ claimId }) => claimId);
  const reviewOf = (rows: { reviewId: string }[]) => rows.map(({ reviewId }) => reviewId);
  return {
    doubleLeases: beyond(claimOf(leased), reviewsWanted) + beyond(reviewOf(leased), 1),
    lost: submitted.filter(({ reviewId }) => !stored.has(reviewId)).length,
    doubled: beyond(claimOf(isIn), reviewsWanted) + beyond(reviewOf(submitted), 1),
    half,
    journal: await journalFaults(db, workspaceId, stored),
  };
}

async function journalFaults(db: Database['db'], workspaceId: string, stored: Set<string>): Promise<string[]> {
  const verified = await verifyJournal(db, workspaceId);
  const faults = verified.ok ? [] : [verified.message];
  const rows = await db
    .selectFrom('journal')
    .select(['seq', 'subject'])
    .where('workspace_id', '=', workspaceId)
    .where('kind', '=', 'review.submit')
    .execute();
  const journalled = new Map<string, number>();
  for (const { seq, subject } of rows) {
    const { reviewId = '' } = JSON.parse(subject) as { reviewId?: string };
    if (seq === null) faults.push(`the submit of review ${reviewId} is not sealed`);
    journalled.set(reviewId, (journalled.get(reviewId) ?? 0) + 1);
  }
  for (const id of stored) if (journalled.get(id) !== 1) faults.push(`review ${id} is not journalled once`);
  for (const id of journalled.keys()) if (!stored.has(id)) faults.push(`review ${id} is journalled and not there`);
  return faults;
}

/** How many there are too many of each. */
function beyond(ids: string[], most: number): number {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum + Math.max(0, count - most), 0);
}

/** Rows that no server has sealed yet. */
export async function unsealed({ db }: Database): Promise<number> {
  const rows = await db.selectFrom('journal').select('id').where('seq', 'is', null).execute();
  return rows.length;
}
