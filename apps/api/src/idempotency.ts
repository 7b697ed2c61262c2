import { createHash } from 'node:crypto';
import { DomainError, canonicalJson, canonicalText } from '@claimdesk/core';
import { beginIdempotency, completeIdempotency } from '@claimdesk/db';
import type { Actor, RequestContext, Transact } from './context.ts';

const MAX_KEY_LENGTH = 200;

/** The transaction that a workspace mutation gets: plain without a key, once-only with one. */
export function idempotentTransaction(ctx: RequestContext, actor: Actor, procedure: string, input: unknown): Transact {
  const { database, now } = ctx.deps;
  const key = keyOf(input) ?? ctx.idempotencyKey;
  if (key === null) return (work) => database.transaction(work);
  if (key.length > MAX_KEY_LENGTH || !/^[ -~]+$/.test(key)) {
    const sentence = `An idempotency key has at most ${MAX_KEY_LENGTH} characters, all of them printable ASCII.`;
    throw new DomainError('invalid_input', sentence, { path: 'idempotencyKey' });
  }
  // The scope of a key: the same words from somebody else, or for something else, are another key.
  const scope = { workspaceId: actor.workspaceId, actorId: actor.id, procedure, key };
  const requestHash = hashRequest(input);
  let used = false;
  return (work, options) =>
    database.transaction(async (trx) => {
      if (used) return work(trx);
      used = true;
      const begun = await beginIdempotency(trx, { ...scope, requestHash, now: now() });
      // The row was written from an answer of this same procedure.
      if (begun.kind === 'repeat') return begun.answer as Awaited<ReturnType<typeof work>>;
      const answer = await work(trx);
      await completeIdempotency(trx, { ...scope, answer: options?.withoutSecrets?.(answer) ?? answer });
      return answer;
    });
}

function keyOf(input: unknown): string | null {
  if (typeof input !== 'object' || input === null || !('idempotencyKey' in input)) return null;
  return typeof input.idempotencyKey === 'string' && input.idempotencyKey !== '' ? input.idempotencyKey : null;
}

/** The key itself is not part of the request: the same body under a header or in the input is the same request. */
function hashRequest(input: unknown): string {
  const body = typeof input === 'object' && input !== null ? { ...input, idempotencyKey: undefined } : input;
  return createHash('sha256').update(canonicalBody(body)).digest('hex');
}

/** Texts as they will be stored: what cannot be stored cannot be hashed either. */
function canonicalBody(body: unknown): string {
  try {
    const stored = (_key: string, value: unknown) => (typeof value === 'string' ? canonicalText(value) : value);
    return canonicalJson(JSON.parse(JSON.stringify(body ?? null), stored));
  } catch (error) {
    // No input of ours goes deeper than a few levels; this one is deeper than the stack.
    if (error instanceof RangeError) throw new DomainError('invalid_input', 'The request is nested too deeply.');
    throw error;
  }
}
