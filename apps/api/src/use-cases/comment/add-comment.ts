import { DomainError } from '@claimdesk/core';
import { insertComment, listReplies, type Db } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import { loadCase, type ClaimCase } from '../claim/load-case.ts';
import { journalEntry } from '../journal-entry.ts';
import { announce } from '../notification/announce.ts';
import { checkMentions } from './check-mentions.ts';
import { loadComment, requireOpen, roundOf } from './load-comment.ts';

/** A longer talk begins a thread anew: a thread is read and answered whole. */
const mostReplies = 200;

export type Written = { id: string; threadId: string };

/** Begins a thread on a claim. */
export function addComment(deps: Deps, actor: Actor, input: { claimId: string; text: string }): Promise<Written> {
  return deps.transaction(async (trx) => {
    const found = await loadCase(trx, deps, actor, input.claimId, { locked: true });
    requireOpen(found.facts);
    return write(deps, trx, actor, found, null, input.text);
  });
}

/** Answers in a thread. Answers have no answers of their own: whoever answers one answers in its thread. */
export function replyToThread(deps: Deps, actor: Actor, input: { threadId: string; text: string }): Promise<Written> {
  return deps.transaction(async (trx) => {
    const { comment, found } = await loadComment(deps, trx, actor, input.threadId);
    if (comment.threadId !== comment.id) {
      throw new DomainError('invalid_input', 'That is an answer itself. Answer in its thread.', { path: 'threadId' });
    }
    if (comment.resolvedAt !== null) {
      throw new DomainError('not_allowed_now', 'This thread is resolved. Reopen it, then answer.');
    }
    if ((await listReplies(trx, actor.workspaceId, [comment.id])).length >= mostReplies) {
      throw new DomainError('not_allowed_now', `A thread holds ${mostReplies} answers. Begin a new one.`);
    }
    return write(deps, trx, actor, found, comment.id, input.text);
  });
}

async function write(
  deps: Deps,
  trx: Db,
  actor: Actor,
  found: ClaimCase,
  thread: string | null,
  body: string,
): Promise<Written> {
  const { workspaceId, memberId: authorId } = actor;
  const { id: claimId, articleId } = found.claim;
  const id = deps.newId();
  const threadId = thread ?? id;
  const round = roundOf(found);
  await checkMentions(trx, workspaceId, body);
  await insertComment(trx, { workspaceId, id, claimId, threadId, authorId, body, round, createdAt: deps.now() });
  const subject = { articleId, claimId, commentId: id, threadId };
  await announce(deps, trx, actor, journalEntry(deps, actor, 'comment.add', subject, { round }));
  return { id, threadId };
}
