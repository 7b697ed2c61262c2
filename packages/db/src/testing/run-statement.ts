import { sql } from 'kysely';
import type { Db } from '../schema/tables.ts';

/** For tests that do to a database what no repository does: tamper with rows, plant triggers. */
export async function runStatement(db: Db, statement: string): Promise<void> {
  await sql.raw(statement).execute(db);
}
