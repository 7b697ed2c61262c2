import { sql } from 'kysely';
import type { FileFacts } from '../schema/review.ts';
import type { Db } from '../schema/tables.ts';
import { toJson } from '../to-json.ts';

export type FilePlace = { workspaceId: string; fileId: string };

/**
 * Those who use files and the one who cleans up do not come between each other, for the rest of the transaction. Users
 * (`shared`) do not wait for each other. One lock for all: whether it is held tells nothing of any file.
 */
export async function lockFiles(trx: Db, mode: 'shared' | 'alone'): Promise<void> {
  // Any number that nothing else locks by.
  const key = 7_433_020;
  if (mode === 'shared') await sql`select pg_advisory_xact_lock_shared(${key}::bigint)`.execute(trx);
  else await sql`select pg_advisory_xact_lock(${key}::bigint)`.execute(trx);
}

/** An upload begins; nothing of it is known yet. */
export async function insertFile(db: Db, file: FilePlace & { uploadedBy: string; at: Date }): Promise<void> {
  await db
    .insertInto('evidence_file')
    .values({
      workspace_id: file.workspaceId,
      id: file.fileId,
      uploaded_by: file.uploadedBy,
      state: 'arriving',
      facts: null,
      sha256: null,
      loose_since: file.at,
    })
    .execute();
}

/** All of it has come. From here on nobody deletes bytes with its hash. */
export async function describeFile(trx: Db, place: FilePlace, facts: FileFacts): Promise<void> {
  await trx
    .updateTable('evidence_file')
    .set({ facts: toJson(facts), sha256: facts.sha256 })
    .where('workspace_id', '=', place.workspaceId)
    .where('id', '=', place.fileId)
    .execute();
}

export async function setFileState(db: Db, place: FilePlace, state: 'kept' | 'leaving'): Promise<void> {
  await db
    .updateTable('evidence_file')
    .set({ state })
    .where('workspace_id', '=', place.workspaceId)
    .where('id', '=', place.fileId)
    .execute();
}

/** A member's own upload that is stored for good; a copy of a page is none. */
export async function getOwnFile(db: Db, place: FilePlace & { memberId: string }): Promise<FileFacts | undefined> {
  const row = await db
    .selectFrom('evidence_file')
    .select('facts')
    .where('workspace_id', '=', place.workspaceId)
    .where('id', '=', place.fileId)
    .where('uploaded_by', '=', place.memberId)
    .where('state', '=', 'kept')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('evidence_archive as a')
            .select('a.id')
            .where('a.workspace_id', '=', place.workspaceId)
            .where('a.file_id', '=', place.fileId),
        ),
      ),
    )
    .executeTakeFirst();
  return row?.facts ?? undefined;
}

/** A piece of evidence lets go of it: the time until it may be deleted begins anew. */
export async function loosenFile(trx: Db, place: FilePlace, at: Date): Promise<void> {
  await trx
    .updateTable('evidence_file')
    .set({ loose_since: at })
    .where('workspace_id', '=', place.workspaceId)
    .where('id', '=', place.fileId)
    .execute();
}

/** In no piece of evidence, and no copy of its page. */
const isUnused = sql`not exists (select from evidence e where e.workspace_id = f.workspace_id and e.file_id = f.id)
  and not exists (select from evidence_archive a where a.workspace_id = f.workspace_id and a.file_id = f.id)`;

/** A member's uploads that are in use nowhere. */
export async function countLooseFiles(db: Db, of: { workspaceId: string; memberId: string }): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from evidence_file f
    where f.workspace_id = ${of.workspaceId}::uuid and f.uploaded_by = ${of.memberId}::uuid
      and ${isUnused}`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Uploads that have been in use nowhere since before `before` can become evidence no more. */
export async function markLeavingFiles(trx: Db, before: Date): Promise<void> {
  await sql`
    update evidence_file f set state = 'leaving'
    where f.loose_since < ${before.toISOString()}::timestamptz and f.state <> 'leaving'
      and ${isUnused}`.execute(trx);
}

export type LeavingFile = FilePlace & { sha256: string | null };

export function listLeavingFiles(db: Db, limit: number): Promise<LeavingFile[]> {
  return db
    .selectFrom('evidence_file')
    .select(['workspace_id as workspaceId', 'id as fileId', 'sha256'])
    .where('state', '=', 'leaving')
    .limit(limit)
    .execute();
}

/** Has another upload the same bytes? */
export async function sharesBytes(trx: Db, { workspaceId, fileId, sha256 }: LeavingFile): Promise<boolean> {
  if (sha256 === null) return false;
  const other = await trx
    .selectFrom('evidence_file')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('sha256', '=', sha256)
    .where('id', '<>', fileId)
    .limit(1)
    .executeTakeFirst();
  return other !== undefined;
}

export async function deleteFile(trx: Db, { workspaceId, fileId }: FilePlace): Promise<void> {
  await trx.deleteFrom('evidence_file').where('workspace_id', '=', workspaceId).where('id', '=', fileId).execute();
}

export async function insertFileChunk(db: Db, place: FilePlace, number: number, bytes: Uint8Array): Promise<void> {
  await db
    .insertInto('evidence_file_chunk')
    .values({ workspace_id: place.workspaceId, file_id: place.fileId, number, bytes })
    .execute();
}

/** Undefined after the last one; numbers begin with 0. */
export async function readFileChunk(db: Db, place: FilePlace, number: number): Promise<Uint8Array | undefined> {
  const row = await db
    .selectFrom('evidence_file_chunk')
    .select('bytes')
    .where('workspace_id', '=', place.workspaceId)
    .where('file_id', '=', place.fileId)
    .where('number', '=', number)
    .executeTakeFirst();
  return row?.bytes;
}

export async function deleteFileChunks(db: Db, { workspaceId, fileId }: FilePlace): Promise<void> {
  await db
    .deleteFrom('evidence_file_chunk')
    .where('workspace_id', '=', workspaceId)
    .where('file_id', '=', fileId)
    .execute();
}
