import type { StoredState } from '@claimdesk/core';
import { sql } from 'kysely';
import type { Db } from '../schema/tables.ts';

export type DuplicateRow = {
  id: string;
  number: number;
  wording: string;
  state: StoredState;
  startOffset: number;
  endOffset: number;
};

/** Says of claims of one article which others they repeat. It is no change of the claim: its version stays. */
export async function setDuplicates(
  trx: Db,
  workspaceId: string,
  pairs: ReadonlyArray<{ id: string; duplicateOfId: string }>,
): Promise<void> {
  if (pairs.length === 0) return;
  await sql`update claim set duplicate_of_id = pair.of_id
    from unnest(${pairs.map(({ id }) => id)}::uuid[], ${pairs.map(({ duplicateOfId }) => duplicateOfId)}::uuid[])
      as pair (id, of_id)
    where claim.workspace_id = ${workspaceId}::uuid and claim.id = pair.id
      and claim.duplicate_of_id is distinct from pair.of_id`.execute(trx);
}

/** The other claims that say the same as this one: what it repeats, and what repeats either. In the order of the text. */
export async function listDuplicates(db: Db, workspaceId: string, claimId: string): Promise<DuplicateRow[]> {
  const { rows } = await sql<DuplicateRow>`
    with first as (
      select coalesce(duplicate_of_id, id) as id from claim
      where workspace_id = ${workspaceId}::uuid and id = ${claimId}::uuid)
    select c.id, c.number, c.wording, c.state, c.start_offset as "startOffset", c.end_offset as "endOffset"
    from claim c, first
    where c.workspace_id = ${workspaceId}::uuid and (c.id = first.id or c.duplicate_of_id = first.id)
      and c.id <> ${claimId}::uuid
    order by c.start_offset, c.id`.execute(db);
  return rows;
}
