import { UNTITLED_ARTICLE } from '@claimdesk/core';
import { getArticle, type DashboardScope, type Db } from '@claimdesk/db';
import type { Actor } from '../../context.ts';
import type { DashboardView } from '../../views.ts';
import { articleNotFound } from '../article/article-not-found.ts';

export type DashboardInput = {
  from?: string | undefined;
  to?: string | undefined;
  articleId?: string | undefined;
  topic?: string | undefined;
  desk?: string | undefined;
};

/** What the filters leave, and the article by name. Throws `not_found` for an article of nobody or of somebody else. */
export async function readScope(
  db: Db,
  { workspaceId }: Actor,
  { articleId, topic, desk }: DashboardInput,
): Promise<{ scope: DashboardScope; article: DashboardView['article'] }> {
  const article = articleId === undefined ? null : await getArticle(db, workspaceId, articleId);
  if (article === undefined) throw articleNotFound();
  return {
    scope: {
      workspaceId,
      ...(articleId !== undefined && { articleId }),
      ...(topic !== undefined && { topic }),
      ...(desk !== undefined && { desk }),
    },
    article: article && { id: article.id, title: article.title ?? UNTITLED_ARTICLE },
  };
}
