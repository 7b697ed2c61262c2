import { link, markup } from '../reports/markup.ts';
import { time } from '../reports/page-parts.ts';
import { itemList, quotedCheck, type ListedClaim } from './check-rows.ts';
import { renderSitePage, type SiteLook } from './site-shell.ts';
import { english } from '../words/en.ts';
import type { Words } from '../words/words.ts';

export type ArticlePage = {
  look: SiteLook;
  origin: string;
  local: boolean;
  articleId: string;
  /** In the order of the article; at least one. */
  claims: readonly [ListedClaim, ...ListedClaim[]];
};

/** What was checked of one article: each quote with at most a sentence on either side, never the article. */
export function renderArticlePage(
  { look, origin, local, articleId, claims }: ArticlePage,
  words: Words = english,
): string {
  const [{ article }] = claims;
  const title = article.title === '' ? words.site.untitled : article.title;
  const source = [article.outlet, article.published === null ? null : time(article.published, words)].filter(
    (part) => part !== null,
  );
  const lead = words.site.articleLead(claims.length);
  const body = markup`<div class="list-page">
<p class="kick">${words.site.articleKick}</p>
<h1>${title}</h1>
<p class="meta source">${source.map((part) => markup`<span>${part}</span>`)}${article.url !== null && markup`<span>${link(article.url, words.site.originalArticle)}</span>`}</p>
<p class="lead">${lead}</p>
<ol class="checks">${claims.map((claim) => quotedCheck(claim, words))}</ol>
</div>`;
  return renderSitePage({
    words,
    look,
    title: `${title} - ${words.site.checksOf(look.name)}`,
    description: lead,
    language: words.language,
    canonical: local || claims.every((claim) => claim.local) ? null : `${origin}${look.base}/article/${articleId}`,
    jsonLd: itemList(claims, origin),
    body,
  });
}
