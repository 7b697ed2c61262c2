import { DomainError } from '@claimdesk/core';
import { appendJournal, finishExtraction, getLatestExtraction, lockArticle } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ArticleView } from '../../views.ts';
import { journalEntry } from '../journal-entry.ts';
import { articleNotFound } from './article-not-found.ts';
import { readArticle } from './read-article.ts';

/** Stops the reading of an article. What was found so far stays; it can be read again, which only adds. */
export async function cancelExtraction(deps: Deps, actor: Actor, input: { id: string }): Promise<ArticleView> {
  const { workspaceId } = actor;
  const { id } = input;
  await deps.transaction(async (trx) => {
    const article = await lockArticle(trx, workspaceId, id);
    if (article === undefined) throw articleNotFound();
    const last = await getLatestExtraction(trx, workspaceId, id);
    const cancelled =
      last !== undefined &&
      (await finishExtraction(trx, { workspaceId, id: last.id, status: 'cancelled', now: deps.now() }));
    if (!cancelled)
      throw new DomainError('not_allowed_now', 'This article is not being read, so there is nothing to cancel.');
    await appendJournal(
      trx,
      journalEntry(
        deps,
        actor,
        'article.cancel_extraction',
        { articleId: id, extractionId: last.id },
        { done: last.done, total: last.total, claims: last.saved },
      ),
    );
    return { id };
  });
  return readArticle(deps, actor, { id });
}
