import { safeHref } from './markup.ts';
import { isoUtc } from './dates.ts';
import { evidenceTitle } from './bibliography.ts';
import { policyAddresses } from './newsroom-words.ts';
import type { ReportFrame } from './report-builder.ts';
import type { ReportArticle, ReportClaim, ReportDecision, ReportEvidence, ReportModel } from './report-model.ts';

type Json = string | number | boolean | Json[] | { [key: string]: Json | undefined };
type Node = { [key: string]: Json | undefined };

const context = 'https://schema.org';

/**
 * ClaimReview markup (schema.org, and Google's required and recommended fields). A frozen publication gives one
 * ClaimReview, anything else a DataFeed. Only published claims are in it. Those of a publication without a public
 * https address carry `creativeWorkStatus: "Local"`, so that nobody takes them for offered markup.
 */
export function renderClaimReviewJsonLd(model: ReportModel, hash: string): Node {
  if (model.kind === 'publication') {
    const [only] = model.claims.flatMap((claim) => listed(claimReview(model, claim, hash)));
    if (only !== undefined) return clean({ '@context': context, ...only });
  }
  const feed = claimReviewFeed(model, hash);
  const dates = model.claims.flatMap((claim) => listed(claimReviewFeedDate(claim)));
  const items = model.claims.flatMap((claim) => listed(feed.item(claim)));
  return feed.around(dates.sort().at(-1), items);
}

const listed = <T>(value: T | null): T[] => (value === null ? [] : [value]);

/** A DataFeed whose items each come of one claim, so that it can be written while a report of any size streams by. */
export function claimReviewFeed(frame: ReportFrame, hash: string) {
  const articles = new Map(frame.articles.map((article) => [article.id, article]));
  return {
    item(claim: ReportClaim): Node | null {
      const review = claimReview(frame, claim, hash, articles.get(claim.articleId));
      if (review === null) return null;
      const { datePublished, dateModified = datePublished } = review;
      return clean({ '@type': 'DataFeedItem', dateCreated: datePublished, dateModified, item: review });
    },
    around: (newest: string | undefined, items: Json[]): Node =>
      clean({
        '@context': context,
        '@type': 'DataFeed',
        name: frame.title,
        publisher: organisation(frame),
        dateModified: newest,
        identifier: hashIdentifier(hash),
        dataFeedElement: items,
      }),
  };
}

/** When a claim of the feed was last changed; the feed names the newest. Null for a claim that is not in it. */
export function claimReviewFeedDate({ decision, publication }: ReportClaim): string | null {
  return decision === null || publication === null ? null : isoUtc(lastPublished(publication));
}

function lastPublished({ version, firstPublishedAt, publishedAt }: NonNullable<ReportClaim['publication']>): string {
  return version > 1 ? publishedAt : firstPublishedAt;
}

function claimReview(
  frame: ReportFrame,
  claim: ReportClaim,
  hash: string,
  article = frame.articles.find(({ id }) => id === claim.articleId),
): Node | null {
  const { decision, publication } = claim;
  if (decision === null || publication === null) return null;
  return {
    '@type': 'ClaimReview',
    '@id': publication.url,
    url: publication.url,
    claimReviewed: claim.text,
    reviewRating: rating(decision, claim),
    author: organisation(frame),
    itemReviewed: reviewedClaim(claim, article),
    datePublished: isoUtc(publication.firstPublishedAt),
    dateModified: publication.version > 1 ? isoUtc(publication.publishedAt) : undefined,
    inLanguage: claim.language,
    reviewBody: claim.explanation ?? undefined,
    citation: claim.evidence.map((item) => citation(item)),
    version: publication.version,
    correction: publication.corrections?.map(({ at, note }) => ({
      '@type': 'CorrectionComment',
      text: note,
      datePublished: isoUtc(at),
    })),
    identifier: [{ '@type': 'PropertyValue', propertyID: 'claimdesk-claim', value: claim.id }, hashIdentifier(hash)],
    sdLicense: safeHref(frame.workspace.newsroom?.licenceUrl ?? null) ?? undefined,
    creativeWorkStatus: publication.local ? 'Local' : undefined,
  };
}

function rating({ verdict }: ReportDecision, claim: ReportClaim): Node {
  return {
    '@type': 'Rating',
    alternateName: verdict.label,
    ratingValue: verdict.ratingValue ?? undefined,
    bestRating: verdict.bestRating ?? undefined,
    worstRating: verdict.worstRating ?? undefined,
    ratingExplanation: firstParagraph(claim.explanation) || verdict.definition || undefined,
  };
}

function organisation({ workspace }: ReportFrame): Node {
  const { name, url, newsroom } = workspace;
  const node = { '@type': 'Organization', name, url: safeHref(newsroom?.url ?? url) ?? undefined };
  if (newsroom === undefined) return node;
  const { corrections, principles } = policyAddresses(newsroom);
  return {
    ...node,
    sameAs: newsroom.sameAs.filter((address) => safeHref(address) !== null),
    correctionsPolicy: safeHref(corrections) ?? undefined,
    publishingPrinciples: safeHref(principles) ?? undefined,
    logo: safeHref(newsroom.logo?.url ?? null) ?? undefined,
  };
}

function reviewedClaim(claim: ReportClaim, article: ReportArticle | undefined): Node {
  const { claimant } = claim;
  const first = safeHref(claim.firstAppearanceUrl);
  const elsewhere = claim.appearanceUrls.flatMap((url) => {
    const href = safeHref(url);
    return href === null || href === first || href === article?.url ? [] : [{ '@type': 'CreativeWork', url: href }];
  });
  return {
    '@type': 'Claim',
    text: claim.quote,
    inLanguage: claim.language,
    author:
      claimant === null
        ? undefined
        : {
            '@type': claimant.type === 'person' ? 'Person' : 'Organization',
            name: claimant.name,
            jobTitle: claimant.type === 'person' ? (claimant.role ?? undefined) : undefined,
            sameAs: safeHref(claimant.sameAs) ?? undefined,
          },
    datePublished: claim.claimDate === null ? undefined : isoUtc(claim.claimDate),
    firstAppearance: first === null ? undefined : { '@type': 'CreativeWork', url: first },
    appearance: [...(article === undefined ? [] : [newsArticle(article)]), ...elsewhere],
  };
}

function newsArticle(article: ReportArticle): Node {
  return {
    '@type': 'NewsArticle',
    headline: article.title.trim() === '' ? undefined : article.title,
    url: safeHref(article.url) ?? undefined,
    datePublished: article.published === null ? undefined : isoUtc(article.published),
    publisher: namedOrganisation(article.outlet),
  };
}

function citation(item: ReportEvidence): Node {
  return {
    '@type': 'CreativeWork',
    name: evidenceTitle(item),
    url: safeHref(item.url) ?? undefined,
    identifier: item.file === undefined ? undefined : hashIdentifier(item.file.sha256),
    archivedAt: safeHref(item.archiveUrl) ?? undefined,
    publisher: namedOrganisation(item.publisher),
    datePublished: item.published === null ? undefined : isoUtc(item.published),
  };
}

function hashIdentifier(hash: string): Node {
  return { '@type': 'PropertyValue', propertyID: 'sha256', value: hash };
}

/** A name that nobody gave is none. */
function namedOrganisation(name: string | null): Node | undefined {
  return name === null || name.trim() === '' ? undefined : { '@type': 'Organization', name };
}

function firstParagraph(text: string | null): string {
  return text?.split(/\n\s*\n/u)[0]?.trim() ?? '';
}

/** Without the fields that have nothing to say. */
function clean(node: Node): Node {
  const entries = Object.entries(node).flatMap(([key, value]): [string, Json][] => {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
    return [[key, cleanValue(value)]];
  });
  return Object.fromEntries(entries);
}

function cleanValue(value: Json): Json {
  if (Array.isArray(value)) return value.map((item) => cleanValue(item));
  return typeof value === 'object' ? clean(value) : value;
}
