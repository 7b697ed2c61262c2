import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { sealBatch } from '../journal/seal-journal.ts';
import type { Db } from '../schema/tables.ts';
import { savedTables, type TableName } from './backup-tables.ts';
import { readOnEmbedded } from './read-on-embedded.ts';
import { countRows, readRows, readText } from './read-rows.ts';
import { readShape, type TableShape } from './table-shape.ts';
import type { WorkspaceRows } from './workspace-rows.ts';

/**
 * Hands `work` all rows of a workspace, with nothing half done among them. A row of the journal that has no place yet
 * would have another one in each copy, so that the journal is sealed first.
 */
export async function readWorkspace<T>(
  database: Database,
  workspaceId: string,
  work: (rows: WorkspaceRows) => Promise<T>,
): Promise<T> {
  const shapes = await readShapes(database.db);
  if (database.readSnapshot === null) return readOnEmbedded(database, shapes, workspaceId, work);
  for (let tries = 1; ; tries += 1) {
    await sealAll(database);
    const result = await database.readSnapshot(async (trx) => {
      if (tries < triesToSeal && (await hasUnsealed(trx, workspaceId))) return null;
      return { value: await work(await rowsIn(trx, shapes, workspaceId)) };
    });
    if (result !== null) return result.value;
  }
}

/** Where somebody writes without pause, some rows are saved without a place; they get one where they are restored. */
const triesToSeal = 50;
const sealAtOnce = 500;

async function sealAll(database: Database): Promise<void> {
  for (;;) {
    const result = await database.transaction((trx) => sealBatch(trx, sealAtOnce));
    if (!result.busy && result.sealed < sealAtOnce) return;
    if (result.busy) await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function hasUnsealed(trx: Db, workspaceId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from journal where workspace_id = ${workspaceId}::uuid and seq is null limit 1`.execute(trx);
  return rows.length > 0;
}

async function readShapes(db: Db): Promise<Map<TableName, TableShape>> {
  const shapes = new Map<TableName, TableShape>();
  for (const [name, table] of savedTables) shapes.set(name, await readShape(db, name, table));
  return shapes;
}

async function rowsIn(trx: Db, shapes: Map<TableName, TableShape>, workspaceId: string): Promise<WorkspaceRows> {
  const counts = new Map<TableName, number>();
  for (const [name, shape] of shapes) counts.set(name, await countRows(trx, shape, workspaceId));
  return {
    tables: [...shapes.keys()],
    count: (name) => counts.get(name) ?? 0,
    async *lines(name) {
      for await (const page of readRows(trx, shapes.get(name)!, workspaceId)) for (const { line } of page) yield line;
    },
    text: (name, id) => readText(trx, shapes.get(name)!, workspaceId, id),
  };
}
