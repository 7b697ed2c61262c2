import { sql } from 'kysely';
import { decodeCursor, pageOf } from '../cursor.ts';
import type { ExportFile } from '../schema/journal.ts';
import type { Db } from '../schema/tables.ts';
import { toJson } from '../to-json.ts';

export type ExportRow = {
  id: string;
  selection: unknown;
  contentHash: string;
  journalSeq: number;
  journalHash: string;
  files: ExportFile[];
  createdBy: string | null;
  createdAt: string;
};

const exportColumns = [
  'id',
  'selection',
  'content_hash as contentHash',
  'journal_seq as journalSeq',
  'journal_hash as journalHash',
  'files',
  'created_by as createdBy',
  'created_at as createdAt',
] as const;

export function insertExport(
  db: Db,
  made: {
    workspaceId: string;
    id: string;
    selection: unknown;
    /** The report model as canonical JSON. */
    model: string;
    contentHash: string;
    journalSeq: number;
    journalHash: string;
    files: ExportFile[];
    createdBy: string | null;
    createdAt: Date;
  },
): Promise<ExportRow> {
  return db
    .insertInto('export')
    .values({
      workspace_id: made.workspaceId,
      id: made.id,
      selection: toJson(made.selection),
      model: made.model,
      content_hash: made.contentHash,
      journal_seq: made.journalSeq,
      journal_hash: made.journalHash,
      files: toJson(made.files),
      created_by: made.createdBy,
      created_at: made.createdAt,
    })
    .returning(exportColumns)
    .executeTakeFirstOrThrow();
}

/** With its model: the files are rendered from it again. */
export function getExport(
  db: Db,
  workspaceId: string,
  id: string,
): Promise<(ExportRow & { model: string }) | undefined> {
  return db
    .selectFrom('export')
    .select(exportColumns)
    .select('model')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
}

export type FoundExport = { title: string; contentHash: string; model: string; createdAt: string };

/** Exports of any workspace, newest first: those with a file of these bytes, or with one of these content hashes. */
export async function findExports(
  db: Db,
  by: { fileSha256: string } | { contentHashes: string[] },
): Promise<FoundExport[]> {
  const { rows } = await sql<FoundExport>`
    select selection ->> 'title' as title, content_hash as "contentHash", model, created_at as "createdAt"
    from export
    where ${
      'fileSha256' in by
        ? sql`files @> ${toJson([{ fileSha256: by.fileSha256 }])}::jsonb`
        : sql`content_hash = any (${by.contentHashes}::text[])`
    }
    order by created_at desc, id desc limit 10`.execute(db);
  return rows;
}

/** Notes a file that was made after its report; the first of a format stays. */
export async function addExportFile(
  db: Db,
  { workspaceId, id, file }: { workspaceId: string; id: string; file: ExportFile },
): Promise<void> {
  await sql`
    update export set files = files || jsonb_build_array(${toJson(file)}::jsonb)
    where workspace_id = ${workspaceId}::uuid and id = ${id}::uuid
      and not files @> jsonb_build_array(jsonb_build_object('format', ${file.format}::text))`.execute(db);
}

/** Newest first. */
export async function listExports(
  db: Db,
  of: { workspaceId: string; limit: number; cursor?: string },
): Promise<{ rows: ExportRow[]; nextCursor: string | null }> {
  let query = db.selectFrom('export').select(exportColumns).where('workspace_id', '=', of.workspaceId);
  if (of.cursor !== undefined) {
    const [id] = decodeCursor(of.cursor, 'exports', ['uuid']);
    query = query.where('id', '<', id as string);
  }
  const rows = await query
    .orderBy('id', 'desc')
    .limit(of.limit + 1)
    .execute();
  return pageOf(rows, of.limit, 'exports', (row) => [row.id]);
}
