import type { StoredState } from '@claimdesk/core';
import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import { decodeCursor, pageOf } from '../cursor.ts';
import type { CursorValue } from '../cursor.ts';
import type { ExtractionStatus } from '../schema/article.ts';
import type { Db } from '../schema/tables.ts';
import type { LeaseView } from './claim-list.ts';

export type ArticleListRow = {
  id: string;
  title: string | null;
  byline: string | null;
  outlet: string | null;
  url: string | null;
  published: string | null;
  topic: string | null;
  desk: string | null;
  wordCount: number;
  /** Claims that somebody still has to do something about. */
  waiting: number;
  /** Claims by stored state; states with none are left out. */
  counts: Partial<Record<StoredState, number>>;
  /** How many of the open ones have a live lease that `leasesOf` lets be counted. */
  inReview: number;
  extractionStatus: ExtractionStatus | null;
  extractionDone: number | null;
  extractionTotal: number | null;
  extractionSaved: number | null;
  extractionError: string | null;
  createdBy: string | null;
  createdByName: string | null;
  version: number;
  createdAt: string;
};

export type ArticleListQuery = LeaseView & {
  workspaceId: string;
  order: 'newest' | 'most_waiting';
  /** Only articles with a claim in this stored state. */
  state?: StoredState;
  /** Words that occur in the title, byline or outlet. */
  search?: string;
  limit: number;
  cursor?: string;
};

/** One page of articles with what their claims stand at, in one statement that reads the claims of that page only. */
export async function listArticles(
  db: Db,
  query: ArticleListQuery,
): Promise<{ rows: ArticleListRow[]; nextCursor: string | null }> {
  const order = orders[query.order];
  const after = query.cursor === undefined ? null : decodeCursor(query.cursor, query.order, order.shape);
  const page = sql`
    select a.* from article a
    where a.workspace_id = ${query.workspaceId}::uuid ${filters(query)} ${after === null ? sql`` : order.after(after)}
    order by ${order.by} limit ${query.limit + 1}`;
  const rows = await listRows(db, query, page, sql`order by ${order.by}`);
  return pageOf(rows, query.limit, query.order, order.keysOf);
}

/** The same rows for articles that are known already, in no order. */
export function getArticleListRows(
  db: Db,
  of: LeaseView & { workspaceId: string; ids: string[] },
): Promise<ArticleListRow[]> {
  const page = sql`select a.* from article a
    where a.workspace_id = ${of.workspaceId}::uuid and a.id = any (${of.ids}::uuid[])`;
  return listRows(db, of, page, sql``);
}

/** How many articles the same filters find. */
export async function countArticles(
  db: Db,
  of: { workspaceId: string; state?: StoredState; search?: string },
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from article a where a.workspace_id = ${of.workspaceId}::uuid ${filters(of)}`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
}

async function listRows(
  db: Db,
  view: LeaseView & { workspaceId: string },
  page: RawBuilder<unknown>,
  ordered: RawBuilder<unknown>,
): Promise<ArticleListRow[]> {
  const counted = view.leasesOf === 'everyone' ? sql`` : sql`and s.member_id = ${view.viewerId}::uuid`;
  // Live leases are as few as people at work, so they are read once and joined.
  const { rows } = await sql<ArticleListRow>`
    with leased as (
      select c.article_id, count(distinct c.id)::int as claims
      from slot s
      join claim c on c.workspace_id = s.workspace_id and c.id = s.claim_id and c.current_round_id = s.round_id
        and c.state = 'open'
      where s.workspace_id = ${view.workspaceId}::uuid and s.submitted_at is null
        and s.leased_until > ${view.now.toISOString()}::timestamptz ${counted}
      group by c.article_id
    )
    select a.id, a.title, a.byline, a.outlet, a.url, a.published, a.topic, a.desk, a.word_count as "wordCount", a.waiting,
      coalesce(states.counts, '{}'::jsonb) as counts, coalesce(leased.claims, 0) as "inReview",
      run.status as "extractionStatus", run.done as "extractionDone", run.total as "extractionTotal",
      run.saved as "extractionSaved",
      run.error as "extractionError", a.created_by as "createdBy", member.name as "createdByName",
      a.version, a.created_at as "createdAt"
    from (${page}) a
    left join leased on leased.article_id = a.id
    left join member on member.workspace_id = a.workspace_id and member.id = a.created_by
    left join lateral (
      select jsonb_object_agg(state, claims) as counts from (
        select c.state, count(*) as claims from claim c
        where c.workspace_id = a.workspace_id and c.article_id = a.id group by c.state) by_state
    ) states on true
    left join lateral (
      select e.status, e.done, e.total, e.saved, e.error from extraction e
      where e.workspace_id = a.workspace_id and e.article_id = a.id order by e.id desc limit 1
    ) run on true
    ${ordered}`.execute(db);
  return rows;
}

function filters({ state, search }: { state?: StoredState; search?: string }): RawBuilder<unknown> {
  const inState =
    state === undefined
      ? sql``
      : sql`and exists (select 1 from claim c
          where c.workspace_id = a.workspace_id and c.article_id = a.id and c.state = ${state})`;
  if (search === undefined) return inState;
  const pattern = `%${search.replace(/[\\%_]/g, String.raw`\$&`)}%`;
  return sql`${inState} and (a.title ilike ${pattern} or a.byline ilike ${pattern} or a.outlet ilike ${pattern})`;
}

type Order = {
  by: RawBuilder<unknown>;
  shape: Parameters<typeof decodeCursor>[2];
  after(values: CursorValue[]): RawBuilder<unknown>;
  keysOf(row: ArticleListRow): CursorValue[];
};

const orders: Record<ArticleListQuery['order'], Order> = {
  newest: {
    by: sql`a.id desc`,
    shape: ['uuid'],
    after: ([id]) => sql`and a.id < ${id}::uuid`,
    keysOf: (row) => [row.id],
  },
  most_waiting: {
    by: sql`a.waiting desc, a.id desc`,
    shape: ['int', 'uuid'],
    after: ([waiting, id]) => sql`and (a.waiting, a.id) < (${waiting}::int, ${id}::uuid)`,
    keysOf: (row) => [row.waiting, row.id],
  },
};
