import { sql } from 'kysely';
import type { Db } from '../schema/tables.ts';

export async function insertSignInAttempt(db: Db, attempt: { key: string; at: Date }): Promise<void> {
  await db.insertInto('sign_in_attempt').values(attempt).execute();
}

/** How many since then, and when the oldest of them was: the caller says when it makes sense to try again. */
export async function countSignInAttempts(
  db: Db,
  of: { key: string; since: Date },
): Promise<{ count: number; oldestAt: string | null }> {
  return db
    .selectFrom('sign_in_attempt')
    .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.min('at').as('oldestAt')])
    .where('key', '=', of.key)
    .where('at', '>', of.since.toISOString())
    .executeTakeFirstOrThrow();
}

export async function deleteSignInAttempts(db: Db, key: string): Promise<void> {
  await db.deleteFrom('sign_in_attempt').where('key', '=', key).execute();
}

export async function deleteOldSignInAttempts(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('sign_in_attempt').where('at', '<', before.toISOString()).execute();
}

/** Lets one transaction at a time count and add attempts of this key. */
export async function lockSignInAttempts(trx: Db, key: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(trx);
}

/** Takes back one attempt, made at that instant. */
export async function forgetSignInAttempt(db: Db, attempt: { key: string; at: Date }): Promise<void> {
  await db
    .deleteFrom('sign_in_attempt')
    .where('key', '=', attempt.key)
    .where('at', '=', attempt.at.toISOString())
    .execute();
}
