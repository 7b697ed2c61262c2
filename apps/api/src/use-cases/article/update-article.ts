import { appendJournal, updateArticle as saveArticle } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ArticleView } from '../../views.ts';
import { journalEntry } from '../journal-entry.ts';
import { lockSeenArticle } from './lock-seen-article.ts';
import { readArticle } from './read-article.ts';

export type ArticleMeta = {
  title?: string | null | undefined;
  byline?: string | null | undefined;
  published?: string | null | undefined;
  outlet?: string | null | undefined;
  url?: string | null | undefined;
  topic?: string | null | undefined;
  desk?: string | null | undefined;
};

/** Fields that are left out stay as they are. */
export async function updateArticle(
  deps: Deps,
  actor: Actor,
  input: ArticleMeta & { id: string; expectedVersion: number },
): Promise<ArticleView> {
  const { workspaceId } = actor;
  const { id } = input;
  const change = Object.fromEntries(
    (['title', 'byline', 'published', 'outlet', 'url', 'topic', 'desk'] as const)
      .filter((field) => input[field] !== undefined)
      .map((field) => [field, input[field] || null]),
  );
  await deps.transaction(async (trx) => {
    await lockSeenArticle(deps, trx, actor, input);
    await saveArticle(trx, { workspaceId, id, ...change });
    await appendJournal(
      trx,
      journalEntry(deps, actor, 'article.update', { articleId: id }, { fields: Object.keys(change) }),
    );
    return { id };
  });
  return readArticle(deps, actor, { id });
}
