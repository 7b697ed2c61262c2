import { discussionPhases, type NotificationKind, type StoredState } from '@claimdesk/core';
import { sql } from 'kysely';
import { decodeCursor, pageOf } from '../cursor.ts';
import type { Db } from '../schema/tables.ts';

export type NotificationRow = {
  id: string;
  kind: NotificationKind;
  claimId: string;
  commentId: string | null;
  actorId: string | null;
  createdAt: string;
  readAt: string | null;
  claimNumber: number;
  wording: string;
  articleId: string;
  articleTitle: string | null;
};

export type NewNotification = {
  id: string;
  memberId: string;
  kind: NotificationKind;
  claimId: string;
  commentId: string | null;
  actorId: string | null;
  createdAt: Date;
};

/** Whoever was told of a comment already, or has the same of a claim unread, is not told again. */
export async function insertNotifications(
  trx: Db,
  workspaceId: string,
  notifications: readonly NewNotification[],
): Promise<void> {
  if (notifications.length === 0) return;
  await trx
    .insertInto('notification')
    .values(
      notifications.map((row) => ({
        workspace_id: workspaceId,
        id: row.id,
        member_id: row.memberId,
        kind: row.kind,
        claim_id: row.claimId,
        comment_id: row.commentId,
        actor_id: row.actorId,
        created_at: row.createdAt,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

type Whose = { workspaceId: string; memberId: string };

/** What a member was told, newest first. What tells of words that are closed now waits unseen until they open. */
export async function listNotifications(
  db: Db,
  of: Whose & { unreadOnly: boolean; kinds?: readonly NotificationKind[]; limit: number; cursor?: string },
): Promise<{ rows: NotificationRow[]; nextCursor: string | null }> {
  let query = told(db, of)
    .innerJoin('article', (join) =>
      join.onRef('article.workspace_id', '=', 'claim.workspace_id').onRef('article.id', '=', 'claim.article_id'),
    )
    .select([
      'notification.id',
      'notification.kind',
      'notification.claim_id as claimId',
      'notification.comment_id as commentId',
      'notification.actor_id as actorId',
      'notification.created_at as createdAt',
      'notification.read_at as readAt',
      'claim.number as claimNumber',
      'claim.wording',
      'claim.article_id as articleId',
      'article.title as articleTitle',
    ]);
  if (of.kinds !== undefined) query = query.where('notification.kind', 'in', of.kinds);
  if (of.unreadOnly) query = query.where('notification.read_at', 'is', null);
  if (of.cursor !== undefined) {
    const [id] = decodeCursor(of.cursor, 'notifications', ['uuid']);
    query = query.where('notification.id', '<', id as string);
  }
  const rows = await query
    .orderBy('notification.id', 'desc')
    .limit(of.limit + 1)
    .execute();
  return pageOf(rows, of.limit, 'notifications', ({ id }) => [id]);
}

/** Counting stops at `atMost`. */
export async function countUnread(db: Db, of: Whose & { atMost: number }): Promise<number> {
  const { count } = await db
    .selectFrom(
      told(db, of).select('notification.id').where('notification.read_at', 'is', null).limit(of.atMost).as('unread'),
    )
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Marks what the member can see: one row, or everything up to one. Answers how many were unread. */
export async function markNotificationsRead(
  trx: Db,
  of: Whose & ({ id: string } | { upTo: string }) & { now: Date },
): Promise<number> {
  const seen = told(trx, of).select('notification.id').where('notification.read_at', 'is', null);
  const { numUpdatedRows } = await trx
    .updateTable('notification')
    .set({ read_at: of.now })
    .where('workspace_id', '=', of.workspaceId)
    .where(
      'id',
      'in',
      'id' in of ? seen.where('notification.id', '=', of.id) : seen.where('notification.id', '<=', of.upTo),
    )
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** A deleted comment tells nobody anything. */
export async function deleteNotificationsOf(trx: Db, of: { workspaceId: string; commentId: string }): Promise<void> {
  await trx
    .deleteFrom('notification')
    .where('workspace_id', '=', of.workspaceId)
    .where('comment_id', '=', of.commentId)
    .execute();
}

const statesOf = (phase: 'free' | 'judged') =>
  (Object.keys(discussionPhases) as StoredState[]).filter((state) => discussionPhases[state] === phase);
const freeStates = statesOf('free');
const judgedStates = statesOf('judged');

/** `readableWords` of core in SQL, from the same table of phases. */
function told(db: Db, of: Whose) {
  return db
    .selectFrom('notification')
    .innerJoin('claim', (join) =>
      join
        .onRef('claim.workspace_id', '=', 'notification.workspace_id')
        .onRef('claim.id', '=', 'notification.claim_id'),
    )
    .leftJoin('comment', (join) =>
      join
        .onRef('comment.workspace_id', '=', 'notification.workspace_id')
        .onRef('comment.id', '=', 'notification.comment_id'),
    )
    .leftJoin('round', (join) =>
      join.onRef('round.workspace_id', '=', 'claim.workspace_id').onRef('round.id', '=', 'claim.current_round_id'),
    )
    .where('notification.workspace_id', '=', of.workspaceId)
    .where('notification.member_id', '=', of.memberId)
    .where((eb) =>
      eb.or([
        eb('comment.id', 'is', null),
        eb.and([eb('comment.written_in_round', '=', 0), sql<boolean>`coalesce(round.number, 0) <= 1`]),
        eb('claim.state', 'in', freeStates),
        eb.and([eb('claim.state', 'in', judgedStates), sql<boolean>`round.policy ->> 'visibility' = 'open'`]),
      ]),
    );
}
