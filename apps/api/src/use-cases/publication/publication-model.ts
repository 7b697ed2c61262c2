import { buildReportModel, type ReportClaimRow, type ReportModel, type StoredState } from '@claimdesk/core';
import type { Db, PublicationRow } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import { memberNames } from '../member/member-names.ts';
import { readReportRows } from '../report/report-rows.ts';
import { publicUrl } from './view-publication.ts';

type Corrections = NonNullable<NonNullable<ReportClaimRow['publication']>['corrections']>;

/** What is about to be saved, and so is not in the rows yet. */
export type Pending = {
  state?: StoredState;
  approval?: { explanation: string; byId: string; at: string };
  publication?: {
    id: string;
    number: number;
    publishedAt: string;
    firstPublishedAt: string;
    publishedBy: string;
    corrections?: Corrections;
  };
};

/** The model of one claim's public page. Reviewers are "Reviewer A" in it: their names are not the public's. */
export async function publicationModel(
  deps: Deps,
  db: Db,
  actor: Actor,
  claimId: string,
  pending: Pending,
): Promise<ReportModel> {
  const rows = await readReportRows(deps, db, actor, [claimId]);
  const names = await memberNames(db, actor.workspaceId);
  const claims = rows.claims.map((claim): ReportClaimRow => {
    const { state, approval, publication } = pending;
    return {
      ...claim,
      ...(state !== undefined && state !== 'open' && { state }),
      ...(approval && { approval: { ...approval, byName: names.get(approval.byId) ?? '' } }),
      publication:
        publication === undefined
          ? null
          : {
              id: publication.id,
              version: publication.number,
              url: publicUrl(deps, claimId),
              publishedAt: publication.publishedAt,
              firstPublishedAt: publication.firstPublishedAt,
              local: isLocal(deps),
              ...(publication.corrections && { corrections: publication.corrections }),
            },
    };
  });
  return buildReportModel({ ...rows, kind: 'publication', showNames: false, claims });
}

/** The public notes of a claim's versions, oldest first. */
export function correctionsOf(rows: readonly PublicationRow[]): Corrections {
  return rows
    .flatMap(({ number, publishedAt, correctionKind, correctionNote }) =>
      correctionKind === null || correctionNote === null
        ? []
        : [{ version: number, at: publishedAt, kind: correctionKind, note: correctionNote }],
    )
    .sort((a, b) => a.version - b.version);
}

/** Without an address that everybody can reach safely, a publication is for this machine and its markup for nobody. */
export function isLocal({ config }: Pick<Deps, 'config'>): boolean {
  return !config.publicOriginConfigured || !config.publicOrigin.startsWith('https://');
}
