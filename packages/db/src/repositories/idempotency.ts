import { DomainError } from '@claimdesk/core';
import type { Db } from '../schema/tables.ts';

/** What a key belongs to: the same words from another actor, or for another procedure, are another key. */
export type IdempotencyScope = { workspaceId: string; actorId: string; procedure: string; key: string };

export type BegunIdempotency = { kind: 'new' } | { kind: 'repeat'; answer: unknown };

const keepHours = 24;

/**
 * First of all in a mutation's transaction. `new`: do the work, then `completeIdempotency`. `repeat`: the work was done
 * by an earlier call. A call with the same key that is still running is waited for. Throws DomainError `key_reused` when
 * the key came with another request.
 */
export async function beginIdempotency(
  trx: Db,
  request: IdempotencyScope & { requestHash: string; now: Date },
): Promise<BegunIdempotency> {
  const expired = new Date(request.now.getTime() - keepHours * 3_600_000);
  // A key that is past its time is as good as new: the same statement takes it over, so two callers cannot both do.
  const inserted = await trx
    .insertInto('idempotency_key')
    .values({
      workspace_id: request.workspaceId,
      actor: request.actorId,
      procedure: request.procedure,
      key: request.key,
      request_hash: request.requestHash,
      response: null,
      created_at: request.now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['workspace_id', 'actor', 'procedure', 'key'])
        .doUpdateSet({ request_hash: request.requestHash, response: null, created_at: request.now })
        .where('idempotency_key.created_at', '<', expired.toISOString()),
    )
    .returning('key')
    .executeTakeFirst();
  if (inserted !== undefined) return { kind: 'new' };
  const earlier = await trx
    .selectFrom('idempotency_key')
    .select(['request_hash as requestHash', 'response'])
    .where('workspace_id', '=', request.workspaceId)
    .where('actor', '=', request.actorId)
    .where('procedure', '=', request.procedure)
    .where('key', '=', request.key)
    .executeTakeFirstOrThrow();
  if (earlier.requestHash !== request.requestHash) {
    throw new DomainError('key_reused', 'This idempotency key was used for another request; use a new key for each.', {
      path: 'idempotencyKey',
    });
  }
  return { kind: 'repeat', answer: earlier.response === null ? null : JSON.parse(earlier.response) };
}

/** Keeps the answer for repeats; it must hold no secret that is shown only once. */
export async function completeIdempotency(trx: Db, done: IdempotencyScope & { answer: unknown }): Promise<void> {
  await trx
    .updateTable('idempotency_key')
    .set({ response: JSON.stringify(done.answer ?? null) })
    .where('workspace_id', '=', done.workspaceId)
    .where('actor', '=', done.actorId)
    .where('procedure', '=', done.procedure)
    .where('key', '=', done.key)
    .execute();
}

/** Housekeeping: forgets the answers of keys past their time. */
export async function deleteOldIdempotencyKeys(db: Db, now: Date): Promise<void> {
  await db
    .deleteFrom('idempotency_key')
    .where('created_at', '<', new Date(now.getTime() - keepHours * 3_600_000).toISOString())
    .execute();
}
