import { setImmediate } from 'node:timers/promises';
import type { ClaimKind, DismissReason, ExtractedClaim, StoredState } from '@claimdesk/core';
import type { ClaimOrigin } from '../schema/claim.ts';
import type { Db } from '../schema/tables.ts';
import { contentOfClaim, versionColumnsOf } from './claim-version.ts';

export type ClaimRow = {
  id: string;
  articleId: string;
  number: number;
  state: StoredState;
  currentVersionId: string;
  currentRoundId: string | null;
  currentDecisionId: string | null;
  wording: string;
  kind: ClaimKind;
  checkable: boolean;
  verifiable: number;
  checkWorthiness: number;
  startOffset: number;
  endOffset: number;
  sourceText: string | null;
  origin: ClaimOrigin;
  extractionId: string | null;
  dismissReason: DismissReason | null;
  mergedIntoId: string | null;
  duplicateOfId: string | null;
  dueAt: string | null;
  publicationId: string | null;
  recheckAt: string | null;
  version: number;
  createdAt: string;
  updatedAt: string;
};

const claimColumns = [
  'id',
  'article_id as articleId',
  'number',
  'state',
  'current_version_id as currentVersionId',
  'current_round_id as currentRoundId',
  'current_decision_id as currentDecisionId',
  'wording',
  'kind',
  'checkable',
  'verifiable',
  'check_worthiness as checkWorthiness',
  'start_offset as startOffset',
  'end_offset as endOffset',
  'source_text as sourceText',
  'origin',
  'extraction_id as extractionId',
  'dismiss_reason as dismissReason',
  'merged_into_id as mergedIntoId',
  'duplicate_of_id as duplicateOfId',
  'due_at as dueAt',
  'publication_id as publicationId',
  'recheck_at as recheckAt',
  'version',
  'created_at as createdAt',
  'updated_at as updatedAt',
] as const;

export type NewClaim = {
  id: string;
  versionId: string;
  articleId: string;
  articleVersionId: string;
  /** From `nextClaimNumber`. */
  number: number;
  state: StoredState;
  origin: ClaimOrigin;
  extractionId: string | null;
  createdBy: string | null;
  /** Which engine said this; null when a person did. */
  engineVersion: string | null;
  content: ExtractedClaim;
};

/**
 * Rows of one insert. Each insert leaves one more dead version of the article's row behind (its waiting claims are
 * counted), which every later row of the transaction looks through, so in hundreds a long article takes far longer; and
 * nothing else gets a turn while the embedded database inserts, so it must not be thousands.
 */
const insertChunk = 250;

/** Claims with version 1 of each. */
export async function insertClaims(trx: Db, workspaceId: string, claims: NewClaim[]): Promise<void> {
  for (let from = 0; from < claims.length; from += insertChunk) {
    // The embedded database answers within the same turn: without this nothing else of the process would get one.
    if (from > 0) await setImmediate();
    const chunk = claims.slice(from, from + insertChunk);
    await trx
      .insertInto('claim')
      .values(
        chunk.map((claim) => ({
          workspace_id: workspaceId,
          id: claim.id,
          article_id: claim.articleId,
          number: claim.number,
          state: claim.state,
          current_version_id: claim.versionId,
          origin: claim.origin,
          extraction_id: claim.extractionId,
          ...contentOfClaim(claim.content),
        })),
      )
      .execute();
    await trx
      .insertInto('claim_version')
      .values(
        chunk.map((claim) => ({
          workspace_id: workspaceId,
          id: claim.versionId,
          claim_id: claim.id,
          number: 1,
          article_version_id: claim.articleVersionId,
          created_by: claim.createdBy,
          engine_version: claim.engineVersion,
          ...versionColumnsOf(claim.content),
        })),
      )
      .execute();
  }
}

/** The number of the article's next claim. Hold `lockArticle`, or two callers get the same one. */
export async function nextClaimNumber(trx: Db, workspaceId: string, articleId: string): Promise<number> {
  const { last } = await trx
    .selectFrom('claim')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('workspace_id', '=', workspaceId)
    .where('article_id', '=', articleId)
    .executeTakeFirstOrThrow();
  return ((last as number | null) ?? 0) + 1;
}

export function getClaim(db: Db, workspaceId: string, id: string): Promise<ClaimRow | undefined> {
  return db
    .selectFrom('claim')
    .select(claimColumns)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** As `getClaim`, and everybody else who locks the claim waits until the transaction ends. Lock it before its round. */
export function lockClaim(trx: Db, workspaceId: string, id: string): Promise<ClaimRow | undefined> {
  return trx
    .selectFrom('claim')
    .select(claimColumns)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
}

/** The same for the claim of a review of this member; undefined when it is not theirs. */
export function lockClaimOfReview(
  trx: Db,
  of: { workspaceId: string; reviewId: string; reviewerId: string },
): Promise<ClaimRow | undefined> {
  return trx
    .selectFrom('claim')
    .select(claimColumns)
    .where('workspace_id', '=', of.workspaceId)
    .where('id', '=', (eb) =>
      eb
        .selectFrom('review')
        .select('review.claim_id')
        .where('review.workspace_id', '=', of.workspaceId)
        .where('review.id', '=', of.reviewId)
        .where('review.reviewer_id', '=', of.reviewerId),
    )
    .forNoKeyUpdate()
    .executeTakeFirst();
}

/** Locks several in the order of their ids, so that two callers cannot wait for each other. */
export async function lockClaims(trx: Db, workspaceId: string, ids: string[]): Promise<ClaimRow[]> {
  if (ids.length === 0) return [];
  return trx
    .selectFrom('claim')
    .select(claimColumns)
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', ids)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
}

export async function getClaims(db: Db, workspaceId: string, ids: string[]): Promise<ClaimRow[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('claim')
    .select(claimColumns)
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', ids)
    .execute();
}

export type ClaimChange = {
  state?: StoredState;
  currentRoundId?: string | null;
  currentDecisionId?: string | null;
  dismissReason?: DismissReason | null;
  mergedIntoId?: string | null;
  dueAt?: Date | string | null;
  publicationId?: string | null;
  recheckAt?: Date | string | null;
};

/** Changes a claim and counts its version up. Undefined when `expectedVersion` is given and not the current one. */
export function updateClaim(
  trx: Db,
  change: ClaimChange & { workspaceId: string; id: string; expectedVersion?: number },
): Promise<ClaimRow | undefined> {
  let query = trx
    .updateTable('claim')
    .set((eb) => ({
      version: eb('version', '+', 1),
      updated_at: eb.fn<string>('now'),
      ...(change.state !== undefined && { state: change.state }),
      ...(change.currentRoundId !== undefined && { current_round_id: change.currentRoundId }),
      ...(change.currentDecisionId !== undefined && { current_decision_id: change.currentDecisionId }),
      ...(change.dismissReason !== undefined && { dismiss_reason: change.dismissReason }),
      ...(change.mergedIntoId !== undefined && { merged_into_id: change.mergedIntoId }),
      ...(change.dueAt !== undefined && { due_at: change.dueAt }),
      ...(change.publicationId !== undefined && { publication_id: change.publicationId }),
      ...(change.recheckAt !== undefined && { recheck_at: change.recheckAt }),
    }))
    .where('workspace_id', '=', change.workspaceId)
    .where('id', '=', change.id);
  if (change.expectedVersion !== undefined) query = query.where('version', '=', change.expectedVersion);
  return query.returning(claimColumns).executeTakeFirst();
}

/** Gives a claim new content: a new claim_version that becomes current. Undefined when `expectedVersion` is old. */
export async function insertClaimVersion(
  trx: Db,
  next: {
    workspaceId: string;
    claimId: string;
    expectedVersion: number;
    versionId: string;
    articleVersionId: string;
    content: ExtractedClaim;
    createdBy: string | null;
  },
): Promise<ClaimRow | undefined> {
  const claim = await trx
    .updateTable('claim')
    .set((eb) => ({
      version: eb('version', '+', 1),
      updated_at: eb.fn<string>('now'),
      current_version_id: next.versionId,
      ...contentOfClaim(next.content),
    }))
    .where('workspace_id', '=', next.workspaceId)
    .where('id', '=', next.claimId)
    .where('version', '=', next.expectedVersion)
    .returning(claimColumns)
    .executeTakeFirst();
  if (claim === undefined) return undefined;
  await trx
    .insertInto('claim_version')
    .values((eb) => ({
      workspace_id: next.workspaceId,
      id: next.versionId,
      claim_id: next.claimId,
      number: eb
        .selectFrom('claim_version')
        .select((inner) => inner(inner.fn.max('number'), '+', 1).as('number'))
        .where('workspace_id', '=', next.workspaceId)
        .where('claim_id', '=', next.claimId),
      article_version_id: next.articleVersionId,
      created_by: next.createdBy,
      ...versionColumnsOf(next.content),
    }))
    .execute();
  return claim;
}

/** Published claims whose day to be looked at again has come, the longest due first. */
export async function listDueRechecks(
  db: Db,
  of: { workspaceId: string; now: Date; limit: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('claim')
    .select('id')
    .where('workspace_id', '=', of.workspaceId)
    .where('recheck_at', '<=', of.now.toISOString())
    .where('state', '=', 'published')
    .orderBy('recheck_at')
    .orderBy('id')
    .limit(of.limit)
    .execute();
  return rows.map(({ id }) => id);
}
