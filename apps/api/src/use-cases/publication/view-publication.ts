import type { ReportModel } from '@claimdesk/core';
import { getRetraction, type Db, type PublicationRow } from '@claimdesk/db';
import type { Config } from '../../config.ts';
import type { Deps } from '../../context.ts';
import type { PublicationView, RetractionView } from '../../views.ts';
import { personOf, type MemberNames } from '../member/member-names.ts';

/** Where a claim's public page is; with `number`, one version of it. */
export function publicUrl(deps: { config: Pick<Config, 'publicOrigin'> }, claimId: string, number?: number): string {
  return `${deps.config.publicOrigin}/p/${claimId}${number === undefined ? '' : `/v/${number}`}`;
}

export function viewPublication(
  deps: Pick<Deps, 'config'>,
  row: PublicationRow,
  names: MemberNames,
): PublicationView | null {
  const [claim] = (JSON.parse(row.model) as ReportModel).claims;
  if (!claim?.decision) return null;
  const { key, label, definition, icon, canonical, onScale } = claim.decision.verdict;
  return {
    id: row.id,
    claimId: row.claimId,
    number: row.number,
    wording: claim.text,
    verdict: { ratingKey: key, label, definition, icon, canonical, onScale },
    contentHash: row.contentHash,
    local: row.local,
    url: publicUrl(deps, row.claimId),
    versionUrl: publicUrl(deps, row.claimId, row.number),
    publishedAt: row.publishedAt,
    publishedBy: personOf(names, row.publishedBy),
    correction: row.correctionKind === null ? null : { kind: row.correctionKind, note: row.correctionNote ?? '' },
  };
}

export async function readRetraction(
  db: Db,
  workspaceId: string,
  claimId: string,
  names: MemberNames,
): Promise<RetractionView | null> {
  const row = await getRetraction(db, workspaceId, claimId);
  if (row === undefined) return null;
  return { reason: row.reason, at: row.retractedAt, by: personOf(names, row.retractedBy) };
}
