import type { Db } from '../schema/tables.ts';

/** Replaces every unused setup token, so that only the newest printed link works. */
export async function insertSetupToken(trx: Db, token: { tokenHash: Uint8Array; expiresAt: Date }): Promise<void> {
  await trx.deleteFrom('setup_token').where('used_at', 'is', null).execute();
  await trx.insertInto('setup_token').values({ token_hash: token.tokenHash, expires_at: token.expiresAt }).execute();
}

/** Spends the token; false when it is unknown, used or ended. Two callers at once: one gets true. */
export async function spendSetupToken(trx: Db, token: { tokenHash: Uint8Array; now: Date }): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('setup_token')
    .set({ used_at: token.now })
    .where('token_hash', '=', token.tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', token.now.toISOString())
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Would this token be taken now? Spending it is what counts. */
export async function isSetupTokenLive(db: Db, token: { tokenHash: Uint8Array; now: Date }): Promise<boolean> {
  const found = await db
    .selectFrom('setup_token')
    .select('expires_at')
    .where('token_hash', '=', token.tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', token.now.toISOString())
    .executeTakeFirst();
  return found !== undefined;
}
