import { Migrator } from 'kysely/migration';
import type { MigrationResultSet } from 'kysely/migration';
import { allMigrations } from './migrations/all-migrations.ts';
import type { Db } from './schema/tables.ts';

export const latestMigration = allMigrations.at(-1)!.name;

/** Brings the schema up to date; several processes may call it at once. Returns the names of what ran. */
export async function migrateToLatest(database: { db: Db }): Promise<string[]> {
  return finished(await migrator(database.db).migrateToLatest());
}

/** The newest migration of a database; null for one that is new. */
export async function currentSchema({ db }: { db: Db }): Promise<string | null> {
  const migrations = await migrator(db).getMigrations();
  return migrations.findLast(({ executedAt }) => executedAt !== undefined)?.name ?? null;
}

/** Brings a new database to the schema of an earlier version, for what was saved with it. False for one that is unknown. */
export async function migrateTo(database: { db: Db }, name: string): Promise<boolean> {
  if (!allMigrations.some((migration) => migration.name === name)) return false;
  finished(await migrator(database.db).migrateTo(name));
  return true;
}

/** Undoes everything, newest first: for tests, and for a development folder that somebody wants back empty. */
export async function migrateDownToNothing(database: { db: Db }): Promise<string[]> {
  const undone: string[] = [];
  for (;;) {
    const step = finished(await migrator(database.db).migrateDown());
    if (step.length === 0) return undone;
    undone.push(...step);
  }
}

function migrator(db: Db): Migrator {
  const migrations = Object.fromEntries(allMigrations.map((migration) => [migration.name, migration]));
  return new Migrator({ db, provider: { getMigrations: async () => migrations } });
}

function finished({ error, results }: MigrationResultSet): string[] {
  if (error !== undefined) throw error instanceof Error ? error : new Error('The migration failed.', { cause: error });
  return (results ?? []).map((result) => result.migrationName);
}
