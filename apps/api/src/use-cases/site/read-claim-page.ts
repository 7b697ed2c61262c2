import type { ReportModel } from '@claimdesk/core';
import {
  findPublicPages,
  findPublicRetraction,
  findPublicVersion,
  listVersionDates,
  readPublicationModels,
  type PublicPageRow,
  type PublicVersionRow,
} from '@claimdesk/db';
import type { Deps } from '../../context.ts';
import { askTogether } from './ask-together.ts';

type Db = Pick<Deps, 'db'>;

/** The facts of claims' pages, for everybody; null where there is no publication. */
export function createClaimPages({ db }: Db): (claimId: string) => Promise<PublicPageRow | null> {
  const ask = askTogether(async (claimIds) => {
    const rows = await findPublicPages(db, claimIds);
    return new Map(rows.map((row) => [row.claimId, row]));
  });
  return async (claimId) => (await ask(claimId)) ?? null;
}

/** One version, whatever became of it since. */
export async function findVersion(
  { db }: Db,
  of: { claimId: string; number: number },
): Promise<PublicVersionRow | null> {
  return (await findPublicVersion(db, of)) ?? null;
}

export async function readFrozenModel(
  { db }: Db,
  { workspaceId, publicationId }: PublicVersionRow,
): Promise<{ model: ReportModel; hash: string }> {
  const found = (await readPublicationModels(db, { workspaceId, publicationIds: [publicationId] })).get(publicationId);
  if (found === undefined) throw new Error('a publication that was just found is missing');
  return { model: JSON.parse(found.model) as ReportModel, hash: found.contentHash };
}

/** Why the claim does not stand any more, and the versions that there were, oldest first. */
export async function readTombstone({ db }: Db, { workspaceId, claimId }: { workspaceId: string; claimId: string }) {
  const [retraction, versions] = await Promise.all([
    findPublicRetraction(db, { workspaceId, claimId }),
    listVersionDates(db, { workspaceId, claimId }),
  ]);
  if (retraction === undefined) throw new Error('a retraction that was just found is missing');
  return { reason: retraction.reason, at: retraction.retractedAt, versions };
}
