import { DomainError } from '@claimdesk/core';
import { updateComment } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import { journalEntry } from '../journal-entry.ts';
import { announce } from '../notification/announce.ts';
import { sha256 } from '../sha256.ts';
import type { Written } from './add-comment.ts';
import { checkMentions } from './check-mentions.ts';
import { loadOwnComment, roundOf } from './load-comment.ts';

/**
 * Other words for one's own comment, which says from then on that it was edited. They count as written now: words from
 * before the first round must not bring a review's content into the next. The journal keeps the hash of what stood there.
 */
export function editComment(
  deps: Deps,
  actor: Actor,
  input: { id: string; text: string; expectedVersion: number },
): Promise<Written> {
  return deps.transaction(async (trx) => {
    const { comment, found } = await loadOwnComment(deps, trx, actor, input);
    const { id, threadId, body: before } = comment;
    if (input.text === before) {
      throw new DomainError('invalid_input', 'The comment says that already; change something, then save.');
    }
    const { workspaceId } = actor;
    const round = roundOf(found);
    await checkMentions(trx, workspaceId, input.text, before);
    await updateComment(
      trx,
      { workspaceId, id, expectedVersion: input.expectedVersion },
      { body: input.text, round, editedAt: deps.now() },
    );
    const subject = { articleId: found.claim.articleId, claimId: found.claim.id, commentId: id, threadId };
    const data = { round, before: sha256(before) };
    await announce(deps, trx, actor, journalEntry(deps, actor, 'comment.edit', subject, data));
    return { id, threadId };
  });
}
