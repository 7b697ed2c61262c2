import { UNTITLED_ARTICLE, type NotificationKind } from '@claimdesk/core';
import { countUnread, listNotifications as listRows } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { DeskView, NotificationPage } from '../../views.ts';
import { memberNames, personOf } from '../member/member-names.ts';

/** Counting goes no further; the bell shows "99+". */
const mostCounted = 100;

/** What this member was told, newest first. */
export async function listNotifications(
  deps: Deps,
  actor: Actor,
  input: {
    unreadOnly: boolean;
    kinds?: readonly NotificationKind[];
    limit: number;
    cursor?: string | null | undefined;
  },
): Promise<NotificationPage> {
  const { workspaceId, memberId } = actor;
  const { cursor, ...filter } = input;
  const page = await listRows(deps.db, { workspaceId, memberId, ...filter, ...(cursor && { cursor }) });
  const names = await memberNames(deps.db, workspaceId);
  const rows = page.rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    actor: personOf(names, row.actorId),
    claim: {
      id: row.claimId,
      number: row.claimNumber,
      wording: row.wording,
      articleId: row.articleId,
      articleTitle: row.articleTitle ?? UNTITLED_ARTICLE,
    },
    commentId: row.commentId,
    at: row.createdAt,
    readAt: row.readAt,
  }));
  return { rows, nextCursor: page.nextCursor };
}

/** For the desk and the bell. */
export async function readUnread(deps: Deps, actor: Actor, shown: number): Promise<Pick<DeskView, 'unread' | 'words'>> {
  const { workspaceId, memberId } = actor;
  const unread = await countUnread(deps.db, { workspaceId, memberId, atMost: mostCounted });
  if (unread === 0) return { unread, words: [] };
  const wanted = { unreadOnly: true, kinds: ['mention', 'reply'] as const, limit: shown };
  return { unread, words: (await listNotifications(deps, actor, wanted)).rows };
}
