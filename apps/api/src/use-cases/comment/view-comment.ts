import { mentionedIds } from '@claimdesk/core';
import type { CommentRow } from '@claimdesk/db';
import type { Actor } from '../../context.ts';
import type { CommentView, ThreadView } from '../../views.ts';
import { personOf, type MemberNames } from '../member/member-names.ts';

export function viewComment(actor: Actor, row: CommentRow, names: MemberNames): CommentView {
  return {
    id: row.id,
    author: personOf(names, row.authorId),
    body: row.body,
    mentions: mentionedIds(row.body).map((id) => personOf(names, id)),
    createdAt: row.createdAt,
    editedAt: row.editedAt,
    deleted: row.deletedAt !== null,
    mine: row.authorId === actor.memberId,
    version: row.version,
  };
}

export function viewThread(
  actor: Actor,
  first: CommentRow,
  replies: readonly CommentRow[],
  names: MemberNames,
): ThreadView {
  return {
    id: first.id,
    first: viewComment(actor, first, names),
    replies: replies.map((reply) => viewComment(actor, reply, names)),
    resolved: first.resolvedAt === null ? null : { at: first.resolvedAt, by: personOf(names, first.resolvedBy) },
  };
}
