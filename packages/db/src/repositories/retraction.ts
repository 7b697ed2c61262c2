import type { Db } from '../schema/tables.ts';

export type RetractionRow = {
  claimId: string;
  publicationId: string;
  reason: string;
  retractedBy: string;
  retractedAt: string;
};

const retractionColumns = [
  'claim_id as claimId',
  'publication_id as publicationId',
  'reason',
  'retracted_by as retractedBy',
  'retracted_at as retractedAt',
] as const;

/** For good: a second one for the claim is refused by the database. */
export async function insertRetraction(
  trx: Db,
  retraction: {
    workspaceId: string;
    claimId: string;
    publicationId: string;
    reason: string;
    retractedBy: string;
    retractedAt: Date;
  },
): Promise<void> {
  await trx
    .insertInto('retraction')
    .values({
      workspace_id: retraction.workspaceId,
      claim_id: retraction.claimId,
      publication_id: retraction.publicationId,
      reason: retraction.reason,
      retracted_by: retraction.retractedBy,
      retracted_at: retraction.retractedAt,
    })
    .execute();
}

export function getRetraction(db: Db, workspaceId: string, claimId: string): Promise<RetractionRow | undefined> {
  return db
    .selectFrom('retraction')
    .select(retractionColumns)
    .where('workspace_id', '=', workspaceId)
    .where('claim_id', '=', claimId)
    .executeTakeFirst();
}

/** Those of these claims whose publication was retracted. */
export async function listRetracted(db: Db, workspaceId: string, claimIds: string[]): Promise<Set<string>> {
  if (claimIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('retraction')
    .select('claim_id as claimId')
    .where('workspace_id', '=', workspaceId)
    .where('claim_id', 'in', claimIds)
    .execute();
  return new Set(rows.map(({ claimId }) => claimId));
}

/** What the public page shows in place of the publication: everybody may ask for it. */
export function findPublicRetraction(
  db: Db,
  of: { workspaceId: string; claimId: string },
): Promise<RetractionRow | undefined> {
  return db
    .selectFrom('retraction')
    .select(retractionColumns)
    .where('workspace_id', '=', of.workspaceId)
    .where('claim_id', '=', of.claimId)
    .executeTakeFirst();
}
