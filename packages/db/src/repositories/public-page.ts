import { CompiledQuery } from 'kysely';
import type { Db } from '../schema/tables.ts';
import { planOnce } from '../server/plan-once.ts';

/** All that tells whether the bytes of a claim's page that were made before are still those. */
export type PublicPageRow = {
  workspaceId: string;
  publicationId: string;
  number: number;
  contentHash: string;
  local: boolean;
  recheckAt: string | null;
  newsroomVersion: number;
  retractedAt: string | null;
  reason: string | null;
};

// Every reader pays for this, so it is one statement that is planned once; the model is not in it.
const pageFacts = planOnce(`
  select p.workspace_id as "workspaceId", p.id as "publicationId", p.number, p.content_hash as "contentHash",
         p.local, c.recheck_at as "recheckAt", n.version as "newsroomVersion",
         r.retracted_at as "retractedAt", r.reason
  from publication p
  join claim c on c.workspace_id = p.workspace_id and c.id = p.claim_id
  join newsroom n on n.workspace_id = p.workspace_id
  left join retraction r on r.workspace_id = p.workspace_id and r.claim_id = p.claim_id
  where p.claim_id = $1
  order by p.number desc limit 1`);

/** Everybody may ask for it, by the claim's id alone. */
export async function findPublicPage(db: Db, claimId: string): Promise<PublicPageRow | undefined> {
  const { rows } = await db.executeQuery(CompiledQuery.raw(pageFacts, [claimId]));
  return rows[0] as PublicPageRow | undefined;
}

const versionFacts = planOnce(`
  select workspace_id as "workspaceId", id as "publicationId", content_hash as "contentHash"
  from publication where claim_id = $1 and number = $2`);

export type PublicVersionRow = Pick<PublicPageRow, 'workspaceId' | 'publicationId' | 'contentHash'>;

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
