import { mayDiscuss } from '@claimdesk/core';
import { listReplies, listThreads, markReviewsSeen } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { DiscussionView } from '../../views.ts';
import { loadCase } from '../claim/load-case.ts';
import { memberNames } from '../member/member-names.ts';
import { discussionOf } from './load-comment.ts';
import { viewThread } from './view-comment.ts';

/**
 * The talk about a claim as far as it may be read now. Words that others wrote once reviews existed may quote them, so
 * whoever is shown such words is noted as having seen a review.
 */
export async function listComments(
  deps: Deps,
  actor: Actor,
  input: { claimId: string; cursor?: string | null | undefined; limit: number },
): Promise<DiscussionView> {
  const { db } = deps;
  const { workspaceId, memberId } = actor;
  const { claimId, cursor, limit } = input;
  const found = await loadCase(db, deps, actor, claimId);
  const { closed, words } = discussionOf(found);
  const page =
    words === 'none'
      ? { rows: [], nextCursor: null }
      : await listThreads(db, { workspaceId, claimId, words, limit, ...(cursor && { cursor }) });
  const threadIds = page.rows.map(({ id }) => id);
  const isReadable = ({ writtenInRound }: { writtenInRound: number }) => words === 'all' || writtenInRound === 0;
  const replies = (await listReplies(db, workspaceId, threadIds)).filter(isReadable);
  const shown = [...page.rows, ...replies];
  if (shown.some(({ authorId, writtenInRound }) => writtenInRound > 0 && authorId !== memberId)) {
    await markReviewsSeen(db, { workspaceId, claimIds: [claimId], memberId });
  }
  const names = await memberNames(db, workspaceId);
  const may = mayDiscuss(found.facts);
  return {
    threads: page.rows.map((first) =>
      viewThread(
        actor,
        first,
        replies.filter(({ threadId }) => threadId === first.id),
        names,
      ),
    ),
    nextCursor: page.nextCursor,
    closed,
    actions: { write: may.ok ? may : { ok: false, reason: may.reason } },
  };
}
