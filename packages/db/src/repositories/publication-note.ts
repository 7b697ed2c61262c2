import type { PublicationNotes } from '@claimdesk/core';
import type { Db } from '../schema/tables.ts';

/** Puts these notes in the place of those there were. */
export async function savePublicationNotes(
  trx: Db,
  of: { workspaceId: string; claimId: string; notedBy: string; notedAt: Date; notes: PublicationNotes },
): Promise<void> {
  const { claimantRole, claimantSameAs, claimDate, firstAppearanceUrl, reply } = of.notes;
  const values = {
    claimant_role: claimantRole,
    claimant_same_as: claimantSameAs,
    claim_date: claimDate,
    first_appearance_url: firstAppearanceUrl,
    reply,
    noted_by: of.notedBy,
    noted_at: of.notedAt,
  };
  await trx
    .insertInto('publication_note')
    .values({ workspace_id: of.workspaceId, claim_id: of.claimId, ...values })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'claim_id']).doUpdateSet(values))
    .execute();
}

/** Notes of these claims by the claim's id; a claim without any is not in it. */
export async function getPublicationNotes(
  db: Db,
  workspaceId: string,
  claimIds: readonly string[],
): Promise<Map<string, PublicationNotes>> {
  if (claimIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('publication_note')
    .select([
      'claim_id as claimId',
      'claimant_role as claimantRole',
      'claimant_same_as as claimantSameAs',
      'claim_date as claimDate',
      'first_appearance_url as firstAppearanceUrl',
      'reply',
    ])
    .where('workspace_id', '=', workspaceId)
    .where('claim_id', 'in', [...claimIds])
    .execute();
  return new Map(rows.map(({ claimId, ...notes }) => [claimId, notes]));
}
