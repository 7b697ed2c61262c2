import { DomainError } from '@claimdesk/core';
import { lockArticle, type ArticleRow, type Db } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import { articleNotFound } from './article-not-found.ts';
import { viewArticle } from './read-article.ts';

/** The article's row, locked for a change of it as the caller last saw it; a stale write gets the current article. */
export async function lockSeenArticle(
  deps: Deps,
  trx: Db,
  actor: Actor,
  { id, expectedVersion }: { id: string; expectedVersion: number },
): Promise<ArticleRow> {
  const article = await lockArticle(trx, actor.workspaceId, id);
  if (article === undefined) throw articleNotFound();
  if (article.version === expectedVersion) return article;
  const sentence = 'Somebody changed this article meanwhile. Look at it again, then repeat your change.';
  throw new DomainError('stale', sentence, { current: await viewArticle(deps, trx, actor, id) });
}
