import { sql } from 'kysely';
import type { Db } from '../schema/tables.ts';

/** Newsrooms of this server with something that is published for other machines. */
export async function listPublicNewsrooms(db: Db, limit: number): Promise<{ handle: string }[]> {
  const { rows } = await sql<{ handle: string }>`
    select n.handle from newsroom n
    where exists (
      select from public_claim c where c.workspace_id = n.workspace_id and c.retracted_at is null and not c.local
    )
    order by n.handle limit ${limit}`.execute(db);
  return rows;
}

export type SitemapRow = { kind: 'claim' | 'article'; id: string; changedAt: string };

/** Claims and articles with a page that search engines may list, what changed last first. */
export async function listSitemap(db: Db, of: { workspaceId: string; limit: number }): Promise<SitemapRow[]> {
  const { rows } = await sql<SitemapRow>`
    select * from (
      select 'claim' as kind, claim_id as id, changed_at as "changedAt" from public_claim
      where workspace_id = ${of.workspaceId}::uuid and retracted_at is null and not local
      union all
      select 'article', article_id, max(changed_at) from public_claim
      where workspace_id = ${of.workspaceId}::uuid and retracted_at is null and not local
      group by article_id
    ) pages
    order by "changedAt" desc, id limit ${of.limit}`.execute(db);
  return rows;
}
