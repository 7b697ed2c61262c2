import { letterRuns } from '../precedents/letter-runs.ts';
import type { QuoteContext, ReportDecision, ReportModel } from '../reports/report-model.ts';

/** What lists of published claims show and search, all of it from the frozen model: no later change can be seen in it. */
export type PublicClaim = {
  /** Of the standing version. */
  number: number;
  local: boolean;
  wording: string;
  language: string;
  verdict: Pick<ReportDecision['verdict'], 'label' | 'icon' | 'canonical'>;
  claimant: string | null;
  topics: string[];
  articleId: string;
  article: { title: string; outlet: string | null; url: string | null; published: string | null };
  /** The claim's sentence and at most one on either side. */
  context: QuoteContext;
  quoteStart: number;
  /** ISO 8601 UTC: the first version, and the standing one. */
  publishedAt: string;
  changedAt: string;
};

/** Null for a model that is not one published claim. */
export function publicClaimOf(model: ReportModel): PublicClaim | null {
  const [claim] = model.claims ?? [];
  if (!claim?.decision || !claim.publication) return null;
  const { decision, publication } = claim;
  const article = model.articles.find(({ id }) => id === claim.articleId);
  const { label, icon, canonical } = decision.verdict;
  return {
    number: publication.version,
    local: publication.local,
    wording: claim.text,
    language: claim.language,
    verdict: { label, icon, canonical },
    claimant: claim.claimant?.name ?? null,
    topics: [...claim.topics],
    articleId: claim.articleId,
    article: {
      title: article?.title ?? '',
      outlet: article?.outlet ?? null,
      url: article?.url ?? null,
      published: article?.published ?? null,
    },
    context: claim.context,
    quoteStart: claim.quoteStart,
    publishedAt: publication.firstPublishedAt,
    changedAt: publication.publishedAt,
  };
}

/** The words that a search looks through. */
export function searchedWords(model: ReportModel): string {
  const [claim] = model.claims;
  const found = publicClaimOf(model);
  if (claim === undefined || found === null) return '';
  const { wording, claimant, topics, article } = found;
  return [wording, claim.quote, claimant, ...topics, article.title, article.outlet, claim.explanation]
    .filter((part) => part !== null)
    .join('\n');
}

/** Runs of three letters of what a reader may have misspelt. */
export function searchedRuns(model: ReportModel): string[] {
  const found = publicClaimOf(model);
  if (found === null) return [];
  return [...letterRuns([found.wording, found.claimant ?? '', found.article.outlet ?? ''].join(' '))];
}
