import { DomainError, ENGINE_VERSION } from '@claimdesk/core';
import { appendJournal, getLatestExtraction, insertExtraction, lockArticle } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ArticleView } from '../../views.ts';
import { journalEntry } from '../journal-entry.ts';
import { articleNotFound } from './article-not-found.ts';
import { readArticle } from './read-article.ts';

/** Reads the article again. It only adds: claims that are there stay as they are. */
export async function retryExtraction(deps: Deps, actor: Actor, input: { id: string }): Promise<ArticleView> {
  const { workspaceId } = actor;
  const { id } = input;
  await deps.transaction(async (trx) => {
    const article = await lockArticle(trx, workspaceId, id);
    if (article === undefined) throw articleNotFound();
    const last = await getLatestExtraction(trx, workspaceId, id);
    if (last?.status === 'pending' || last?.status === 'running') {
      throw new DomainError('not_allowed_now', 'This article is being read already. Wait for it, or cancel it first.');
    }
    const extractionId = deps.newId();
    await insertExtraction(trx, {
      workspaceId,
      id: extractionId,
      articleId: id,
      articleVersionId: article.currentVersionId,
      engineVersion: ENGINE_VERSION,
    });
    await appendJournal(trx, journalEntry(deps, actor, 'article.retry_extraction', { articleId: id, extractionId }));
    return { id };
  });
  deps.extractions.wake();
  return readArticle(deps, actor, { id });
}
