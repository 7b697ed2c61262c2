import { getArticle, listArticleClaims as findClaims } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ArticleClaimsView } from '../../views.ts';
import { articleNotFound } from '../article/article-not-found.ts';
import { leaseView, viewClaimRows } from './claim-rows.ts';

/** All claims of an article in the order of its text, with merged and split ones: the marks in the text need them. */
export async function listArticleClaims(
  deps: Deps,
  actor: Actor,
  { articleId }: { articleId: string },
): Promise<ArticleClaimsView> {
  const { workspaceId } = actor;
  if ((await getArticle(deps.db, workspaceId, articleId)) === undefined) throw articleNotFound();
  const rows = await findClaims(deps.db, { ...leaseView(deps, actor), workspaceId, articleId });
  return { claims: await viewClaimRows(deps.db, workspaceId, rows) };
}
