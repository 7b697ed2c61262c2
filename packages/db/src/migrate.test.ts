import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { migrateDownToNothing, migrateToLatest } from './migrate.ts';
import type { Db } from './schema/tables.ts';
import { describeOnBoth } from './testing/index.ts';

describeOnBoth('migrations', ({ open }) => {
  it('lead down to nothing and up again to the same schema', { timeout: 60_000 }, async () => {
    const database = await open();
    const before = await schemaOf(database.db);
    expect(before.columns.length).toBeGreaterThan(150);
    expect(before.indexes.length).toBeGreaterThan(50);

    await migrateDownToNothing(database);
    const nothing = await schemaOf(database.db);
    expect(nothing).toEqual({ columns: [], constraints: [], indexes: [], routines: [], triggers: [] });
    expect(await database.ready()).toBe(false);

    await migrateToLatest(database);
    expect(await schemaOf(database.db)).toEqual(before);
    expect(await database.ready()).toBe(true);
    expect(await migrateToLatest(database)).toEqual([]);
  });
});

/** All but Kysely's own two tables. */
async function schemaOf(db: Db) {
  const [columns, constraints, indexes, routines, triggers] = await Promise.all([
    names(
      db,
      sql`select table_name || '.' || column_name || ' ' || udt_name || ' ' || is_nullable || ' '
      || coalesce(column_default, '') as name from information_schema.columns
      where table_schema = 'public' and table_name not like 'kysely_%'`,
    ),
    names(
      db,
      sql`select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) as name
      from pg_constraint where connamespace = 'public'::regnamespace and conrelid::regclass::text not like 'kysely_%'`,
    ),
    names(
      db,
      sql`select indexdef as name from pg_indexes
      where schemaname = 'public' and tablename not like 'kysely_%'`,
    ),
    names(db, sql`select routine_name as name from information_schema.routines where routine_schema = 'public'`),
    names(
      db,
      sql`select event_object_table || ' ' || trigger_name || ' ' || event_manipulation as name
      from information_schema.triggers where trigger_schema = 'public'`,
    ),
  ]);
  return { columns, constraints, indexes, routines, triggers };
}

async function names(db: Db, query: ReturnType<typeof sql>): Promise<string[]> {
  const { rows } = await query.execute(db);
  return (rows as Array<{ name: string }>).map(({ name }) => name).sort();
}
