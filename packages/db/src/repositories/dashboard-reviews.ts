import type { ContextFlag } from '@claimdesk/core';
import { sql } from 'kysely';
import type { Db } from '../schema/tables.ts';
import { claimsOf, standing, type DashboardPeriod, type DashboardScope } from './dashboard-scope.ts';

export type ComparedRound = {
  claimId: string;
  topic: string | null;
  scaleVersionId: string;
  decidedAt: string;
  reviews: { reviewerId: string; ratingKey: string; flags: ContextFlag[] }[];
};

/**
 * The latest rounds whose reviews can be compared: blind, at least two reviews, decided in the period by the decision
 * that stands, without reviews that were submitted after the claim was talked about. An open round is left out, because
 * its reviewers read each other.
 */
export async function listComparedRounds(
  db: Db,
  scope: DashboardScope,
  query: DashboardPeriod & { limit: number },
): Promise<ComparedRound[]> {
  const workspace = sql`${scope.workspaceId}::uuid`;
  const { rows } = await sql<ComparedRound>`
    with compared as materialized (
      select d.*, c.article_id
      from (select d.id, d.claim_id, d.round_id, d.scale_version_id, d.created_at, d.review_ids from decision d
        where d.workspace_id = ${workspace} and d.created_at >= ${query.from.toISOString()}::timestamptz
          and d.created_at < ${query.to.toISOString()}::timestamptz and cardinality(d.review_ids) > 1
        order by d.created_at desc, d.id desc) d
      -- One by one and in order, so that the walk ends at the limit: a join would read all decisions first.
      cross join lateral (select c.article_id from claim c where c.workspace_id = ${workspace} and c.id = d.claim_id
        and c.current_decision_id = d.id and ${standing} ${claimsOf(scope)} limit 1) c
      cross join lateral (select from round r where r.workspace_id = ${workspace} and r.id = d.round_id
        and r.policy ->> 'visibility' = 'blind' limit 1) r
      order by d.created_at desc, d.id desc limit ${query.limit}
    )
    select compared.claim_id as "claimId", article.topic, compared.scale_version_id as "scaleVersionId",
      compared.created_at as "decidedAt", found.reviews
    from compared
    join article on article.workspace_id = ${workspace} and article.id = compared.article_id
    join lateral (
      select jsonb_agg(jsonb_build_object('reviewerId', r.reviewer_id, 'ratingKey', r.rating_key, 'flags', r.flags)
        order by r.id) as reviews
      from review r where r.workspace_id = ${workspace} and r.round_id = compared.round_id
        and r.status = 'submitted' and r.id = any (compared.review_ids)
        and not exists (select from comment said where said.workspace_id = ${workspace}
          and said.claim_id = compared.claim_id and said.created_at < r.submitted_at)
    ) found on found.reviews is not null
    order by compared.created_at desc, compared.id desc`.execute(db);
  return rows;
}
