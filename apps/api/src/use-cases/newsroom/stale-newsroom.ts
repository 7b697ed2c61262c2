import { DomainError } from '@claimdesk/core';
import type { Db } from '@claimdesk/db';
import type { Deps } from '../../context.ts';
import { readNewsroom } from './read-newsroom.ts';

/** For an update whose expected version is no longer the current one. */
export async function staleNewsroom(deps: Deps, trx: Db, workspaceId: string): Promise<DomainError> {
  const current = await readNewsroom(deps, workspaceId, trx);
  return new DomainError(
    'stale',
    'Somebody changed the newsroom’s details meanwhile; look at them again and repeat your change.',
    { current },
  );
}
