import { isoUtc } from '../reports/dates.ts';
import { renderClaimReviewJsonLd } from '../reports/claim-review-json-ld.ts';
import type { ReportModel } from '../reports/report-model.ts';
import { english } from '../words/en.ts';
import type { Words } from '../words/words.ts';

type FeedFacts = {
  name: string;
  /** Of the newsroom's public site. */
  url: string;
  /** ISO 8601 UTC; null while it is empty. */
  changedAt: string | null;
};

/** All but the items of a newsroom's DataFeed: what is written before the first and after the last of them. */
export function dataFeedFrame(feed: FeedFacts, words: Words = english): { before: string; after: string } {
  const { name, url, changedAt } = feed;
  const head = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'DataFeed',
    name: words.site.checksOf(name),
    url,
    publisher: { '@type': 'Organization', name, url },
    ...(changedAt !== null && { dateModified: isoUtc(changedAt) }),
  });
  return { before: `${head.slice(0, -1)},"dataFeedElement":[`, after: ']}\n' };
}

/** One item: the markup that the claim's own page has. */
export function dataFeedItem(model: ReportModel, hash: string): object {
  const { '@context': _context, ...item } = renderClaimReviewJsonLd(model, hash);
  return {
    '@type': 'DataFeedItem',
    dateCreated: item['datePublished'],
    dateModified: item['dateModified'] ?? item['datePublished'],
    item,
  };
}
