import type { NotificationKind } from '@claimdesk/core';
import type { ActionView, PersonView } from './shared.ts';

export type CommentView = {
  id: string;
  author: PersonView;
  /** As stored, for `commentParts` of core; empty once deleted. */
  body: string;
  /** Whoever the body mentions, with today's names. */
  mentions: PersonView[];
  createdAt: string;
  editedAt: string | null;
  deleted: boolean;
  mine: boolean;
  version: number;
};

export type ThreadView = {
  /** Of the thread and of the comment that began it. */
  id: string;
  first: CommentView;
  replies: CommentView[];
  resolved: { at: string; by: PersonView | null } | null;
};

export type DiscussionView = {
  /** Oldest first. Of a closed discussion only what was written before the claim's first round. */
  threads: ThreadView[];
  nextCursor: string | null;
  /** Why it is closed to everybody now; null while it is open. */
  closed: string | null;
  actions: { write: ActionView };
};

export type NotificationView = {
  id: string;
  kind: NotificationKind;
  /** Null where nobody did it, or nobody may know who. */
  actor: PersonView | null;
  claim: { id: string; number: number; wording: string; articleId: string; articleTitle: string };
  commentId: string | null;
  at: string;
  readAt: string | null;
};

export type NotificationPage = { rows: NotificationView[]; nextCursor: string | null };
