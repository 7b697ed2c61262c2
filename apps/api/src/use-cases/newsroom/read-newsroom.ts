import { DomainError } from '@claimdesk/core';
import { getNewsroom, type Db } from '@claimdesk/db';
import type { Deps } from '../../context.ts';
import type { NewsroomView } from '../../views.ts';
import { viewNewsroom } from './view-newsroom.ts';

/** Inside a transaction give its handle as `db`. */
export async function readNewsroom(
  deps: Pick<Deps, 'config' | 'db'>,
  workspaceId: string,
  db: Db = deps.db,
): Promise<NewsroomView> {
  const row = await getNewsroom(db, workspaceId);
  if (row === undefined) throw new DomainError('not_found', 'This workspace is no longer there.');
  return viewNewsroom(deps, row);
}
