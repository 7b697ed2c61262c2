import type { StoredState } from '@claimdesk/core';
import { sql } from 'kysely';
import type { Db } from '../schema/tables.ts';

/** Readers listen here; the payload is the ids of a workspace and of an article whose readers changed. */
export const presenceChannel = 'claimdesk_presence';

export type Presence = { memberId: string; name: string; claimId: string | null; claimState: StoredState | null };
type Place = { articleId: string; claimId: string | null };

/** Notes that a tab shows this place, unless it is another member's. Listeners are told where that is news. */
export async function keepPresence(
  trx: Db,
  of: { workspaceId: string; tabId: string; memberId: string; now: Date; since: Date } & Place,
): Promise<void> {
  const { workspaceId, tabId, memberId, articleId, claimId, now, since } = of;
  const was = await trx
    .selectFrom('presence')
    .select(['member_id as memberId', 'article_id as articleId', 'claim_id as claimId', 'seen_at as seenAt'])
    .where('workspace_id', '=', workspaceId)
    .where('tab_id', '=', tabId)
    .forUpdate()
    .executeTakeFirst();
  if (was !== undefined && was.memberId !== memberId) return;
  const place = { article_id: articleId, claim_id: claimId, seen_at: now };
  await trx
    .insertInto('presence')
    .values({ workspace_id: workspaceId, tab_id: tabId, member_id: memberId, ...place })
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'tab_id']).doUpdateSet(place).where('presence.member_id', '=', memberId),
    )
    .execute();
  const isKnown = was !== undefined && Date.parse(was.seenAt) >= since.getTime();
  if (isKnown && was.articleId === articleId && was.claimId === claimId) return;
  await tell(trx, workspaceId, articleId);
  if (was !== undefined && was.articleId !== articleId) await tell(trx, workspaceId, was.articleId);
}

/** The tab left; nothing when it is not there, or another member's. */
export async function dropPresence(
  trx: Db,
  of: { workspaceId: string; tabId: string; memberId: string },
): Promise<void> {
  const row = await trx
    .deleteFrom('presence')
    .where('workspace_id', '=', of.workspaceId)
    .where('tab_id', '=', of.tabId)
    .where('member_id', '=', of.memberId)
    .returning('article_id as articleId')
    .executeTakeFirst();
  if (row !== undefined) await tell(trx, of.workspaceId, row.articleId);
}

/** Who else among active members has the article open, a row for each of their tabs, by name. */
export function listPresence(
  db: Db,
  of: { workspaceId: string; articleId: string; exceptMemberId: string; since: Date },
): Promise<Presence[]> {
  return db
    .selectFrom('presence as p')
    .innerJoin('member as m', (join) =>
      join.onRef('m.workspace_id', '=', 'p.workspace_id').onRef('m.id', '=', 'p.member_id'),
    )
    .leftJoin('claim as c', (join) =>
      join.onRef('c.workspace_id', '=', 'p.workspace_id').onRef('c.id', '=', 'p.claim_id'),
    )
    .select(['p.member_id as memberId', 'm.name', 'p.claim_id as claimId', 'c.state as claimState'])
    .where('p.workspace_id', '=', of.workspaceId)
    .where('p.article_id', '=', of.articleId)
    .where('p.member_id', '!=', of.exceptMemberId)
    .where('p.seen_at', '>=', sql<string>`${of.since.toISOString()}::timestamptz`)
    .where('m.active', '=', true)
    .orderBy('m.name')
    .orderBy('p.member_id')
    .execute();
}

export async function deletePastPresence(db: Db, before: Date): Promise<void> {
  await db
    .deleteFrom('presence')
    .where('seen_at', '<', sql<string>`${before.toISOString()}::timestamptz`)
    .execute();
}

async function tell(trx: Db, workspaceId: string, articleId: string): Promise<void> {
  await sql`select pg_notify(${presenceChannel}, ${`${workspaceId} ${articleId}`})`.execute(trx);
}
