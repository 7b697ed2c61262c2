import { DomainError } from '@claimdesk/core';
import { getWorkspace } from '@claimdesk/db';
import type { Db } from '@claimdesk/db';
import type { Deps } from '../../context.ts';
import { workspaceView } from './workspace-view.ts';

/** For an update whose expected version is no longer the current one. */
export async function staleWorkspace(deps: Deps, trx: Db, id: string): Promise<DomainError> {
  const current = await getWorkspace(trx, id);
  if (current === undefined) return new DomainError('not_found', 'This workspace is no longer there.');
  return new DomainError(
    'stale',
    'Somebody changed the workspace meanwhile; look at it again and repeat your change.',
    {
      current: workspaceView(deps, current),
    },
  );
}
