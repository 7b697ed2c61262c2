import type { ReportModel } from '@claimdesk/core';
import {
  findPublicPage,
  findPublicVersion,
  listVersionDates,
  readPublicationModels,
  type PublicPageRow,
} from '@claimdesk/db';
import type { Deps } from '../../context.ts';

type Db = Pick<Deps, 'db'>;

/** The facts of a claim's page; null where there is no publication. Everybody may ask. */
export async function findClaimPage({ db }: Db, claimId: string): Promise<PublicPageRow | null> {
  return (await findPublicPage(db, claimId)) ?? null;
}

export async function readFrozenModel(
  { db }: Db,
  { workspaceId, publicationId }: { workspaceId: string; publicationId: string },
): Promise<ReportModel> {
  const found = (await readPublicationModels(db, { workspaceId, publicationIds: [publicationId] })).get(publicationId);
  if (found === undefined) throw new Error('a publication that was just found is missing');
  return JSON.parse(found.model) as ReportModel;
}

/** One version, whatever became of it since. */
export async function findVersion({ db }: Db, of: { claimId: string; number: number }) {
  return (await findPublicVersion(db, of)) ?? null;
}

/** The versions that there were, oldest first. */
export function listVersions({ db }: Db, of: { workspaceId: string; claimId: string }) {
  return listVersionDates(db, of);
}
