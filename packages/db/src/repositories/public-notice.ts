import type { CorrectionKind, VerdictIcon } from '@claimdesk/core';
import { sql } from 'kysely';
import { decodeCursor, pageOf } from '../cursor.ts';
import type { Db } from '../schema/tables.ts';

/** What happened to a published claim, for readers: it came out, was corrected, was retracted. */
export type PublicNoticeRow = {
  claimId: string;
  /** The version that it made; of a retraction, the last one there was. */
  number: number;
  at: string;
  kind: CorrectionKind | 'published' | 'retracted';
  /** The public note; null for what only came out. */
  note: string | null;
  wording: string;
  language: string;
  verdict: { label: string; icon: VerdictIcon; canonical: string | null };
};

const columns = sql`notice."claimId", notice.number, notice.at, notice.kind, notice.note, c.wording, c.language,
  json_build_object('label', c.verdict_label, 'icon', c.verdict_icon, 'canonical', c.verdict_canonical) as verdict`;

/** Corrections and retractions with their public notes, the newest first. */
export async function listPublicNotices(
  db: Db,
  of: { workspaceId: string; limit: number; cursor?: string },
): Promise<{ rows: PublicNoticeRow[]; nextCursor: string | null }> {
  const after = of.cursor === undefined ? null : decodeCursor(of.cursor, 'notices', ['time', 'uuid']);
  const { rows } = await sql<PublicNoticeRow>`
    select ${columns} from (
      select claim_id as "claimId", number, published_at as at, correction_kind as kind, correction_note as note
      from publication where workspace_id = ${of.workspaceId}::uuid and correction_kind is not null
      union all
      select r.claim_id, p.number, r.retracted_at, 'retracted', r.reason
      from retraction r join publication p on p.workspace_id = r.workspace_id and p.id = r.publication_id
      where r.workspace_id = ${of.workspaceId}::uuid
    ) notice
    join public_claim c on c.workspace_id = ${of.workspaceId}::uuid and c.claim_id = notice."claimId"
    where true ${after === null ? sql`` : sql`and (notice.at, notice."claimId") < (${after[0]}::timestamptz, ${after[1]}::uuid)`}
    order by notice.at desc, notice."claimId" desc limit ${of.limit + 1}`.execute(db);
  return pageOf(rows, of.limit, 'notices', ({ at, claimId }) => [at, claimId]);
}

/** The newest of what happened, for feeds: of a retracted claim only that it was retracted. */
export async function listNews(db: Db, of: { workspaceId: string; limit: number }): Promise<PublicNoticeRow[]> {
  const { rows } = await sql<PublicNoticeRow>`
    select ${columns} from (
      (select p.claim_id as "claimId", p.number, p.published_at as at,
          coalesce(p.correction_kind, 'published') as kind, p.correction_note as note
        from publication p
        where p.workspace_id = ${of.workspaceId}::uuid and not exists (
          select from retraction r where r.workspace_id = p.workspace_id and r.claim_id = p.claim_id
        )
        order by p.id desc limit ${of.limit})
      union all
      (select r.claim_id, p.number, r.retracted_at, 'retracted', r.reason
        from retraction r join publication p on p.workspace_id = r.workspace_id and p.id = r.publication_id
        where r.workspace_id = ${of.workspaceId}::uuid
        order by r.retracted_at desc limit ${of.limit})
    ) notice
    join public_claim c on c.workspace_id = ${of.workspaceId}::uuid and c.claim_id = notice."claimId"
    order by notice.at desc, notice."claimId" desc limit ${of.limit}`.execute(db);
  return rows;
}
