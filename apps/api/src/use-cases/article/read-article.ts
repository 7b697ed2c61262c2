import { getArticleListRows, type Db } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ArticleView } from '../../views.ts';
import { leaseView } from '../claim/claim-rows.ts';
import { articleNotFound } from './article-not-found.ts';
import { viewArticleRow } from './article-rows.ts';
import { readText } from './read-text.ts';

export function readArticle(deps: Deps, actor: Actor, { id }: { id: string }): Promise<ArticleView> {
  return viewArticle(deps, deps.db, actor, id);
}

/** The article with its text, lines and counts; `db` is the transaction when there is one. */
export async function viewArticle(deps: Deps, db: Db, actor: Actor, id: string): Promise<ArticleView> {
  const { workspaceId } = actor;
  const [row] = await getArticleListRows(db, { ...leaseView(deps, actor), workspaceId, ids: [id] });
  if (row === undefined) throw articleNotFound();
  const { text, sha256, lines } = await readText(db, workspaceId, id);
  return { ...viewArticleRow(row), text, textSha256: sha256, lines, duplicate: false };
}
