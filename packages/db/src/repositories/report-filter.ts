import type { StoredState } from '@claimdesk/core';
import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Db } from '../schema/tables.ts';
import type { ClaimListQuery } from './claim-list.ts';

/** Which claims a report is of; everything that is named must hold. */
export type ReportClaimFilter = {
  workspaceId: string;
  articleId?: string;
  claimIds?: string[];
  topic?: string;
  states?: readonly StoredState[];
  rated?: NonNullable<ClaimListQuery['rated']>;
  /** Half-open. `published` looks at the first version, also of what was retracted since. */
  dates?: { of: 'decided' | 'published' | 'added'; from?: Date; to?: Date };
  /** Whose review is one of those that led to the verdict. */
  reviewerId?: string;
};

export type ReportClaimPlace = { articleId: string; startOffset: number; id: string };

/** How many claims a report of this filter holds: those that it judges or lists, and those that were dismissed. */
export async function countReportClaims(
  db: Db,
  filter: ReportClaimFilter,
): Promise<{ claims: number; dismissed: number }> {
  const { rows } = await sql<{ claims: number; dismissed: number }>`
    select count(*) filter (where c.state <> 'dismissed')::int as claims,
      count(*) filter (where c.state = 'dismissed')::int as dismissed
    from claim c where ${matching(filter)}`.execute(db);
  return rows[0] ?? { claims: 0, dismissed: 0 };
}

/** The next claims in the order of articles and their texts, after the last one of the page before. */
export async function findReportClaims(
  db: Db,
  filter: ReportClaimFilter,
  page: { after: ReportClaimPlace | null; limit: number },
): Promise<ReportClaimPlace[]> {
  const { after } = page;
  const { rows } = await sql<ReportClaimPlace>`
    select c.article_id as "articleId", c.start_offset as "startOffset", c.id from claim c
    where ${matching(filter)} ${
      after === null
        ? sql``
        : sql`and (c.article_id, c.start_offset, c.id)
            > (${after.articleId}::uuid, ${after.startOffset}::int, ${after.id}::uuid)`
    }
    order by c.article_id, c.start_offset, c.id limit ${page.limit}`.execute(db);
  return rows;
}

/** What is known of a claim's verdict only once it has one: filters by it look at no other claim. */
const decided = sql`c.state in ('decided', 'approved', 'published', 'retracted')`;
/** A report shows no verdict and no review of what was retracted. */
const standing = sql`c.state in ('decided', 'approved', 'published')`;

function matching(filter: ReportClaimFilter): RawBuilder<unknown> {
  const { workspaceId, articleId, claimIds, topic, states, rated, dates, reviewerId } = filter;
  const conditions = [
    sql`c.workspace_id = ${workspaceId}::uuid`,
    // What a report never shows.
    sql`c.state not in ('merged', 'superseded', 'calibrated')`,
    ...(articleId === undefined ? [] : [sql`c.article_id = ${articleId}::uuid`]),
    ...(claimIds === undefined ? [] : [sql`c.id = any (${claimIds}::uuid[])`]),
    ...(states === undefined ? [] : [sql`c.state = any (${[...states]}::text[])`]),
    ...(topic === undefined
      ? []
      : [
          sql`exists (select 1 from article a
            where a.workspace_id = c.workspace_id and a.id = c.article_id and a.topic = ${topic})`,
        ]),
    ...(rated === undefined ? [] : [sql`${standing} and ${ratedAs(rated)}`]),
    ...(dates === undefined ? [] : [dated(dates)]),
    ...(reviewerId === undefined
      ? []
      : [
          sql`${standing} and exists (select 1 from decision d
            join review r on r.workspace_id = d.workspace_id and r.id = any (d.review_ids)
            where d.workspace_id = c.workspace_id and d.id = c.current_decision_id
              and r.reviewer_id = ${reviewerId}::uuid)`,
        ]),
  ];
  return sql.join(conditions, sql` and `);
}

function ratedAs({ as, ratings }: NonNullable<ReportClaimFilter['rated']>): RawBuilder<unknown> {
  return sql`exists (select 1 from decision d
    where d.workspace_id = c.workspace_id and d.id = c.current_decision_id
      and ${as === 'none_of' ? sql`not` : sql``} exists (
        select 1 from unnest(${ratings.map(({ scaleVersionId }) => scaleVersionId)}::uuid[],
          ${ratings.map(({ ratingKey }) => ratingKey)}::text[]) as wanted (scale_version_id, rating_key)
        where wanted.scale_version_id = d.scale_version_id and wanted.rating_key = d.rating_key))`;
}

function dated({ of, from, to }: NonNullable<ReportClaimFilter['dates']>): RawBuilder<unknown> {
  const within = (time: RawBuilder<unknown>) =>
    sql`(${from?.toISOString() ?? null}::timestamptz is null or ${time} >= ${from?.toISOString() ?? null}::timestamptz)
      and (${to?.toISOString() ?? null}::timestamptz is null or ${time} < ${to?.toISOString() ?? null}::timestamptz)`;
  switch (of) {
    case 'added':
      return within(sql`c.created_at`);
    case 'decided':
      return sql`${decided} and exists (select 1 from decision d
        where d.workspace_id = c.workspace_id and d.id = c.current_decision_id and ${within(sql`d.created_at`)})`;
    case 'published':
      return sql`exists (select 1 from publication p where p.workspace_id = c.workspace_id
        and p.claim_id = c.id and p.number = 1 and ${within(sql`p.published_at`)})`;
  }
}
