import { markup, type Markup } from '../reports/markup.ts';
import { capital, markedSentence, time, verdictBadge } from '../reports/page-parts.ts';
import { withoutEnd } from '../reports/quotation.ts';
import type { PublicClaim } from './public-claim.ts';
import type { SiteLook } from './site-shell.ts';
import type { Words } from '../words/words.ts';

export type ListedClaim = PublicClaim & { claimId: string };

/** Checks in a list, each one link to its page. */
export function checkList(claims: readonly ListedClaim[], look: SiteLook, words: Words): Markup {
  return markup`<ol class="checks">${claims.map((claim) => checkRow(claim, look, words))}</ol>`;
}

function checkRow(claim: ListedClaim, look: SiteLook, words: Words): Markup {
  const { article, articleId } = claim;
  const where = article.outlet ?? (article.title === '' ? words.site.untitled : article.title);
  const corrected = claim.number > 1 && markup`<span>${words.site.correctedOn} ${time(claim.changedAt, words)}</span>`;
  return markup`<li class="check">
<div><h2 lang="${claim.language}"><a href="/p/${claim.claimId}">“${withoutEnd(claim.wording)}”</a></h2>
<p class="meta"><span>${time(claim.publishedAt, words)}</span>${corrected}${claimantOf(claim)}<a class="link" href="${look.base}/article/${articleId}">${where}</a></p></div>
${verdictBadge(claim.verdict)}
</li>
`;
}

/** Nothing where the article names nobody; the claim's own page says so. */
function claimantOf({ claimant }: ListedClaim): Markup | false {
  return claimant !== null && markup`<span>${capital(claimant)}</span>`;
}

/** A claim with the words around it, on the page of its article: at most a sentence on either side. */
export function quotedCheck(claim: ListedClaim, words: Words): Markup {
  const { before, after } = claim.context;
  const lead = before === '' ? '' : markup`<span class="far">${before} </span>`;
  const tail = after === '' ? '' : markup`<span class="far"> ${after}</span>`;
  return markup`<li class="check quoted">
<div><blockquote class="read">${lead}${markedSentence(claim)}${tail}</blockquote>
<h2 lang="${claim.language}"><a href="/p/${claim.claimId}">“${withoutEnd(claim.wording)}”</a></h2>
<p class="meta">${claimantOf(claim)}<span>${words.site.checkedOn} ${time(claim.changedAt, words)}</span></p></div>
${verdictBadge(claim.verdict)}
</li>
`;
}

/** A list by the addresses of its pages: each review has its markup on its own page and nowhere else. Local ones have none. */
export function itemList(claims: readonly ListedClaim[], origin: string): object | undefined {
  const open = claims.filter(({ local }) => !local);
  if (open.length === 0) return undefined;
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    itemListElement: open.map(({ claimId }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      url: `${origin}/p/${claimId}`,
    })),
  };
}
