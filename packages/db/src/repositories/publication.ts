import type { CorrectionKind } from '@claimdesk/core';
import { decodeCursor, pageOf } from '../cursor.ts';
import type { Db } from '../schema/tables.ts';

export type PublicationRow = {
  workspaceId: string;
  id: string;
  claimId: string;
  decisionId: string;
  number: number;
  model: string;
  contentHash: string;
  local: boolean;
  publishedBy: string;
  publishedAt: string;
  /** What changed since the version before; null for the first. */
  correctionKind: CorrectionKind | null;
  correctionNote: string | null;
};

const publicationColumns = [
  'workspace_id as workspaceId',
  'id',
  'claim_id as claimId',
  'decision_id as decisionId',
  'number',
  'model',
  'content_hash as contentHash',
  'local',
  'published_by as publishedBy',
  'published_at as publishedAt',
  'correction_kind as correctionKind',
  'correction_note as correctionNote',
] as const;

/** Appends the next version of what is public about a claim. */
export function insertPublication(
  trx: Db,
  publication: {
    workspaceId: string;
    id: string;
    claimId: string;
    decisionId: string;
    /** 1 for the first; two callers with the same number: one fails. */
    number: number;
    /** Canonical JSON. */
    model: string;
    contentHash: string;
    local: boolean;
    publishedBy: string;
    publishedAt: Date;
    correction: { kind: CorrectionKind; note: string } | null;
  },
): Promise<PublicationRow> {
  return trx
    .insertInto('publication')
    .values({
      workspace_id: publication.workspaceId,
      id: publication.id,
      claim_id: publication.claimId,
      decision_id: publication.decisionId,
      number: publication.number,
      model: publication.model,
      content_hash: publication.contentHash,
      local: publication.local,
      published_by: publication.publishedBy,
      published_at: publication.publishedAt,
      correction_kind: publication.correction?.kind ?? null,
      correction_note: publication.correction?.note ?? null,
    })
    .returning(publicationColumns)
    .executeTakeFirstOrThrow();
}

/** All versions of a claim's publication, newest first. */
export function listClaimPublications(db: Db, workspaceId: string, claimId: string): Promise<PublicationRow[]> {
  return db
    .selectFrom('publication')
    .select(publicationColumns)
    .where('workspace_id', '=', workspaceId)
    .where('claim_id', '=', claimId)
    .orderBy('number', 'desc')
    .execute();
}

/** The newest publication of each of these claims. */
export async function getLatestPublications(
  db: Db,
  workspaceId: string,
  claimIds: string[],
): Promise<PublicationRow[]> {
  if (claimIds.length === 0) return [];
  return db
    .selectFrom('publication')
    .distinctOn('claim_id')
    .select(publicationColumns)
    .where('workspace_id', '=', workspaceId)
    .where('claim_id', 'in', claimIds)
    .orderBy('claim_id')
    .orderBy('number', 'desc')
    .execute();
}

/** What the public page shows: everybody may ask for it, by the claim's id alone. Without `number`, the newest. */
export function findPublicPublication(
  db: Db,
  of: { claimId: string; number?: number },
): Promise<PublicationRow | undefined> {
  let query = db.selectFrom('publication').select(publicationColumns).where('claim_id', '=', of.claimId);
  if (of.number !== undefined) query = query.where('number', '=', of.number);
  return query.orderBy('number', 'desc').limit(1).executeTakeFirst();
}

/** Publications of any workspace with one of these content hashes. */
export function findPublications(
  db: Db,
  contentHashes: string[],
): Promise<Pick<PublicationRow, 'claimId' | 'number' | 'contentHash'>[]> {
  return db
    .selectFrom('publication')
    .select(['claim_id as claimId', 'number', 'content_hash as contentHash'])
    .where('content_hash', 'in', contentHashes)
    .orderBy('id')
    .limit(10)
    .execute();
}

/** Newest first. */
export async function listPublications(
  db: Db,
  of: { workspaceId: string; limit: number; cursor?: string },
): Promise<{ rows: PublicationRow[]; nextCursor: string | null }> {
  let query = db.selectFrom('publication').select(publicationColumns).where('workspace_id', '=', of.workspaceId);
  if (of.cursor !== undefined) {
    const [id] = decodeCursor(of.cursor, 'publications', ['uuid']);
    query = query.where('id', '<', id as string);
  }
  const rows = await query
    .orderBy('id', 'desc')
    .limit(of.limit + 1)
    .execute();
  return pageOf(rows, of.limit, 'publications', (row) => [row.id]);
}
