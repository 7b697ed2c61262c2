import { sql } from 'kysely';
import type { KeptDrift } from '../schema/evidence-archive.ts';
import type { FileFacts } from '../schema/review.ts';
import type { Db } from '../schema/tables.ts';
import { toJson } from '../to-json.ts';

export type ArchiveFields = {
  evidenceId: string;
  requestedBy: string;
  url: string;
  /** Code of why there is no copy. */
  problem: string | null;
  status: number | null;
  finalUrl: string | null;
  contentType: string | null;
  file: FileFacts | null;
  quote: string | null;
  drift: KeptDrift | null;
};
export type ArchiveRow = ArchiveFields & { id: string; fetchedAt: string; hasText: boolean };

export async function insertArchive(
  trx: Db,
  archive: ArchiveFields & { workspaceId: string; id: string; fetchedAt: Date; text: string | null },
): Promise<void> {
  const { workspaceId, id, evidenceId, requestedBy, url, fetchedAt, problem, status, file, text, quote, drift } =
    archive;
  await trx
    .insertInto('evidence_archive')
    .values({
      workspace_id: workspaceId,
      id,
      evidence_id: evidenceId,
      requested_by: requestedBy,
      url,
      fetched_at: fetchedAt,
      problem,
      status,
      final_url: archive.finalUrl,
      content_type: archive.contentType,
      file_id: file?.id ?? null,
      file: file && toJson(file),
      text,
      quote,
      drift: drift && toJson(drift),
    })
    .execute();
}

/** Copies and tries of the address that each piece of evidence has now, newest first, at most `limit` of each. */
export async function listArchives(
  db: Db,
  of: {
    workspaceId: string;
    evidenceIds: readonly string[];
    /** Only those that this member asked for; null for all. */
    requestedBy: string | null;
    limit: number;
  },
): Promise<ArchiveRow[]> {
  if (of.evidenceIds.length === 0) return [];
  const { rows } = await sql<ArchiveRow>`
    select id, evidence_id as "evidenceId", requested_by as "requestedBy", url, fetched_at as "fetchedAt", problem, status,
      final_url as "finalUrl", content_type as "contentType", file, has_text as "hasText", quote, drift
    from (
      select a.*, a.text is not null as has_text,
        row_number() over (partition by a.evidence_id order by a.id desc) as place
      from evidence_archive a
      join evidence e on e.workspace_id = a.workspace_id and e.id = a.evidence_id and e.url = a.url
      where a.workspace_id = ${of.workspaceId}::uuid and a.evidence_id = any (${[...of.evidenceIds]}::uuid[])
        and ${of.requestedBy === null ? sql`true` : sql`a.requested_by = ${of.requestedBy}::uuid`}
    ) numbered
    where place <= ${of.limit}
    order by id desc`.execute(db);
  return rows;
}

/** The words of a copy; null where they were not read. */
export async function readArchiveText(db: Db, workspaceId: string, id: string): Promise<string | null> {
  const row = await db
    .selectFrom('evidence_archive')
    .select('text')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.text ?? null;
}
