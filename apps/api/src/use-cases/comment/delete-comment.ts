import { appendJournal, deleteNotificationsOf, updateComment } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import { journalEntry } from '../journal-entry.ts';
import { sha256 } from '../sha256.ts';
import type { Written } from './add-comment.ts';
import { loadOwnComment, roundOf } from './load-comment.ts';

/** Takes one's own words away. The place stays, so that the answers to it still stand somewhere. */
export function deleteComment(
  deps: Deps,
  actor: Actor,
  input: { id: string; expectedVersion: number },
): Promise<Written> {
  return deps.transaction(async (trx) => {
    const { comment, found } = await loadOwnComment(deps, trx, actor, input);
    const { id, threadId, body } = comment;
    const { workspaceId } = actor;
    await updateComment(trx, { workspaceId, id, expectedVersion: input.expectedVersion }, { deletedAt: deps.now() });
    await deleteNotificationsOf(trx, { workspaceId, commentId: id });
    const subject = { articleId: found.claim.articleId, claimId: found.claim.id, commentId: id, threadId };
    const data = { round: roundOf(found), before: sha256(body) };
    await appendJournal(trx, journalEntry(deps, actor, 'comment.delete', subject, data));
    return { id, threadId };
  });
}
