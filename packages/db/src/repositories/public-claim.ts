import type { PublicClaim } from '@claimdesk/core';
import { sql } from 'kysely';
import { decodeCursor, pageOf } from '../cursor.ts';
import type { Db } from '../schema/tables.ts';
import { toJson } from '../to-json.ts';

export type PublicClaimRow = PublicClaim & { claimId: string; publicationId: string };

/** What readers narrow the list by; a claim has to meet all of it. */
export type PublicClaimFilter = {
  /** Words as people type them into a search, with "quotes" and -without. */
  search?: string;
  verdict?: string;
  topic?: string;
  outlet?: string;
  claimant?: string;
  /** First published in this year, UTC. */
  year?: number;
};

const columns = sql`claim_id as "claimId", publication_id as "publicationId", number, local, wording, language,
  json_build_object('label', verdict_label, 'icon', verdict_icon, 'canonical', verdict_canonical) as verdict, claimant,
  topics, article_id as "articleId",
  json_build_object('title', article_title, 'outlet', outlet, 'url', article_url, 'published', article_published)
    as article, context, quote_start as "quoteStart", published_at as "publishedAt", changed_at as "changedAt"`;

/** Writes what is listed of a claim's newest version, in the transaction that publishes it. */
export async function savePublicClaim(
  trx: Db,
  row: {
    workspaceId: string;
    claimId: string;
    publicationId: string;
    claim: PublicClaim;
    words: string;
    letterRuns: string[];
    /** The day of the next check, as the claim has it by now. */
    recheckAt: string | null;
  },
): Promise<void> {
  const { workspaceId, claimId, publicationId, claim } = row;
  const listed = {
    publication_id: publicationId,
    article_id: claim.articleId,
    number: claim.number,
    local: claim.local,
    wording: claim.wording,
    language: claim.language,
    verdict_label: claim.verdict.label,
    verdict_icon: claim.verdict.icon,
    verdict_canonical: claim.verdict.canonical,
    claimant: claim.claimant,
    topics: claim.topics,
    article_title: claim.article.title,
    outlet: claim.article.outlet,
    article_url: claim.article.url,
    article_published: claim.article.published,
    context: toJson(claim.context),
    quote_start: claim.quoteStart,
    published_at: claim.publishedAt,
    changed_at: claim.changedAt,
    words: sql<string>`to_tsvector('english', ${row.words})`,
    letter_runs: row.letterRuns,
    recheck_at: row.recheckAt,
  };
  await trx
    .insertInto('public_claim')
    .values({ workspace_id: workspaceId, claim_id: claimId, ...listed })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'claim_id']).doUpdateSet(listed))
    .execute();
}

/** From now on no list shows it; its tombstone stays in the feeds. */
export async function markPublicClaimRetracted(
  trx: Db,
  of: { workspaceId: string; claimId: string; at: Date },
): Promise<void> {
  await trx
    .updateTable('public_claim')
    .set({ retracted_at: of.at, recheck_at: null })
    .where('workspace_id', '=', of.workspaceId)
    .where('claim_id', '=', of.claimId)
    .execute();
}

/** The day of the next check, which readers see; null for none. */
export async function setPublicRecheck(
  trx: Db,
  of: { workspaceId: string; claimId: string; recheckAt: string | null },
): Promise<void> {
  await trx
    .updateTable('public_claim')
    .set({ recheck_at: of.recheckAt })
    .where('workspace_id', '=', of.workspaceId)
    .where('claim_id', '=', of.claimId)
    .execute();
}

/** Claims that stand, the newest first. `foreign`: only those that are published for other machines too. */
export async function listPublicClaims(
  db: Db,
  of: { workspaceId: string; filter?: PublicClaimFilter; foreign?: boolean; limit: number; cursor?: string },
): Promise<{ rows: PublicClaimRow[]; nextCursor: string | null }> {
  const after = of.cursor === undefined ? null : decodeCursor(of.cursor, 'checks', ['time', 'uuid']);
  const { rows } = await sql<PublicClaimRow>`
    select ${columns} from public_claim
    where workspace_id = ${of.workspaceId}::uuid and retracted_at is null
      ${of.foreign === true ? sql`and not local` : sql``} ${filtered(of.filter ?? {})}
      ${after === null ? sql`` : sql`and (published_at, claim_id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`}
    order by published_at desc, claim_id desc limit ${of.limit + 1}`.execute(db);
  return pageOf(rows, of.limit, 'checks', ({ publishedAt, claimId }) => [publishedAt, claimId]);
}

/** Another one as soon as `foreign` claims come, change or go. */
export async function tagPublicClaims(db: Db, workspaceId: string): Promise<string> {
  const { rows } = await sql<{ tag: string }>`
    select md5(coalesce(string_agg(publication_id::text, ' ' order by published_at desc, claim_id desc), '')) as tag
    from public_claim where workspace_id = ${workspaceId}::uuid and retracted_at is null and not local`.execute(db);
  return rows[0]?.tag ?? '';
}

/** Claims that stand and are spelt like what was searched for, the most alike first. `runs`: of three letters each. */
export async function listPublicClaimsSpeltLike(
  db: Db,
  of: { workspaceId: string; filter?: PublicClaimFilter; runs: string[]; leastShared: number; limit: number },
): Promise<PublicClaimRow[]> {
  if (of.runs.length === 0) return [];
  const { rows } = await sql<PublicClaimRow & { shared: number }>`
    select * from (
      select ${columns}, (select count(*)::int from unnest(letter_runs) run where run = any (${of.runs}::text[])) as shared
      from public_claim
      where workspace_id = ${of.workspaceId}::uuid and retracted_at is null and letter_runs && ${of.runs}::text[]
        ${filtered({ ...of.filter, search: '' })}
    ) near
    where shared >= ${of.leastShared}
    order by shared desc, "publishedAt" desc, "claimId" limit ${of.limit}`.execute(db);
  return rows.map(({ shared: _shared, ...row }) => row);
}

/** What stands of one article, in the order of its text. */
export async function listPublicClaimsOfArticle(
  db: Db,
  of: { workspaceId: string; articleId: string },
): Promise<PublicClaimRow[]> {
  const { rows } = await sql<PublicClaimRow>`
    select ${columns} from public_claim
    where workspace_id = ${of.workspaceId}::uuid and article_id = ${of.articleId}::uuid and retracted_at is null
    order by quote_start, claim_id`.execute(db);
  return rows;
}

export type PublicFacet = {
  kind: 'verdict' | 'topic' | 'outlet' | 'claimant' | 'year';
  value: string;
  count: number;
  canonical: string | null;
};

/** What the list can be narrowed by, the most frequent first, at most `limit` of each kind. */
export async function listPublicFacets(db: Db, of: { workspaceId: string; limit: number }): Promise<PublicFacet[]> {
  const standing = sql`from public_claim where workspace_id = ${of.workspaceId}::uuid and retracted_at is null`;
  const most = sql`group by 2 order by 3 desc, 2 limit ${of.limit}`;
  const { rows } = await sql<PublicFacet>`
    (select 'verdict' as kind, verdict_label as value, count(*)::int as count, min(verdict_canonical) as canonical
      ${standing} ${most})
    union all
    (select 'topic', topic, count(*)::int, null from (select unnest(topics) as topic ${standing}) t ${most})
    union all
    (select 'outlet', outlet, count(*)::int, null ${standing} and outlet is not null ${most})
    union all
    (select 'claimant', claimant, count(*)::int, null ${standing} and claimant is not null ${most})
    union all
    (select 'year', extract(year from published_at at time zone 'UTC')::int::text, count(*)::int, null
      ${standing} ${most})`.execute(db);
  return rows;
}

function filtered({ search, verdict, topic, outlet, claimant, year }: PublicClaimFilter) {
  const parts = [
    search === undefined || search === '' ? null : sql`and words @@ websearch_to_tsquery('english', ${search})`,
    verdict === undefined ? null : sql`and verdict_label = ${verdict}`,
    topic === undefined ? null : sql`and ${topic}::text = any (topics)`,
    outlet === undefined ? null : sql`and outlet = ${outlet}`,
    claimant === undefined ? null : sql`and lower(claimant) = lower(${claimant})`,
    year === undefined
      ? null
      : sql`and published_at >= ${`${year}-01-01T00:00:00.000Z`}::timestamptz
          and published_at < ${`${year + 1}-01-01T00:00:00.000Z`}::timestamptz`,
  ];
  return sql.join(
    parts.filter((part) => part !== null),
    sql` `,
  );
}
