import type { ReportInput, ReportModel } from '@claimdesk/core';
import { getNewsroom, readLogo, type Db } from '@claimdesk/db';
import type { PublicAddress } from '../../config.ts';
import { viewNewsroom } from './view-newsroom.ts';

/** Who publishes, as a report or publication freezes it now. Undefined when the workspace is gone. */
export async function reportWorkspace(
  deps: { config: PublicAddress },
  db: Db,
  workspaceId: string,
): Promise<ReportInput['workspace'] | undefined> {
  const row = await getNewsroom(db, workspaceId);
  if (row === undefined) return undefined;
  const { publicOrigin, publicOriginConfigured: isPublic } = deps.config;
  const { name, siteUrl, logo, logoUrl, ...said } = viewNewsroom(deps, row);
  return {
    id: workspaceId,
    name,
    url: isPublic ? publicOrigin : null,
    newsroom: {
      url: isPublic ? siteUrl : null,
      description: said.description,
      contactEmail: said.contactEmail,
      contactUrl: said.contactUrl,
      correctionsText: said.correctionsText,
      correctionsUrl: said.correctionsUrl,
      principlesText: said.principlesText,
      principlesUrl: said.principlesUrl,
      ...(said.licenceUrl !== null && { licenceUrl: said.licenceUrl }),
      sameAs: said.sameAs,
      accentLight: said.accentLight,
      accentDark: said.accentDark,
      logo: logo && { ...logo, url: isPublic ? logoUrl : null },
    },
  };
}

/** The bytes of the logo that a report names. Kept also when another one took its place since. */
export async function reportLogo(
  db: Db,
  workspaceId: string,
  { newsroom }: ReportModel['workspace'],
): Promise<Uint8Array | null> {
  const sha256 = newsroom?.logo?.sha256;
  return sha256 === undefined ? null : ((await readLogo(db, { workspaceId, sha256 })) ?? null);
}
