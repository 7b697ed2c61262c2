import { sql } from 'kysely';
import type { Db } from '../schema/tables.ts';

export type AccountRow = { id: string; email: string; name: string; createdAt: string };

/** `email` is folded to lower case here. */
export async function insertAccount(
  db: Db,
  account: { id: string; email: string; name: string; passwordHash: string },
): Promise<void> {
  await db
    .insertInto('account')
    .values({
      id: account.id,
      email: account.email.toLowerCase(),
      name: account.name,
      password_hash: account.passwordHash,
    })
    .execute();
}

/** `passwordHash` is null for who came with a restored workspace and has set none yet. */
export function findAccountByEmail(
  db: Db,
  email: string,
): Promise<(AccountRow & { passwordHash: string | null }) | undefined> {
  return db
    .selectFrom('account')
    .select(['id', 'email', 'name', 'created_at as createdAt', 'password_hash as passwordHash'])
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst();
}

export function getAccount(db: Db, id: string): Promise<AccountRow | undefined> {
  return db
    .selectFrom('account')
    .select(['id', 'email', 'name', 'created_at as createdAt'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** False on a new installation, where the setup link makes the first account. */
export async function hasAccounts(db: Db): Promise<boolean> {
  const { rows } = await sql`select 1 from account limit 1`.execute(db);
  return rows.length > 0;
}

/** The first password of an account that has none; false when it has one. */
export async function setFirstPassword(trx: Db, account: { id: string; passwordHash: string }): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('account')
    .set({ password_hash: account.passwordHash })
    .where('id', '=', account.id)
    .where('password_hash', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
