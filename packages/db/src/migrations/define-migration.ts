import { CompiledQuery } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export type NamedMigration = Migration & { name: string; statements: string[] };

/** One string is one statement: PGlite's extended protocol takes no more at a time. */
export function defineMigration(steps: {
  name: string;
  up: string[];
  /** What SQL cannot work out for the rows that are there, after `up`. */
  fill?: (db: Kysely<unknown>) => Promise<void>;
  down: string[];
}): NamedMigration {
  return {
    name: steps.name,
    statements: steps.up,
    async up(db) {
      await run(db, steps.up);
      await steps.fill?.(db);
    },
    down: (db) => run(db, steps.down),
  };
}

async function run(db: Kysely<unknown>, statements: string[]): Promise<void> {
  for (const statement of statements) await db.executeQuery(CompiledQuery.raw(statement));
}
