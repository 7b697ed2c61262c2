import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Db } from '../schema/tables.ts';

/** Whose work the dashboard looks at; what is left out does not narrow it. */
export type DashboardScope = { workspaceId: string; articleId?: string; topic?: string; desk?: string };

/** Half-open. */
export type DashboardPeriod = { from: Date; to: Date };

/**
 * A claim whose verdict stands: the only ones whose reviews, times and reviewers may be counted. A claim that is looked
 * at again is undecided; the verdict of a retracted one stands no more.
 */
export const standing = sql`c.state in ('decided', 'approved', 'published')`;

/**
 * Claims with the decision that stands, as `c` and `d`, made in the period. Joined by the foreign key alone: a second
 * condition makes the planner expect a few rows and look the rest up one by one.
 */
export function decidedIn(scope: DashboardScope, { from, to }: DashboardPeriod): RawBuilder<unknown> {
  return sql`decision d
    join claim c on c.workspace_id = d.workspace_id and c.current_decision_id = d.id
      and ${standing}
    where d.workspace_id = ${scope.workspaceId}::uuid and d.created_at >= ${from.toISOString()}::timestamptz
      and d.created_at < ${to.toISOString()}::timestamptz ${claimsOf(scope)}`;
}

/** Narrows the claims `c`. */
export function claimsOf(scope: DashboardScope): RawBuilder<unknown> {
  const articles = articlesOf(scope);
  return articles === null ? sql`` : sql`and c.article_id in (${articles})`;
}

/** Narrows rows of a table that names a claim but not its article. */
export function rowsOf(scope: DashboardScope, table: string): RawBuilder<unknown> {
  const articles = articlesOf(scope);
  if (articles === null) return sql``;
  return sql`and ${sql.ref(`${table}.claim_id`)} in (select narrowed.id from claim narrowed
    where narrowed.workspace_id = ${scope.workspaceId}::uuid and narrowed.article_id in (${articles}))`;
}

function articlesOf({ workspaceId, articleId, topic, desk }: DashboardScope): RawBuilder<unknown> | null {
  if (articleId === undefined && topic === undefined && desk === undefined) return null;
  return sql`select a.id from article a where a.workspace_id = ${workspaceId}::uuid
    ${articleId === undefined ? sql`` : sql`and a.id = ${articleId}::uuid`}
    ${topic === undefined ? sql`` : sql`and a.topic = ${topic}`}
    ${desk === undefined ? sql`` : sql`and a.desk = ${desk}`}`;
}

/** The topics and desks that articles are labelled with, at most `limit` of each, by name. */
export async function listArticleLabels(
  db: Db,
  of: { workspaceId: string; limit: number },
): Promise<{ topics: string[]; desks: string[] }> {
  const named = async (label: 'topic' | 'desk') => {
    const { rows } = await sql<{ name: string }>`select distinct ${sql.ref(label)} as name from article
      where workspace_id = ${of.workspaceId}::uuid and ${sql.ref(label)} is not null
      order by name limit ${of.limit}`.execute(db);
    return rows.map(({ name }) => name);
  };
  return { topics: await named('topic'), desks: await named('desk') };
}
