import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import type { Db } from '../schema/tables.ts';
import { describeOnBoth } from '../testing/index.ts';
import { leftOutTables, savedTables, type TableName } from './backup-tables.ts';
import { readShape } from './table-shape.ts';

describeOnBoth('the tables of a backup', ({ open }) => {
  let db: Db;
  beforeAll(async () => {
    ({ db } = await open());
  });

  it('are all that there are, saved or left out for a reason', async () => {
    const { rows } = await sql<{ name: string }>`
      select tablename as name from pg_tables
      where schemaname = 'public' and tablename not like 'kysely_%' order by 1`.execute(db);
    expect([...savedTables.keys(), ...leftOutTables.keys()].sort()).toEqual(rows.map(({ name }) => name));
    for (const reason of leftOutTables.values()) expect(reason).toMatch(/\w+ \w+/u);
  });

  it('are restored in an order in which each row finds what it points at', async () => {
    const { rows } = await sql<{ name: TableName; from: TableName; to: TableName }>`
      select conname as name, conrelid::regclass::text as from, confrelid::regclass::text as to
      from pg_constraint where contype = 'f' and not condeferrable`.execute(db);
    const order = [...savedTables.keys()];
    const wrong = rows.filter(({ from, to }) => savedTables.has(from) && order.indexOf(to) >= order.indexOf(from));
    // Put the table after the one that it points at, or make the constraint deferrable.
    expect(wrong).toEqual([]);
  });

  it('have keys in the same order everywhere, no bytes in their lines, and no secret', async () => {
    for (const [name, table] of savedTables) {
      const shape = await readShape(db, name, table);
      expect(shape.columns.filter(({ type }) => type === 'bytea')).toEqual([]);
      const secret = /hash$|token|secret|password/u;
      // Hashes of what anybody may know: texts, publications, the journal's own.
      const toAnybody = /^(?:sha256|content_hash|snapshot_hash|prev_hash|hash|journal_hash)$/u;
      const told = shape.columns.filter(({ name: column }) => secret.test(column) && !toAnybody.test(column));
      expect(told).toEqual([]);
      for (const column of Object.keys(table.without)) {
        expect(shape.columns.map((known) => known.name)).not.toContain(column);
      }
    }
  });

  it('leave no column of theirs without a trace', async () => {
    const { rows } = await sql<{ name: TableName; column: string }>`
      select table_name as name, column_name as column from information_schema.columns
      where table_schema = 'public'`.execute(db);
    for (const [name, table] of savedTables) {
      const { columns } = await readShape(db, name, table);
      const known = [...columns.map((column) => column.name), ...Object.keys(table.without), 'workspace_id'];
      const all = rows.filter((row) => row.name === name).map(({ column }) => column);
      expect(all.filter((column) => !known.includes(column))).toEqual([]);
      expect(Object.keys(table.without).filter((column) => !all.includes(column))).toEqual([]);
    }
  });
});
