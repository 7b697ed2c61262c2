import type { NotificationKind } from '@claimdesk/core';
import type { Generated } from 'kysely';
import type { DefaultedTimestamp, NullableTimestamp } from './columns.ts';

export type CommentTable = {
  workspace_id: string;
  id: string;
  claim_id: string;
  /** The comment that began the thread; its own id there. */
  thread_id: string;
  author_id: string;
  /** Empty once deleted. */
  body: string;
  /** The claim's latest round then, 0 before its first. */
  made_in_round: number;
  /** The same for the last edit: what decides whether the words may be read in a later round. */
  written_in_round: number;
  version: Generated<number>;
  created_at: DefaultedTimestamp;
  edited_at: NullableTimestamp;
  deleted_at: NullableTimestamp;
  /** Of the comment that began the thread only. */
  resolved_at: NullableTimestamp;
  resolved_by: string | null;
};

export type NotificationTable = {
  workspace_id: string;
  id: string;
  member_id: string;
  kind: NotificationKind;
  claim_id: string;
  comment_id: string | null;
  /** Who did what is told; null where that would tell whose review came last. */
  actor_id: string | null;
  created_at: DefaultedTimestamp;
  read_at: NullableTimestamp;
};
