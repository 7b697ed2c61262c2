import type { DiscussedClaim } from '@claimdesk/core';
import { sql } from 'kysely';
import { decodeCursor, pageOf } from '../cursor.ts';
import type { Db } from '../schema/tables.ts';

export type CommentRow = {
  id: string;
  claimId: string;
  threadId: string;
  authorId: string;
  body: string;
  writtenInRound: number;
  version: number;
  createdAt: string;
  editedAt: string | null;
  deletedAt: string | null;
  resolvedAt: string | null;
  resolvedBy: string | null;
};

const commentColumns = [
  'id',
  'claim_id as claimId',
  'thread_id as threadId',
  'author_id as authorId',
  'body',
  'written_in_round as writtenInRound',
  'version',
  'created_at as createdAt',
  'edited_at as editedAt',
  'deleted_at as deletedAt',
  'resolved_at as resolvedAt',
  'resolved_by as resolvedBy',
] as const;

export async function insertComment(
  trx: Db,
  comment: {
    workspaceId: string;
    id: string;
    claimId: string;
    /** Its own id where it begins a thread. */
    threadId: string;
    authorId: string;
    body: string;
    round: number;
    createdAt: Date;
  },
): Promise<void> {
  await trx
    .insertInto('comment')
    .values({
      workspace_id: comment.workspaceId,
      id: comment.id,
      claim_id: comment.claimId,
      thread_id: comment.threadId,
      author_id: comment.authorId,
      body: comment.body,
      made_in_round: comment.round,
      written_in_round: comment.round,
      created_at: comment.createdAt,
    })
    .execute();
}

export function getComment(db: Db, workspaceId: string, id: string): Promise<CommentRow | undefined> {
  return db
    .selectFrom('comment')
    .select(commentColumns)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Threads of a claim by their first comments, oldest first: all, or those from before the claim's first round. */
export async function listThreads(
  db: Db,
  of: { workspaceId: string; claimId: string; words: 'all' | 'early'; limit: number; cursor?: string },
): Promise<{ rows: CommentRow[]; nextCursor: string | null }> {
  let query = db
    .selectFrom('comment')
    .select(commentColumns)
    .where('workspace_id', '=', of.workspaceId)
    .where('claim_id', '=', of.claimId)
    .whereRef('thread_id', '=', 'id');
  if (of.words === 'early') query = query.where('written_in_round', '=', 0);
  if (of.cursor !== undefined) {
    const [id] = decodeCursor(of.cursor, 'threads', ['uuid']);
    query = query.where('id', '>', id as string);
  }
  const rows = await query
    .orderBy('id')
    .limit(of.limit + 1)
    .execute();
  return pageOf(rows, of.limit, 'threads', ({ id }) => [id]);
}

/** What was answered in these threads, oldest first; their first comments are not among it. */
export async function listReplies(db: Db, workspaceId: string, threadIds: readonly string[]): Promise<CommentRow[]> {
  if (threadIds.length === 0) return [];
  return db
    .selectFrom('comment')
    .select(commentColumns)
    .where('workspace_id', '=', workspaceId)
    .where('thread_id', 'in', threadIds)
    .whereRef('id', '<>', 'thread_id')
    .orderBy('id')
    .execute();
}

export type CommentChange =
  | { body: string; round: number; editedAt: Date }
  | { deletedAt: Date }
  | { resolvedAt: Date | null; resolvedBy: string | null };

/** One change and the next version. False when `expectedVersion` is not the current one. A deleted body is gone. */
export async function updateComment(
  trx: Db,
  of: { workspaceId: string; id: string; expectedVersion: number },
  change: CommentChange,
): Promise<boolean> {
  const values =
    'body' in change
      ? { body: change.body, written_in_round: change.round, edited_at: change.editedAt }
      : 'deletedAt' in change
        ? { body: '', deleted_at: change.deletedAt }
        : { resolved_at: change.resolvedAt, resolved_by: change.resolvedBy };
  const { numUpdatedRows } = await trx
    .updateTable('comment')
    .set((eb) => ({ version: eb('version', '+', 1), ...values }))
    .where('workspace_id', '=', of.workspaceId)
    .where('id', '=', of.id)
    .where('version', '=', of.expectedVersion)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** What the rule about discussions asks of a claim: its state, and how its latest round is judged. */
export async function listDiscussedClaims(
  db: Db,
  workspaceId: string,
  claimIds: readonly string[],
): Promise<Array<DiscussedClaim & { id: string }>> {
  if (claimIds.length === 0) return [];
  return db
    .selectFrom('claim')
    .leftJoin('round', (join) =>
      join.onRef('round.workspace_id', '=', 'claim.workspace_id').onRef('round.id', '=', 'claim.current_round_id'),
    )
    .select(['claim.id', 'claim.state'])
    .select(sql<DiscussedClaim['visibility']>`coalesce(round.policy ->> 'visibility', 'blind')`.as('visibility'))
    .where('claim.workspace_id', '=', workspaceId)
    .where('claim.id', 'in', claimIds)
    .execute();
}
