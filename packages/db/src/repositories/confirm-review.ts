import type { Db } from '../schema/tables.ts';

/** "I have looked at the new wording": pins it, for a draft or a submitted review. False when the version is old. */
export async function confirmReview(
  trx: Db,
  review: { workspaceId: string; id: string; reviewerId: string; expectedVersion: number; claimVersionId: string },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('review')
    .set((eb) => ({
      version: eb('version', '+', 1),
      updated_at: eb.fn<string>('now'),
      claim_version_id: review.claimVersionId,
      needs_confirmation: false,
    }))
    .where('workspace_id', '=', review.workspaceId)
    .where('id', '=', review.id)
    .where('reviewer_id', '=', review.reviewerId)
    .where('status', 'in', ['draft', 'submitted'])
    .where('version', '=', review.expectedVersion)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
