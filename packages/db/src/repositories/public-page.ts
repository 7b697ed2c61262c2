import { CompiledQuery } from 'kysely';
import type { Db } from '../schema/tables.ts';
import { planOnce } from '../server/plan-once.ts';

/** Which bytes a claim's page has now. */
export type PublicPageRow = {
  claimId: string;
  workspaceId: string;
  /** Of the newest version. */
  publicationId: string;
  local: boolean;
  recheckAt: string | null;
  retractedAt: string | null;
};

// Every reader pays for this, so it is one row of one table, and one statement that is planned once.
const pageFacts = planOnce(`
  select claim_id as "claimId", workspace_id as "workspaceId", publication_id as "publicationId", local,
         recheck_at as "recheckAt", retracted_at as "retractedAt"
  from public_claim where claim_id = any ($1::uuid[])`);

/** Everybody may ask for them, by the claims' ids alone. */
export async function findPublicPages(db: Db, claimIds: string[]): Promise<PublicPageRow[]> {
  const { rows } = await db.executeQuery(CompiledQuery.raw(pageFacts, [claimIds]));
  return rows as PublicPageRow[];
}

const versionFacts = planOnce(`
  select workspace_id as "workspaceId", id as "publicationId"
  from publication where claim_id = $1 and number = $2`);

export type PublicVersionRow = Pick<PublicPageRow, 'workspaceId' | 'publicationId'>;

/** One version, whatever became of it since. */
export async function findPublicVersion(
  db: Db,
  of: { claimId: string; number: number },
): Promise<PublicVersionRow | undefined> {
  const { rows } = await db.executeQuery(CompiledQuery.raw(versionFacts, [of.claimId, of.number]));
  return rows[0] as PublicVersionRow | undefined;
}

/** When each version of a claim's publication came out, oldest first. */
export function listVersionDates(
  db: Db,
  of: { workspaceId: string; claimId: string },
): Promise<{ number: number; publishedAt: string }[]> {
  return db
    .selectFrom('publication')
    .select(['number', 'published_at as publishedAt'])
    .where('workspace_id', '=', of.workspaceId)
    .where('claim_id', '=', of.claimId)
    .orderBy('number')
    .execute();
}

/** The frozen models of these publications, as canonical JSON. */
export async function readPublicationModels(
  db: Db,
  of: { workspaceId: string; publicationIds: string[] },
): Promise<Map<string, { model: string; contentHash: string }>> {
  if (of.publicationIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('publication')
    .select(['id', 'model', 'content_hash as contentHash'])
    .where('workspace_id', '=', of.workspaceId)
    .where('id', 'in', of.publicationIds)
    .execute();
  return new Map(rows.map(({ id, model, contentHash }) => [id, { model, contentHash }]));
}
