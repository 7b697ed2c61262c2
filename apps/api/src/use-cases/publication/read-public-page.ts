import type { ReportModel } from '@claimdesk/core';
import { findPublicPublication, findPublicRetraction } from '@claimdesk/db';
import type { Deps } from '../../context.ts';

export type PublicClaim =
  | { retracted: false; model: ReportModel; hash: string; local: boolean }
  | { retracted: true; reason: string; at: string };

/** What everybody may read; null for an address without a publication. */
export async function readPublicPage(
  deps: Pick<Deps, 'db'>,
  { claimId, number }: { claimId: string; number?: number },
): Promise<PublicClaim | null> {
  const row = await findPublicPublication(deps.db, { claimId, ...(number !== undefined && { number }) });
  if (row === undefined) return null;
  const retraction = await findPublicRetraction(deps.db, claimId);
  if (retraction !== undefined) return { retracted: true, reason: retraction.reason, at: retraction.retractedAt };
  return { retracted: false, model: JSON.parse(row.model) as ReportModel, hash: row.contentHash, local: row.local };
}
