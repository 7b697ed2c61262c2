import type { ContextFlag } from '@claimdesk/core';
import { sql } from 'kysely';
import type { Db } from '../schema/tables.ts';
import { decidedIn, type DashboardPeriod, type DashboardScope } from './dashboard-scope.ts';

export type ComparedRound = {
  claimId: string;
  topic: string | null;
  scaleVersionId: string;
  decidedAt: string;
  reviews: { reviewerId: string; ratingKey: string; flags: ContextFlag[] }[];
};

/**
 * The latest rounds whose reviews can be compared: blind, at least two reviews, decided in the period by the decision
 * that stands. An open round is left out, because its reviewers read each other.
 */
export async function listComparedRounds(
  db: Db,
  scope: DashboardScope,
  query: DashboardPeriod & { limit: number },
): Promise<ComparedRound[]> {
  const { rows } = await sql<ComparedRound>`
    with compared as materialized (
      select d.id, d.claim_id, d.round_id, d.scale_version_id, d.created_at, d.review_ids, c.article_id
      from ${decidedIn(scope, query)} and cardinality(d.review_ids) > 1
        and exists (select 1 from round ro where ro.workspace_id = d.workspace_id and ro.id = d.round_id
          and ro.policy ->> 'visibility' = 'blind')
      order by d.created_at desc, d.id desc limit ${query.limit}
    )
    select compared.claim_id as "claimId", article.topic, compared.scale_version_id as "scaleVersionId",
      compared.created_at as "decidedAt", found.reviews
    from compared
    join article on article.workspace_id = ${scope.workspaceId}::uuid and article.id = compared.article_id
    join lateral (
      select jsonb_agg(jsonb_build_object('reviewerId', r.reviewer_id, 'ratingKey', r.rating_key, 'flags', r.flags)
        order by r.id) as reviews
      from review r where r.workspace_id = ${scope.workspaceId}::uuid and r.round_id = compared.round_id
        and r.status = 'submitted' and r.id = any (compared.review_ids)
    ) found on found.reviews is not null
    order by compared.created_at desc, compared.id desc`.execute(db);
  return rows;
}
