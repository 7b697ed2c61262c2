import { sql, type SqlBool } from 'kysely';
import type { Database } from '../database.ts';
import { sealBatch } from '../journal/seal-journal.ts';
import type { Db } from '../schema/tables.ts';
import type { TableName } from './backup-tables.ts';
import { readKeys, readRows, readSome, readText } from './read-rows.ts';
import { createSpool, type Spool } from './spool.ts';
import type { TableShape } from './table-shape.ts';
import type { WorkspaceRows } from './workspace-rows.ts';

/** What the one moment adds to what was read before: every key, and the rows that changed since. */
type Moment = { keys: string; changed: Map<string, string> };

/**
 * The embedded database has one connection, and a transaction that reads everything would hold everybody up. So rows
 * are copied to a file first, a page at a time with others between; then, in one short transaction, all keys are read
 * and what changed since the beginning. Together that is the workspace as it was in that transaction.
 */
export async function readOnEmbedded<T>(
  database: Database,
  shapes: Map<TableName, TableShape>,
  workspaceId: string,
  work: (rows: WorkspaceRows) => Promise<T>,
): Promise<T> {
  const spool = await createSpool();
  try {
    const since = await nextTransaction(database.db);
    for (const [name, shape] of shapes) {
      if (canComeOtherwise(shape)) continue;
      for await (const page of readRows(database.db, shape, workspaceId)) await spool.add(name, page);
    }
    await spool.end();
    const moments = await database.transaction(async (trx) => {
      await sealAll(trx);
      const read = new Map<TableName, Moment>();
      for (const [name, shape] of shapes) read.set(name, await readMoment(trx, shape, workspaceId, since));
      return read;
    });
    return await work({
      tables: [...shapes.keys()],
      count: (name) => countLines(moments.get(name)!.keys),
      lines: (name) => merge(name, moments.get(name)!, spool),
      // Texts never change.
      text: (name, id) => readText(database.db, shapes.get(name)!, workspaceId, id),
    });
  } finally {
    await spool.close();
  }
}

async function sealAll(trx: Db): Promise<void> {
  const atOnce = 500;
  for (let sealed = atOnce; sealed === atOnce;) {
    const result = await sealBatch(trx, atOnce);
    sealed = result.busy ? 0 : result.sealed;
  }
}

/** Rows of it may begin to belong to the workspace without being changed themselves. They are few: all are read late. */
function canComeOtherwise({ table }: TableShape): boolean {
  return table.of === 'members';
}

/** The number of the next transaction that writes; those before are over, as there is one connection. */
async function nextTransaction(db: Db): Promise<string> {
  const { rows } = await sql<{ next: string }>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as next`.execute(db);
  return rows[0]?.next ?? '0';
}

async function readMoment(trx: Db, shape: TableShape, workspaceId: string, since: string): Promise<Moment> {
  const changed = canComeOtherwise(shape) ? {} : { where: sql<SqlBool>`xmin::text::bigint >= ${since}::bigint` };
  const rows = await readSome(trx, shape, workspaceId, changed);
  return {
    keys: await readKeys(trx, shape, workspaceId),
    changed: new Map(rows.map(({ key, line }) => [key, line])),
  };
}

function countLines(keys: string): number {
  if (keys === '') return 0;
  let count = 1;
  for (let at = keys.indexOf('\n'); at !== -1; at = keys.indexOf('\n', at + 1)) count += 1;
  return count;
}

function* eachLine(text: string): Generator<string> {
  if (text === '') return;
  let from = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', from)) {
    yield text.slice(from, at);
    from = at + 1;
  }
  yield text.slice(from);
}

/** Both are in order of the key. What the file has beside the keys of the moment was deleted before it. */
async function* merge(name: TableName, { keys, changed }: Moment, spool: Spool): AsyncGenerator<string> {
  const copied = spool.read(name);
  let next = await copied.next();
  try {
    for (const key of eachLine(keys)) {
      while (!next.done && next.value.key < key) next = await copied.next();
      const now = changed.get(key);
      if (now !== undefined) yield now;
      else if (!next.done && next.value.key === key) yield next.value.line;
      else throw new Error(`a row of ${name} changed without a trace`);
    }
  } finally {
    await copied.return(undefined);
  }
}
