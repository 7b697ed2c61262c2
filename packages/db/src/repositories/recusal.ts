import { sql } from 'kysely';
import type { Db } from '../schema/tables.ts';

export type RecusalRow = { claimId: string; memberId: string; reason: string; recusedAt: string };

/** Keeps the member from this claim until an editor lifts it. */
export async function insertRecusal(
  trx: Db,
  recusal: { workspaceId: string; claimId: string; memberId: string; reason: string; recusedAt: Date },
): Promise<void> {
  const said = { reason: recusal.reason, recused_at: recusal.recusedAt };
  await trx
    .insertInto('recusal')
    .values({
      workspace_id: recusal.workspaceId,
      claim_id: recusal.claimId,
      member_id: recusal.memberId,
      ...said,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['workspace_id', 'claim_id', 'member_id'])
        .doUpdateSet({ ...said, lifted_at: null, lifted_by: null }),
    )
    .execute();
}

/** False when the member is not recused from the claim. */
export async function liftRecusal(
  trx: Db,
  recusal: { workspaceId: string; claimId: string; memberId: string; liftedBy: string; liftedAt: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('recusal')
    .set({ lifted_at: recusal.liftedAt, lifted_by: recusal.liftedBy })
    .where('workspace_id', '=', recusal.workspaceId)
    .where('claim_id', '=', recusal.claimId)
    .where('member_id', '=', recusal.memberId)
    .where('lifted_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Recusals from a claim that stand, oldest first. */
export function listRecusals(db: Db, of: { workspaceId: string; claimId: string }): Promise<RecusalRow[]> {
  return db
    .selectFrom('recusal')
    .select(['claim_id as claimId', 'member_id as memberId', 'reason', 'recused_at as recusedAt'])
    .where('workspace_id', '=', of.workspaceId)
    .where('claim_id', '=', of.claimId)
    .where('lifted_at', 'is', null)
    .orderBy('recused_at')
    .orderBy('member_id')
    .execute();
}

/**
 * What keeps a member from reviewing these claims: having seen somebody else's review, a recusal, or knowing the answer
 * because they were an admin once. One statement.
 */
export async function listBars(
  db: Db,
  of: { workspaceId: string; claimIds: string[]; memberId: string },
): Promise<{ seen: Set<string>; recused: Set<string>; known: Set<string> }> {
  const bars = { seen: new Set<string>(), recused: new Set<string>(), known: new Set<string>() };
  if (of.claimIds.length === 0) return bars;
  const { rows } = await sql<{ claimId: string; bar: 'seen' | 'recused' | 'known' }>`
    select claim_id as "claimId", 'seen' as bar from review_seen
      where workspace_id = ${of.workspaceId}::uuid and claim_id = any (${of.claimIds}::uuid[])
        and member_id = ${of.memberId}::uuid
    union all
    select claim_id, 'recused' from recusal
      where workspace_id = ${of.workspaceId}::uuid and claim_id = any (${of.claimIds}::uuid[])
        and member_id = ${of.memberId}::uuid and lifted_at is null
    union all
    select claim_id, 'known' from calibration_known
      where workspace_id = ${of.workspaceId}::uuid and claim_id = any (${of.claimIds}::uuid[])
        and member_id = ${of.memberId}::uuid`.execute(db);
  for (const { claimId, bar } of rows) bars[bar].add(claimId);
  return bars;
}

/** Members who were ever recused from the claim, lifted or not. */
export async function listRecusedEver(db: Db, of: { workspaceId: string; claimId: string }): Promise<Set<string>> {
  const rows = await db
    .selectFrom('recusal')
    .select('member_id as memberId')
    .where('workspace_id', '=', of.workspaceId)
    .where('claim_id', '=', of.claimId)
    .execute();
  return new Set(rows.map(({ memberId }) => memberId));
}
