import { sql } from 'kysely';
import type { ExportPartTable } from '../schema/export.ts';
import { newId } from '../new-id.ts';
import type { Db } from '../schema/tables.ts';
import type { ExportPlace } from './export-work.ts';

export type PartPlace = ExportPlace & { list: ExportPartTable['list']; number: number };

/**
 * Writes a part of a model that this attempt freezes; one of the same number is replaced. False when the export is no
 * longer this attempt's, or frozen: a worker that was taken for dead changes nothing more.
 */
export async function writeExportPart(
  db: Db,
  part: PartPlace & { attempt: number; bytes: Uint8Array; reviewedClaims?: string[] },
): Promise<boolean> {
  const { workspaceId, id, list, number, attempt, bytes, reviewedClaims = [] } = part;
  const { numAffectedRows } = await sql`
    insert into export_part (workspace_id, export_id, id, list, number, packed, reviewed_claims)
    select workspace_id, id, ${newId()}::uuid, ${list}, ${number}::int, ${base64(bytes)}, ${reviewedClaims}::uuid[] from export
    where workspace_id = ${workspaceId}::uuid and id = ${id}::uuid
      and state = 'running' and attempts = ${attempt}::int and content_hash is null
    on conflict (workspace_id, export_id, list, number)
      do update set packed = excluded.packed, reviewed_claims = excluded.reviewed_claims`.execute(db);
  return numAffectedRows === 1n;
}

/** Undefined after the last one; numbers begin with 0. */
export async function readExportPart(db: Db, place: PartPlace): Promise<Uint8Array | undefined> {
  const row = await db
    .selectFrom('export_part')
    .select('packed')
    .where('workspace_id', '=', place.workspaceId)
    .where('export_id', '=', place.id)
    .where('list', '=', place.list)
    .where('number', '=', place.number)
    .executeTakeFirst();
  return row && Buffer.from(row.packed, 'base64');
}

/** Everything that an earlier attempt left, or that a cancelled export leaves. */
export async function deleteExportBytes(db: Db, { workspaceId, id }: ExportPlace): Promise<void> {
  await db.deleteFrom('export_part').where('workspace_id', '=', workspaceId).where('export_id', '=', id).execute();
  await db
    .deleteFrom('export_file_chunk')
    .where('workspace_id', '=', workspaceId)
    .where('export_id', '=', id)
    .execute();
}

/**
 * Notes that a member has seen the reviews of all claims of a part. False after the last part. A part at a time: of a
 * long report they are many.
 */
export async function markPartSeen(
  db: Db,
  { workspaceId, id, number, memberId }: ExportPlace & { number: number; memberId: string },
): Promise<boolean> {
  const { rows } = await sql<{ found: number }>`
    with part as (select workspace_id, reviewed_claims from export_part
        where workspace_id = ${workspaceId}::uuid and export_id = ${id}::uuid and list = 'claims' and number = ${number}),
      seen as (insert into review_seen (workspace_id, claim_id, member_id)
        select part.workspace_id, reviewed.claim_id, ${memberId}::uuid
        from part, unnest(part.reviewed_claims) as reviewed (claim_id)
        on conflict do nothing)
    select count(*)::int as found from part`.execute(db);
  return (rows[0]?.found ?? 0) > 0;
}

export type ChunkPlace = ExportPlace & { format: string; number: number };

/** Writes a chunk of a file; one of the same number is replaced. */
export async function writeExportChunk(
  db: Db,
  { workspaceId, id, format, number, bytes }: ChunkPlace & { bytes: Uint8Array },
): Promise<void> {
  const packed = base64(bytes);
  await db
    .insertInto('export_file_chunk')
    .values({ workspace_id: workspaceId, export_id: id, id: newId(), format, number, packed })
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'export_id', 'format', 'number']).doUpdateSet({ packed }),
    )
    .execute();
}

/** Undefined after the last one; numbers begin with 0. */
export async function readExportChunk(db: Db, place: ChunkPlace): Promise<Uint8Array | undefined> {
  const row = await db
    .selectFrom('export_file_chunk')
    .select('packed')
    .where('workspace_id', '=', place.workspaceId)
    .where('export_id', '=', place.id)
    .where('format', '=', place.format)
    .where('number', '=', place.number)
    .executeTakeFirst();
  return row && Buffer.from(row.packed, 'base64');
}

/** Those from this number on. */
export async function deleteExportChunks(
  db: Db,
  { workspaceId, id, format, from }: ExportPlace & { format: string; from: number },
): Promise<void> {
  await db
    .deleteFrom('export_file_chunk')
    .where('workspace_id', '=', workspaceId)
    .where('export_id', '=', id)
    .where('format', '=', format)
    .where('number', '>=', from)
    .execute();
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}
