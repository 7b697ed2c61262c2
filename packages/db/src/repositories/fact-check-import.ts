import type { Repair } from '@claimdesk/core';
import { sql } from 'kysely';
import { decodeCursor, pageOf } from '../cursor.ts';
import type { FactCheckImportKind, FactCheckImportStatus } from '../schema/fact-check.ts';
import type { Db } from '../schema/tables.ts';
import { toJson } from '../to-json.ts';

export type FactCheckImportRow = {
  workspaceId: string;
  id: string;
  kind: FactCheckImportKind;
  name: string;
  contentHash: string;
  characters: number;
  status: FactCheckImportStatus;
  problem: string | null;
  steps: number;
  stepsDone: number;
  added: number;
  updated: number;
  unchanged: number;
  refused: number;
  repairs: number;
  createdBy: string | null;
  createdAt: string;
  finishedAt: string | null;
  undoneBy: string | null;
  undoneAt: string | null;
};

const columns = [
  'workspace_id as workspaceId',
  'id',
  'kind',
  'name',
  'content_hash as contentHash',
  'characters',
  'status',
  'problem',
  'steps',
  'steps_done as stepsDone',
  'added',
  'updated',
  'unchanged',
  'refused',
  'repairs',
  'created_by as createdBy',
  'created_at as createdAt',
  'finished_at as finishedAt',
  'undone_by as undoneBy',
  'undone_at as undoneAt',
] as const;

export type FactCheckImportPlace = { workspaceId: string; id: string };

/** With a `source` it waits for a worker; without one it is run by whoever writes it down. */
export async function insertFactCheckImport(
  db: Db,
  made: FactCheckImportPlace & {
    kind: FactCheckImportKind;
    name: string;
    contentHash: string;
    characters: number;
    createdBy: string | null;
    createdAt: Date;
    source: { text: string; url: string | null } | null;
  },
): Promise<FactCheckImportRow> {
  const { source } = made;
  const row = await db
    .insertInto('fact_check_import')
    .values({
      workspace_id: made.workspaceId,
      id: made.id,
      kind: made.kind,
      name: made.name,
      content_hash: made.contentHash,
      characters: made.characters,
      status: source === null ? 'running' : 'waiting',
      created_by: made.createdBy,
      created_at: made.createdAt,
      heartbeat_at: source === null ? made.createdAt : null,
    })
    .returning(columns)
    .executeTakeFirstOrThrow();
  if (source !== null) {
    await db
      .insertInto('fact_check_source')
      .values({ workspace_id: made.workspaceId, import_id: made.id, ...source })
      .execute();
  }
  return row;
}

export function getFactCheckImport(db: Db, workspaceId: string, id: string): Promise<FactCheckImportRow | undefined> {
  return db
    .selectFrom('fact_check_import')
    .select(columns)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Newest first. */
export async function listFactCheckImports(
  db: Db,
  of: { workspaceId: string; limit: number; cursor?: string | undefined },
): Promise<{ rows: FactCheckImportRow[]; nextCursor: string | null }> {
  const [before] = of.cursor === undefined ? [] : decodeCursor(of.cursor, 'imports', ['uuid']);
  const rows = await db
    .selectFrom('fact_check_import')
    .select(columns)
    .where('workspace_id', '=', of.workspaceId)
    .$if(before !== undefined, (query) => query.where('id', '<', before as string))
    .orderBy('id', 'desc')
    .limit(of.limit + 1)
    .execute();
  return pageOf(rows, of.limit, 'imports', ({ id }) => [id]);
}

/**
 * Takes the oldest import of any workspace that waits, is to be undone, or whose worker has given no sign of life since
 * `staleBefore`. Two workers never get the same one.
 */
export async function claimNextFactCheckImport(
  db: Db,
  at: { now: Date; staleBefore: Date },
): Promise<FactCheckImportRow | undefined> {
  const next = await sql<{ workspaceId: string; id: string }>`
    update fact_check_import set heartbeat_at = ${at.now},
      status = case when status = 'undoing' then 'undoing' else 'running' end, steps = 0, steps_done = 0
    where (workspace_id, id) = (select workspace_id, id from fact_check_import
      where status in ('waiting', 'running', 'undoing') and (heartbeat_at is null or heartbeat_at < ${at.staleBefore})
      order by id limit 1 for update skip locked)
    returning workspace_id as "workspaceId", id`.execute(db);
  const [taken] = next.rows;
  return taken && getFactCheckImport(db, taken.workspaceId, taken.id);
}

export function getFactCheckSource(
  db: Db,
  { workspaceId, id }: FactCheckImportPlace,
): Promise<{ text: string; url: string | null } | undefined> {
  return db
    .selectFrom('fact_check_source')
    .select(['text', 'url'])
    .where('workspace_id', '=', workspaceId)
    .where('import_id', '=', id)
    .executeTakeFirst();
}

/** A sign of life, with how far it is. False when the import is no longer run: then the worker stops. */
export async function beatFactCheckImport(
  db: Db,
  beat: FactCheckImportPlace & { now: Date; steps?: number; stepsDone?: number; refused?: number },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('fact_check_import')
    .set({
      heartbeat_at: beat.now,
      ...(beat.steps !== undefined && { steps: beat.steps }),
      ...(beat.stepsDone !== undefined && { steps_done: beat.stepsDone }),
      ...(beat.refused !== undefined && { refused: beat.refused }),
    })
    .where('workspace_id', '=', beat.workspaceId)
    .where('id', '=', beat.id)
    .where('status', '=', 'running')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Ends a run with its counts, taken from what was written; undefined when it was not running any more. */
export async function finishFactCheckImport(
  trx: Db,
  end: FactCheckImportPlace & { problem: string | null; now: Date },
): Promise<FactCheckImportRow | undefined> {
  const { workspaceId, id } = end;
  await deleteSource(trx, end);
  const { rows } = await sql<{ id: string }>`
    update fact_check_import set status = ${end.problem === null ? 'done' : 'failed'}, problem = ${end.problem},
      finished_at = ${end.now}, added = written.added, updated = written.updated, unchanged = written.unchanged,
      repairs = (select count(*) from fact_check_repair where workspace_id = ${workspaceId}::uuid and import_id = ${id}::uuid)
    from (select count(*) filter (where outcome = 'added') as added, count(*) filter (where outcome = 'updated') as updated,
        count(*) filter (where outcome = 'unchanged') as unchanged
      from fact_check_entry where workspace_id = ${workspaceId}::uuid and import_id = ${id}::uuid) written
    where workspace_id = ${workspaceId}::uuid and id = ${id}::uuid and status = 'running'
    returning id`.execute(trx);
  return rows.length === 0 ? undefined : getFactCheckImport(trx, workspaceId, id);
}

/** Asks that all of an import be taken out again, also while it runs; undefined when it has been already. */
export async function askUndoFactCheckImport(
  trx: Db,
  undo: FactCheckImportPlace & { undoneBy: string | null; now: Date },
): Promise<FactCheckImportRow | undefined> {
  const row = await trx
    .updateTable('fact_check_import')
    .set({ status: 'undoing', undone_by: undo.undoneBy, undone_at: undo.now, heartbeat_at: null })
    .where('workspace_id', '=', undo.workspaceId)
    .where('id', '=', undo.id)
    .where('status', 'not in', ['undoing', 'undone'])
    .returning(columns)
    .executeTakeFirst();
  if (row !== undefined) await deleteSource(trx, undo);
  return row;
}

export async function endUndoFactCheckImport(db: Db, { workspaceId, id }: FactCheckImportPlace): Promise<void> {
  await db
    .updateTable('fact_check_import')
    .set({ status: 'undone' })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('status', '=', 'undoing')
    .execute();
}

async function deleteSource(db: Db, { workspaceId, id }: FactCheckImportPlace): Promise<void> {
  await db
    .deleteFrom('fact_check_source')
    .where('workspace_id', '=', workspaceId)
    .where('import_id', '=', id)
    .execute();
}

/** Lines of the log; the first is number `from`. A line that a run before had written stays. */
export async function insertFactCheckRepairs(
  db: Db,
  { workspaceId, id }: FactCheckImportPlace,
  { from, lines }: { from: number; lines: readonly (Repair & { id: string })[] },
): Promise<void> {
  await sql`
    insert into fact_check_repair (workspace_id, id, import_id, number, item, field, was, became, why)
    select ${workspaceId}::uuid, (line.value ->> 'id')::uuid, ${id}::uuid, ${from}::int + (line.ordinality - 1)::int, line.value ->> 'item',
      line.value ->> 'field', line.value ->> 'was', line.value ->> 'became', line.value ->> 'why'
    from json_array_elements(${toJson(lines)}::json) with ordinality line
    on conflict do nothing`.execute(db);
}

export async function countFactCheckRepairs(db: Db, { workspaceId, id }: FactCheckImportPlace): Promise<number> {
  const { count } = await db
    .selectFrom('fact_check_repair')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('workspace_id', '=', workspaceId)
    .where('import_id', '=', id)
    .executeTakeFirstOrThrow();
  return count;
}

/** The log in its order. */
export async function listFactCheckRepairs(
  db: Db,
  of: FactCheckImportPlace & { limit: number; cursor?: string | undefined },
): Promise<{ rows: (Repair & { number: number })[]; nextCursor: string | null }> {
  const [after] = of.cursor === undefined ? [] : decodeCursor(of.cursor, 'repairs', ['int']);
  const rows = await db
    .selectFrom('fact_check_repair')
    .select(['number', 'item', 'field', 'was', 'became', 'why'])
    .where('workspace_id', '=', of.workspaceId)
    .where('import_id', '=', of.id)
    .$if(after !== undefined, (query) => query.where('number', '>', after as number))
    .orderBy('number')
    .limit(of.limit + 1)
    .execute();
  return pageOf(rows, of.limit, 'repairs', ({ number }) => [number]);
}
