import { DomainError } from '@claimdesk/core';
import type { Db } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ClaimView } from '../../views.ts';
import { loadCase, type ClaimCase } from './load-case.ts';
import { readClaim, viewClaim } from './read-claim.ts';

/**
 * The frame of every change to a claim: locks it, refuses a stale write with the current row as this person may see
 * it, lets `work` decide and save in the same transaction, and answers with the claim as it is afterwards. The answer
 * is read after the commit, so that a repeat under the same idempotency key is filtered by today's rights.
 */
export async function changeClaim(
  deps: Deps,
  actor: Actor,
  input: { id: string; expectedVersion: number },
  work: (trx: Db, found: ClaimCase) => Promise<void>,
): Promise<ClaimView> {
  const { id } = await deps.transaction(async (trx) => {
    const found = await loadCase(trx, deps, actor, input.id, { locked: true });
    await refuseStale(deps, trx, actor, found, input.expectedVersion);
    await work(trx, found);
    return { id: input.id };
  });
  return readClaim(deps, actor, { id });
}

export async function refuseStale(
  deps: Deps,
  trx: Db,
  actor: Actor,
  { claim }: ClaimCase,
  expectedVersion: number,
): Promise<void> {
  if (claim.version === expectedVersion) return;
  throw new DomainError('stale', 'Somebody changed this claim meanwhile. Look at it again, then repeat your change.', {
    current: await viewClaim(deps, trx, actor, claim.id),
  });
}
