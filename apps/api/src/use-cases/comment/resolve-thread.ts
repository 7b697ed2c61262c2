import { DomainError } from '@claimdesk/core';
import { appendJournal, updateComment } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import { journalEntry } from '../journal-entry.ts';
import type { Written } from './add-comment.ts';
import { loadComment, refuseStaleComment, roundOf } from './load-comment.ts';

/** Closes a thread that needs nothing more, or opens it again. Whoever may write may do both. */
export function resolveThread(
  deps: Deps,
  actor: Actor,
  { threadId, resolved, expectedVersion }: { threadId: string; resolved: boolean; expectedVersion: number },
): Promise<Written> {
  return deps.transaction(async (trx) => {
    const { comment, found } = await loadComment(deps, trx, actor, threadId);
    if (comment.threadId !== comment.id) {
      throw new DomainError('invalid_input', 'That is an answer. Resolve the thread it stands in.', {
        path: 'threadId',
      });
    }
    await refuseStaleComment(trx, actor, comment, expectedVersion);
    const written = { id: threadId, threadId };
    if ((comment.resolvedAt !== null) === resolved) return written;
    const { workspaceId, memberId } = actor;
    await updateComment(
      trx,
      { workspaceId, id: threadId, expectedVersion },
      resolved ? { resolvedAt: deps.now(), resolvedBy: memberId } : { resolvedAt: null, resolvedBy: null },
    );
    const subject = { articleId: found.claim.articleId, claimId: found.claim.id, commentId: threadId, threadId };
    const kind = resolved ? 'comment.resolve' : 'comment.reopen';
    await appendJournal(trx, journalEntry(deps, actor, kind, subject, { round: roundOf(found) }));
    return written;
  });
}
