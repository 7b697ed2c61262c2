import type { ReportModel } from '@claimdesk/core';
import { findPublicPublication } from '@claimdesk/db';
import type { Deps } from '../../context.ts';

export type PublicClaim = { model: ReportModel; hash: string; local: boolean };

/** What everybody may read; null for an address without a publication. */
export async function readPublicPage(
  deps: Pick<Deps, 'db'>,
  { claimId, number }: { claimId: string; number?: number },
): Promise<PublicClaim | null> {
  const row = await findPublicPublication(deps.db, { claimId, ...(number !== undefined && { number }) });
  if (row === undefined) return null;
  return { model: JSON.parse(row.model) as ReportModel, hash: row.contentHash, local: row.local };
}
