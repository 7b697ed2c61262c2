import { sourceKey, type SourceType, type Stance } from '@claimdesk/core';
import type { FileFacts } from '../schema/review.ts';
import type { Db } from '../schema/tables.ts';
import { toJson } from '../to-json.ts';

export type EvidenceFields = {
  url: string | null;
  citation: string | null;
  title: string | null;
  publisher: string | null;
  published: string | null;
  accessed: string | null;
  quote: string | null;
  locator: string | null;
  stance: Stance | null;
  sourceType: SourceType | null;
  note: string | null;
  /** Of an uploaded file; then there is neither address nor citation. */
  file: FileFacts | null;
  /** The item that this one was copied from. */
  reusedFrom: string | null;
};
export type EvidenceRow = EvidenceFields & {
  id: string;
  reviewId: string;
  claimId: string;
  position: number;
  version: number;
  createdAt: string;
  updatedAt: string;
};

const evidenceColumns = [
  'id',
  'review_id as reviewId',
  'claim_id as claimId',
  'url',
  'citation',
  'title',
  'publisher',
  'published',
  'accessed',
  'quote',
  'locator',
  'stance',
  'source_type as sourceType',
  'note',
  'file',
  'reused_from as reusedFrom',
  'position',
  'version',
  'created_at as createdAt',
  'updated_at as updatedAt',
] as const;

/** Adds an item after the others of its review. */
export function insertEvidence(
  db: Db,
  item: EvidenceFields & { workspaceId: string; id: string; reviewId: string; claimId: string },
): Promise<EvidenceRow> {
  return db
    .insertInto('evidence')
    .values((eb) => ({
      workspace_id: item.workspaceId,
      id: item.id,
      review_id: item.reviewId,
      claim_id: item.claimId,
      position: eb
        .selectFrom('evidence')
        .select((inner) => inner(inner.fn.coalesce(inner.fn.max('position'), inner.lit(0)), '+', 1).as('next'))
        .where('workspace_id', '=', item.workspaceId)
        .where('review_id', '=', item.reviewId),
      ...columnsOf(item),
    }))
    .returning(evidenceColumns)
    .executeTakeFirstOrThrow();
}

/** Replaces all fields. Undefined when `expectedVersion` is not the current one. */
export function updateEvidence(
  db: Db,
  change: EvidenceFields & { workspaceId: string; id: string; expectedVersion: number },
): Promise<EvidenceRow | undefined> {
  return db
    .updateTable('evidence')
    .set((eb) => ({ version: eb('version', '+', 1), updated_at: eb.fn<string>('now'), ...columnsOf(change) }))
    .where('workspace_id', '=', change.workspaceId)
    .where('id', '=', change.id)
    .where('version', '=', change.expectedVersion)
    .returning(evidenceColumns)
    .executeTakeFirst();
}

/** False when there is no such item. */
export async function deleteEvidence(db: Db, workspaceId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('evidence')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

export function getEvidence(db: Db, workspaceId: string, id: string): Promise<EvidenceRow | undefined> {
  return db
    .selectFrom('evidence')
    .select(evidenceColumns)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The evidence of these reviews, in the order it was given. */
export async function listEvidence(db: Db, workspaceId: string, reviewIds: string[]): Promise<EvidenceRow[]> {
  if (reviewIds.length === 0) return [];
  return db
    .selectFrom('evidence')
    .select(evidenceColumns)
    .where('workspace_id', '=', workspaceId)
    .where('review_id', 'in', reviewIds)
    .orderBy('review_id')
    .orderBy('position')
    .orderBy('id')
    .execute();
}

/** A member's own evidence in these rounds, in the order it was given. */
export async function listEvidenceOf(
  db: Db,
  of: { workspaceId: string; roundIds: string[]; reviewerId: string },
): Promise<EvidenceRow[]> {
  if (of.roundIds.length === 0) return [];
  return db
    .selectFrom('evidence')
    .select(evidenceColumns)
    .where('workspace_id', '=', of.workspaceId)
    .where('review_id', 'in', (eb) =>
      eb
        .selectFrom('review')
        .select('review.id')
        .where('review.workspace_id', '=', of.workspaceId)
        .where('review.round_id', 'in', of.roundIds)
        .where('review.reviewer_id', '=', of.reviewerId),
    )
    .orderBy('review_id')
    .orderBy('position')
    .orderBy('id')
    .execute();
}

function columnsOf(item: EvidenceFields) {
  const { url, citation, title, publisher, published, accessed, quote, locator, stance, note, file } = item;
  const source = sourceKey({ url, citation, fileHash: file?.sha256 ?? null });
  return {
    url,
    citation,
    title,
    publisher,
    published,
    accessed,
    quote,
    locator,
    stance,
    source_type: item.sourceType,
    note,
    file_id: file?.id ?? null,
    file: file && toJson(file),
    source_key: source.key,
    source_host: source.host,
    reused_from: item.reusedFrom,
  };
}
