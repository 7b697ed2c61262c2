import { sql } from 'kysely';
import { decodeCursor, pageOf } from '../cursor.ts';
import type { ExportFile, ExportStage, ExportState, ExportTable } from '../schema/export.ts';
import type { Db } from '../schema/tables.ts';
import { toJson } from '../to-json.ts';

export type ExportRow = {
  workspaceId: string;
  id: string;
  selection: unknown;
  /** Null until the model is frozen, as is where the journal stood. */
  contentHash: string | null;
  journalSeq: number | null;
  journalHash: string | null;
  files: ExportFile[];
  createdBy: string | null;
  createdAt: string;
  state: ExportState;
  stage: ExportStage;
  done: number;
  total: number;
  attempts: number;
  formats: string[];
  askedBy: Asker | null;
  error: string | null;
  finishedAt: string | null;
};
type Asker = NonNullable<ExportTable['asked_by']['__select__']>;

export const exportColumns = [
  'export.workspace_id as workspaceId',
  'export.id',
  'export.selection',
  'export.content_hash as contentHash',
  'export.journal_seq as journalSeq',
  'export.journal_hash as journalHash',
  'export.files',
  'export.created_by as createdBy',
  'export.created_at as createdAt',
  'export.state',
  'export.stage',
  'export.done',
  'export.total',
  'export.attempts',
  'export.formats',
  'export.asked_by as askedBy',
  'export.error',
  'export.finished_at as finishedAt',
] as const;

/** Queues an export for the worker. */
export function insertExport(
  db: Db,
  asked: {
    workspaceId: string;
    id: string;
    selection: unknown;
    formats: string[];
    total: number;
    askedBy: Asker;
    createdBy: string | null;
    createdAt: Date;
  },
): Promise<ExportRow> {
  return db
    .insertInto('export')
    .values({
      workspace_id: asked.workspaceId,
      id: asked.id,
      selection: toJson(asked.selection),
      formats: asked.formats,
      total: asked.total,
      files: '[]',
      state: 'waiting',
      stage: 'reading',
      asked_by: toJson(asked.askedBy),
      created_by: asked.createdBy,
      created_at: asked.createdAt,
    })
    .returning(exportColumns)
    .executeTakeFirstOrThrow();
}

export function getExport(db: Db, workspaceId: string, id: string): Promise<ExportRow | undefined> {
  return db
    .selectFrom('export')
    .select(exportColumns)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The model as one text, of a report from before models were kept in parts; else null. */
export async function getWholeModel(db: Db, workspaceId: string, id: string): Promise<string | null> {
  const row = await db
    .selectFrom('export')
    .select('model')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.model ?? null;
}

export type FoundExport = { workspaceId: string; id: string; title: string; contentHash: string; createdAt: string };

/** Exports of any workspace, newest first: those with a file of these bytes, or with one of these content hashes. */
export async function findExports(
  db: Db,
  by: { fileSha256: string } | { contentHashes: string[] },
): Promise<FoundExport[]> {
  const { rows } = await sql<FoundExport>`
    select workspace_id as "workspaceId", id, selection ->> 'title' as title, content_hash as "contentHash",
      created_at as "createdAt"
    from export
    where content_hash is not null and ${
      'fileSha256' in by
        ? sql`files @> ${toJson([{ fileSha256: by.fileSha256 }])}::jsonb`
        : sql`content_hash = any (${by.contentHashes}::text[])`
    }
    order by created_at desc, id desc limit 10`.execute(db);
  return rows;
}

/** Notes a file that was made; bytes that are on record are not noted twice. */
export async function addExportFile(
  db: Db,
  { workspaceId, id, file }: { workspaceId: string; id: string; file: ExportFile },
): Promise<void> {
  await sql`
    update export set files = files || jsonb_build_array(${toJson(file)}::jsonb)
    where workspace_id = ${workspaceId}::uuid and id = ${id}::uuid
      and not files @> ${toJson([file])}::jsonb`.execute(db);
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
