import { canonicalJson } from '@claimdesk/core';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Db } from '../schema/tables.ts';
import type { TableShape } from './table-shape.ts';

/** `key` sorts as the database sorts the rows. */
export type KeyedLine = { key: string; line: string };

/** Text that is read, and kept in memory, at once, about. */
const pageChars = 1_000_000;
const mostRows = 500;

/** The lines of a table in the order of its key, a page at a time: rows are small or megabytes. */
export async function* readRows(db: Db, shape: TableShape, workspaceId: string): AsyncGenerator<KeyedLine[]> {
  let after: string[] | null = null;
  let limit = 20;
  for (;;) {
    const rows: KeyedLine[] = await readSome(db, shape, workspaceId, {
      ...(after !== null && { where: isAfter(shape, after) }),
      limit,
    });
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    if (rows.length < limit) return;
    after = last.key.split(' ');
    const chars = rows.reduce((sum, { line }) => sum + line.length, 0);
    limit = Math.max(1, Math.min(mostRows, limit * 4, Math.floor((pageChars / chars) * rows.length)));
  }
}

export async function readSome(
  db: Db,
  shape: TableShape,
  workspaceId: string,
  { where, limit }: { where?: RawBuilder<SqlBool>; limit?: number },
): Promise<KeyedLine[]> {
  const { rows } = await sql<Record<string, unknown>>`
    select ${sql.join(shape.columns.map(({ name }) => sql.ref(name)))}
    from ${sql.table(shape.name)}
    where ${isOf(shape, workspaceId)} ${where === undefined ? sql`` : sql`and ${where}`}
    order by ${keyColumns(shape)}
    ${limit === undefined ? sql`` : sql`limit ${limit}`}`.execute(db);
  return rows.map((row) => ({ key: keyOf(shape, row), line: canonicalJson(row) }));
}

/** All keys in order, one a line: 37 characters for each row. */
export async function readKeys(db: Db, shape: TableShape, workspaceId: string): Promise<string> {
  const texts = shape.key.map(({ name }) => sql`${sql.ref(name)}::text`);
  const { rows } = await sql<{ keys: string | null }>`
    select string_agg(concat_ws(' ', ${sql.join(texts)}), E'\n' order by ${keyColumns(shape)}) as keys
    from ${sql.table(shape.name)} where ${isOf(shape, workspaceId)}`.execute(db);
  return rows[0]?.keys ?? '';
}

export async function countRows(db: Db, shape: TableShape, workspaceId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from ${sql.table(shape.name)} where ${isOf(shape, workspaceId)}`.execute(db);
  return rows[0]?.count ?? 0;
}

export async function readText(db: Db, { name, table }: TableShape, workspaceId: string, id: string): Promise<string> {
  if (table.text === undefined) throw new Error(`the table ${name} has no texts of their own`);
  const { rows } = await sql<{ text: string }>`
    select ${sql.ref(table.text)} as text from ${sql.table(name)}
    where workspace_id = ${workspaceId}::uuid and id = ${id}::uuid`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error(`the text ${id} of ${name} is gone`);
  return row.text;
}

function isOf({ table }: TableShape, workspaceId: string): RawBuilder<SqlBool> {
  const own = sql<SqlBool>`workspace_id = ${workspaceId}::uuid`;
  const scope = {
    workspace: own,
    itself: sql<SqlBool>`id = ${workspaceId}::uuid`,
    members: sql<SqlBool>`id in (select account_id from member where ${own})`,
  }[table.of ?? 'workspace'];
  return table.where === undefined ? scope : sql<SqlBool>`${scope} and ${sql.raw(table.where)}`;
}

function isAfter({ key }: TableShape, values: string[]): RawBuilder<SqlBool> {
  const typed = key.map(({ type }, at) => sql`${values[at]}::${sql.raw(type)}`);
  return sql<SqlBool>`(${sql.join(key.map(({ name }) => sql.ref(name)))}) > (${sql.join(typed)})`;
}

function keyColumns({ key }: TableShape): RawBuilder<unknown> {
  return sql.join(key.map(({ name }) => sql.ref(name)));
}

function keyOf({ key }: TableShape, row: Record<string, unknown>): string {
  return key.map(({ name }) => String(row[name])).join(' ');
}
