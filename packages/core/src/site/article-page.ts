import { link, markup } from '../reports/markup.ts';
import { time } from '../reports/page-parts.ts';
import { itemList, quotedCheck, type ListedClaim } from './check-rows.ts';
import { renderSitePage, type SiteLook } from './site-shell.ts';
import { siteWords as words } from './site-words.ts';

export type ArticlePage = {
  look: SiteLook;
  origin: string;
  local: boolean;
  articleId: string;
  /** In the order of the article; at least one. */
  claims: readonly [ListedClaim, ...ListedClaim[]];
};

/** What was checked of one article: each quote with at most a sentence on either side, never the article. */
export function renderArticlePage({ look, origin, local, articleId, claims }: ArticlePage): string {
  const [{ article }] = claims;
  const title = article.title === '' ? words.untitled : article.title;
  const source = [article.outlet, article.published === null ? null : time(article.published)].filter(
    (part) => part !== null,
  );
  const lead = words.articleLead(claims.length);
  const body = markup`<div class="list-page">
<p class="kick">${words.articleKick}</p>
<h1>${title}</h1>
<p class="meta source">${source.map((part) => markup`<span>${part}</span>`)}${article.url !== null && markup`<span>${link(article.url, words.originalArticle)}</span>`}</p>
<p class="lead">${lead}</p>
<ol class="checks">${claims.map((claim) => quotedCheck(claim))}</ol>
</div>`;
  return renderSitePage({
    look,
    title: `${title} - ${words.checksOf(look.name)}`,
    description: lead,
    language: 'en',
    canonical: local || claims.every((claim) => claim.local) ? null : `${origin}${look.base}/article/${articleId}`,
    jsonLd: itemList(claims, origin),
    body,
  });
}
