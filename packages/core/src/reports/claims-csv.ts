import type { Cell } from './csv.ts';
import { isoUtc } from './dates.ts';
import type { ReportFrame } from './report-builder.ts';
import type { ReportArticle, ReportClaim, ReportModel } from './report-model.ts';
import { csvOf, rowsOf, type ReportTable } from './report-table.ts';

type Dismissed = ReportModel['dismissed'][number];
type Row<Claim> = { frame: ReportFrame; hash: string; claim: Claim; article: ReportArticle | undefined };
type Column = {
  name: string;
  cell: (row: Row<ReportClaim>) => Cell;
  /** For a dismissed claim, which has a place and words but no judgement. */
  dismissed?: (row: Row<Dismissed>) => Cell;
};

const judged = (name: string, cell: Column['cell']): Column => ({ name, cell });
const both = (name: string, cell: (row: Row<ReportClaim> | Row<Dismissed>) => Cell): Column => ({
  name,
  cell,
  dismissed: cell,
});

const moment = (iso: string | null | undefined): Cell => (iso ? isoUtc(iso) : null);
const links = (urls: readonly (string | null)[]): string[] => [...new Set(urls.filter((url) => url !== null))];

/** The columns are a public format: their order and names change only with `schema_version`. */
const columns: readonly Column[] = [
  both('schema_version', ({ frame }) => frame.schemaVersion),
  both('claim_id', ({ claim }) => claim.id),
  both('claim_version', ({ claim }) => claim.version),
  both('article_id', ({ claim }) => claim.articleId),
  both('article_title', ({ article }) => article?.title ?? null),
  both('article_url', ({ article }) => article?.url ?? null),
  both('article_published_at', ({ article }) => moment(article?.published)),
  both('quote', ({ claim }) => claim.quote),
  both('quote_start', ({ claim }) => claim.quoteStart),
  both('quote_end', ({ claim }) => claim.quoteEnd),
  both('claim_text', ({ claim }) => claim.text),
  both('language', ({ claim }) => claim.language),
  judged('claimant', ({ claim }) => claim.claimant?.name ?? null),
  judged('claimant_role', ({ claim }) => claim.claimant?.role ?? null),
  judged('claimant_same_as', ({ claim }) => claim.claimant?.sameAs ?? null),
  judged('claim_date', ({ claim }) => moment(claim.claimDate)),
  judged('first_appearance_url', ({ claim }) => claim.firstAppearanceUrl),
  judged('appearance_urls', ({ claim }) => claim.appearanceUrls),
  judged('topics', ({ claim }) => claim.topics),
  judged('check_worthiness', ({ claim }) => claim.checkWorthiness),
  { name: 'state', cell: ({ claim }) => claim.state, dismissed: () => 'dismissed' },
  judged('scale_id', ({ claim }) => claim.scaleId),
  judged('scale_version', ({ claim }) => claim.scaleVersion),
  judged('verdict_key', ({ claim }) => claim.decision?.verdict.key ?? null),
  judged('verdict_label', ({ claim }) => claim.decision?.verdict.label ?? null),
  judged('rating_value', ({ claim }) => claim.decision?.verdict.ratingValue ?? null),
  judged('rating_worst', ({ claim }) => claim.decision?.verdict.worstRating ?? null),
  judged('rating_best', ({ claim }) => claim.decision?.verdict.bestRating ?? null),
  judged('normalized_score', ({ claim }) => claim.decision?.verdict.score ?? null),
  judged('context_flags', ({ claim }) => claim.decision?.flags ?? []),
  judged('confidence', ({ claim }) => claim.decision?.confidence ?? null),
  judged('rationale', ({ claim }) => claim.explanation),
  judged('evidence_count', ({ claim }) => claim.evidence.length),
  judged('evidence_urls', ({ claim }) => links(claim.evidence.map(({ url }) => url))),
  judged('evidence_archive_urls', ({ claim }) => links(claim.evidence.map(({ archiveUrl }) => archiveUrl))),
  judged('decision_method', ({ claim }) => claim.decision?.method ?? null),
  judged('reviews_count', ({ claim }) => claim.reviews.length),
  judged('agreement', ({ claim }) => claim.decision?.agreement ?? null),
  judged('dissent_count', ({ claim }) => claim.decision?.dissentCount ?? null),
  judged('reviewers', ({ claim }) => claim.reviews.map(({ reviewer }) => reviewer)),
  judged('adjudicator', ({ claim }) => claim.decision?.adjudicator ?? null),
  judged('approved_by', ({ claim }) => claim.approvedBy),
  judged('approved_at', ({ claim }) => moment(claim.approvedAt)),
  judged('published_url', ({ claim }) => claim.publication?.url ?? null),
  judged('published_at', ({ claim }) => moment(claim.publication?.firstPublishedAt)),
  judged('modified_at', ({ claim: { publication } }) =>
    moment((publication?.version ?? 1) > 1 ? publication?.publishedAt : null),
  ),
  judged('publication_version', ({ claim }) => claim.publication?.version ?? null),
  judged('correction_count', ({ claim }) => (claim.publication === null ? null : claim.publication.version - 1)),
  judged('last_correction', ({ claim }) => claim.publication?.corrections?.at(-1)?.note ?? null),
  judged('retracted_at', ({ claim }) => moment(claim.retraction?.at)),
  judged('ai_assisted', ({ claim }) => claim.foundByProgram),
  both('content_hash', ({ hash }) => hash),
];

/** One row a claim; those of dismissed claims have no judgement. */
export function claimTable(frame: ReportFrame, hash: string): ReportTable {
  const articles = new Map(frame.articles.map((article) => [article.id, article]));
  return {
    header: columns.map(({ name }) => name),
    ofClaim(claim) {
      const row = { frame, hash, claim, article: articles.get(claim.articleId) };
      return [columns.map(({ cell }) => cell(row))];
    },
    ofDismissed(claim) {
      const row = { frame, hash, claim, article: articles.get(claim.articleId) };
      return [columns.map(({ dismissed }) => dismissed?.(row) ?? null)];
    },
  };
}

/** The claims table row by row, header first; dismissed claims come last. */
export function claimRows(model: ReportModel, hash: string): Generator<readonly Cell[]> {
  return rowsOf(claimTable(model, hash), model);
}

/** One row a claim, as one string. */
export function renderClaimsCsv(model: ReportModel, hash: string): string {
  return csvOf(claimRows(model, hash));
}
