import { sql } from 'kysely';
import type { Confidence, ContextFlag } from '@claimdesk/core';
import type { ReviewStatus } from '../schema/review.ts';
import type { Db } from '../schema/tables.ts';

export type ReviewRow = {
  id: string;
  roundId: string;
  slotId: string;
  claimId: string;
  reviewerId: string;
  claimVersionId: string;
  status: ReviewStatus;
  ratingKey: string | null;
  confidence: Confidence | null;
  flags: ContextFlag[];
  rationale: string;
  searchedNote: string;
  needsConfirmation: boolean;
  version: number;
  createdAt: string;
  updatedAt: string;
  submittedAt: string | null;
};

const reviewColumns = [
  'id',
  'round_id as roundId',
  'slot_id as slotId',
  'claim_id as claimId',
  'reviewer_id as reviewerId',
  'claim_version_id as claimVersionId',
  'status',
  'rating_key as ratingKey',
  'confidence',
  'flags',
  'rationale',
  'searched_note as searchedNote',
  'needs_confirmation as needsConfirmation',
  'version',
  'created_at as createdAt',
  'updated_at as updatedAt',
  'submitted_at as submittedAt',
] as const;

/** The member's draft for a slot just leased: a new one, or the one they have in this round, moved to the slot. */
export function openReview(
  trx: Db,
  review: {
    workspaceId: string;
    /** Used when there is none yet. */
    id: string;
    roundId: string;
    slotId: string;
    claimId: string;
    reviewerId: string;
    claimVersionId: string;
  },
): Promise<ReviewRow> {
  return trx
    .insertInto('review')
    .values({
      workspace_id: review.workspaceId,
      id: review.id,
      round_id: review.roundId,
      slot_id: review.slotId,
      claim_id: review.claimId,
      reviewer_id: review.reviewerId,
      claim_version_id: review.claimVersionId,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['workspace_id', 'round_id', 'reviewer_id'])
        .doUpdateSet({ slot_id: review.slotId, status: 'draft', submitted_at: null }),
    )
    .returning(reviewColumns)
    .executeTakeFirstOrThrow();
}

export function getReview(db: Db, workspaceId: string, id: string): Promise<ReviewRow | undefined> {
  return db
    .selectFrom('review')
    .select(reviewColumns)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Every review of these claims, of all rounds, oldest first. Who may see them is the caller's business. */
export async function listReviews(db: Db, workspaceId: string, claimIds: string[]): Promise<ReviewRow[]> {
  if (claimIds.length === 0) return [];
  return db
    .selectFrom('review')
    .select(reviewColumns)
    .where('workspace_id', '=', workspaceId)
    .where('claim_id', 'in', claimIds)
    .orderBy('claim_id')
    .orderBy('id')
    .execute();
}

/** A member's own reviews with this status, newest first. */
export function listReviewsOf(
  db: Db,
  of: { workspaceId: string; reviewerId: string; status: ReviewStatus; limit: number },
): Promise<ReviewRow[]> {
  return db
    .selectFrom('review')
    .select(reviewColumns)
    .where('workspace_id', '=', of.workspaceId)
    .where('reviewer_id', '=', of.reviewerId)
    .where('status', '=', of.status)
    .orderBy('id', 'desc')
    .limit(of.limit)
    .execute();
}

export type ReviewChange = {
  ratingKey?: string | null;
  confidence?: Confidence | null;
  flags?: ContextFlag[];
  rationale?: string;
  searchedNote?: string;
  /** Pins another wording: the reviewer has looked at it. */
  claimVersionId?: string;
  needsConfirmation?: boolean;
};

/** Saves a draft. Undefined when it is no draft of this member, or `expectedVersion` is not the current one. */
export function updateReviewDraft(
  db: Db,
  change: ReviewChange & { workspaceId: string; id: string; reviewerId: string; expectedVersion: number },
): Promise<ReviewRow | undefined> {
  return db
    .updateTable('review')
    .set((eb) => ({
      version: eb('version', '+', 1),
      updated_at: eb.fn<string>('now'),
      ...(change.ratingKey !== undefined && { rating_key: change.ratingKey }),
      ...(change.confidence !== undefined && { confidence: change.confidence }),
      ...(change.flags !== undefined && { flags: change.flags }),
      ...(change.rationale !== undefined && { rationale: change.rationale }),
      ...(change.searchedNote !== undefined && { searched_note: change.searchedNote }),
      ...(change.claimVersionId !== undefined && { claim_version_id: change.claimVersionId }),
      ...(change.needsConfirmation !== undefined && { needs_confirmation: change.needsConfirmation }),
    }))
    .where('workspace_id', '=', change.workspaceId)
    .where('id', '=', change.id)
    .where('reviewer_id', '=', change.reviewerId)
    .where('status', '=', 'draft')
    .where('version', '=', change.expectedVersion)
    .returning(reviewColumns)
    .executeTakeFirst();
}

/** Undefined when it is no draft of this member, or `expectedVersion` is not the current one. */
export function submitReview(
  trx: Db,
  review: { workspaceId: string; id: string; reviewerId: string; expectedVersion: number; submittedAt: Date },
): Promise<ReviewRow | undefined> {
  return trx
    .updateTable('review')
    .set((eb) => ({
      version: eb('version', '+', 1),
      updated_at: eb.fn<string>('now'),
      status: 'submitted' as const,
      submitted_at: review.submittedAt,
    }))
    .where('workspace_id', '=', review.workspaceId)
    .where('id', '=', review.id)
    .where('reviewer_id', '=', review.reviewerId)
    .where('status', '=', 'draft')
    .where('version', '=', review.expectedVersion)
    .returning(reviewColumns)
    .executeTakeFirst();
}

/** The undo of a submit. Undefined when it is no submitted review of this member. */
export function withdrawReview(
  trx: Db,
  review: { workspaceId: string; id: string; reviewerId: string },
): Promise<ReviewRow | undefined> {
  return trx
    .updateTable('review')
    .set((eb) => ({
      version: eb('version', '+', 1),
      updated_at: eb.fn<string>('now'),
      status: 'withdrawn' as const,
      submitted_at: null,
    }))
    .where('workspace_id', '=', review.workspaceId)
    .where('id', '=', review.id)
    .where('reviewer_id', '=', review.reviewerId)
    .where('status', '=', 'submitted')
    .returning(reviewColumns)
    .executeTakeFirst();
}

/** The wording changed while the round is open: reviews in these stages must be looked at again. */
export async function askForConfirmation(
  trx: Db,
  of: { workspaceId: string; roundId: string; statuses: ReviewStatus[] },
): Promise<ReviewRow[]> {
  return trx
    .updateTable('review')
    .set((eb) => ({ needs_confirmation: true, version: eb('version', '+', 1), updated_at: eb.fn<string>('now') }))
    .where('workspace_id', '=', of.workspaceId)
    .where('round_id', '=', of.roundId)
    .where('status', 'in', of.statuses)
    .returning(reviewColumns)
    .execute();
}

/** Remembers that the member was shown somebody else's review of these claims. */
export async function markReviewsSeen(
  db: Db,
  seen: { workspaceId: string; claimIds: string[]; memberId: string },
): Promise<void> {
  if (seen.claimIds.length === 0) return;
  await sql`
    insert into review_seen (workspace_id, claim_id, member_id)
    select ${seen.workspaceId}::uuid, seen.claim_id, ${seen.memberId}::uuid
    from unnest(${seen.claimIds}::uuid[]) as seen (claim_id)
    on conflict do nothing`.execute(db);
}

/** The member's submitted reviews of running rounds that still judge an older wording, and have to be confirmed. */
export function listUnconfirmed(trx: Db, of: { workspaceId: string; memberId: string }): Promise<ReviewRow[]> {
  return trx
    .selectFrom('review')
    .innerJoin('claim', (join) =>
      join
        .onRef('claim.workspace_id', '=', 'review.workspace_id')
        .onRef('claim.current_round_id', '=', 'review.round_id'),
    )
    .innerJoin('round', (join) =>
      join.onRef('round.workspace_id', '=', 'review.workspace_id').onRef('round.id', '=', 'review.round_id'),
    )
    .select(reviewColumns.map((column) => `review.${column}` as const))
    .where('review.workspace_id', '=', of.workspaceId)
    .where('review.reviewer_id', '=', of.memberId)
    .where('review.status', '=', 'submitted')
    .where('claim.state', '=', 'open')
    .where('round.calibration', '=', false)
    .whereRef('review.claim_version_id', '<>', 'claim.current_version_id')
    .orderBy('review.id')
    .execute();
}
