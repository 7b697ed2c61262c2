import { sql } from 'kysely';
import type { Db } from '../schema/tables.ts';
import type { SavedTable, TableName } from './backup-tables.ts';

type Column = { name: string; type: string };

/** What the database says of a table, so that a new column is in the next backup without a word here. */
export type TableShape = {
  name: TableName;
  table: SavedTable;
  /** Those of a line, in the order of the table. */
  columns: Column[];
  /** What tells a row from the others of its workspace. */
  key: Column[];
};

/** Types whose order is the same on every server, whatever its language, and the same as that of their texts. */
const ordered = new Set(['uuid', 'boolean']);

export async function readShape(db: Db, name: TableName, table: SavedTable): Promise<TableShape> {
  const { rows } = await sql<Column & { place: number | null }>`
    select a.attname as name, format_type(a.atttypid, null) as type, array_position(i.indkey::int2[], a.attnum) as place
    from pg_attribute a
    join pg_index i on i.indrelid = a.attrelid and i.indisprimary
    where a.attrelid = ${name}::text::regclass and a.attnum > 0 and not a.attisdropped
    order by a.attnum`.execute(db);
  const own = rows.filter(({ name: column }) => column !== 'workspace_id');
  const key = own.filter(({ place }) => place !== null).toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0));
  const strange = key.find(({ type }) => !ordered.has(type));
  if (key.length === 0 || strange !== undefined) {
    throw new Error(`the table ${name} has no key that is in the same order everywhere`);
  }
  return { name, table, key, columns: own.filter((column) => !(column.name in table.without)) };
}
