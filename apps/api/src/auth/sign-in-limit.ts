import { createHash } from 'node:crypto';
import { DomainError } from '@claimdesk/core';
import {
  countSignInAttempts,
  deleteOldSignInAttempts,
  deleteSignInAttempts,
  forgetSignInAttempt,
  insertSignInAttempt,
  lockSignInAttempts,
} from '@claimdesk/db';
import type { Deps } from '../context.ts';

const WINDOW_MS = 15 * 60_000;
/** Failures within the window. An office shares an address, so it gets more. */
export const ATTEMPTS_PER_ACCOUNT = 10;
export const ATTEMPTS_PER_ADDRESS = 60;

export type SignInAttempt = {
  /** The password was right: neither the account nor the address keeps a mark. */
  succeeded(): Promise<void>;
};

/**
 * Counts the attempt before the password is looked at, so that many at once cannot slip through together. Throws
 * `rate_limited`; the answer is the same whether the account exists or not.
 */
export async function beginSignInAttempt(
  deps: Deps,
  { email, address }: { email: string; address: string },
): Promise<SignInAttempt> {
  const at = deps.now();
  const since = new Date(at.getTime() - WINDOW_MS);
  // Hashed: people type their password into the wrong field.
  const account = `account ${createHash('sha256').update(email).digest('hex')}`;
  const from = `address ${address}`;
  await deps.database.transaction(async (trx) => {
    for (const [key, most] of [
      [account, ATTEMPTS_PER_ACCOUNT],
      [from, ATTEMPTS_PER_ADDRESS],
    ] as const) {
      await lockSignInAttempts(trx, key);
      const { count, oldestAt } = await countSignInAttempts(trx, { key, since });
      // A refused attempt is not counted: knocking on must not keep the owner out for ever.
      if (count >= most) throw tooMany(at, oldestAt);
      await insertSignInAttempt(trx, { key, at });
    }
    await deleteOldSignInAttempts(trx, since);
  });
  return {
    async succeeded() {
      await deleteSignInAttempts(deps.db, account);
      await forgetSignInAttempt(deps.db, { key: from, at });
    },
  };
}

function tooMany(at: Date, oldestAt: string | null): DomainError {
  const oldest = oldestAt === null ? at.getTime() : Date.parse(oldestAt);
  const retryAfter = Math.max(1, Math.ceil((oldest + WINDOW_MS - at.getTime()) / 1000));
  const minutes = Math.ceil(retryAfter / 60);
  const sentence = `Too many attempts to sign in; try again in ${minutes} minute${minutes === 1 ? '' : 's'}.`;
  return new DomainError('rate_limited', sentence, { retryAfter });
}
