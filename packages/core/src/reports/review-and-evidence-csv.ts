import { onScaleValues, rankOf } from '../verdicts/scale.ts';
import type { Cell } from './csv.ts';
import { isoUtc } from './dates.ts';
import type { ReportFrame } from './report-builder.ts';
import type { ReportModel } from './report-model.ts';
import { csvOf, rowsOf, type ReportTable } from './report-table.ts';

const reviewColumns = [
  'schema_version',
  'claim_id',
  'claim_version',
  'review_id',
  'round',
  'reviewer',
  'scale_id',
  'scale_version',
  'rating_key',
  'rating_label',
  'rating_value',
  'rating_worst',
  'rating_best',
  'context_flags',
  'confidence',
  'rationale',
  'searched_note',
  'evidence_count',
  'dissents',
  'submitted_at',
  'content_hash',
] as const;

/** The reviews of decided claims. */
export function reviewTable(frame: ReportFrame, hash: string): ReportTable {
  return {
    header: reviewColumns,
    ofClaim(claim) {
      const scale = frame.scales.find(
        ({ id, version }) => id === claim.scaleId && version === claim.scaleVersion,
      )?.scale;
      return claim.reviews.map((review) => {
        const rank = scale === undefined ? null : rankOf(scale, review.ratingKey);
        return [
          frame.schemaVersion,
          claim.id,
          claim.version,
          review.id,
          review.round,
          review.reviewer,
          claim.scaleId,
          claim.scaleVersion,
          review.ratingKey,
          review.ratingLabel,
          rank,
          rank === null ? null : 1,
          rank === null || scale === undefined ? null : onScaleValues(scale).length,
          review.flags,
          review.confidence,
          review.rationale,
          review.searchedNote,
          claim.evidence.filter(({ reviewId }) => reviewId === review.id).length,
          review.dissents,
          isoUtc(review.submittedAt),
          hash,
        ];
      });
    },
    ofDismissed: () => [],
  };
}

const evidenceColumns = [
  'schema_version',
  'claim_id',
  'claim_version',
  'evidence_id',
  'review_id',
  'number',
  'source_number',
  'stance',
  'source_type',
  'title',
  'citation',
  'url',
  'archive_url',
  'publisher',
  'published',
  'accessed',
  'quote',
  'locator',
  'note',
  'file_name',
  'file_sha256',
  'content_hash',
] as const;

/** The evidence of decided claims. */
export function evidenceTable(frame: ReportFrame, hash: string): ReportTable {
  return {
    header: evidenceColumns,
    ofClaim: (claim) =>
      claim.evidence.map((item) => [
        frame.schemaVersion,
        claim.id,
        claim.version,
        item.id,
        item.reviewId,
        item.number,
        item.source,
        item.stance,
        item.sourceType,
        item.title,
        item.citation,
        item.url,
        item.archiveUrl,
        item.publisher,
        item.published === null ? null : isoUtc(item.published),
        item.accessed === null ? null : isoUtc(item.accessed),
        item.quote,
        item.locator,
        item.note,
        item.file?.name ?? null,
        item.file?.sha256 ?? null,
        hash,
      ]),
    ofDismissed: () => [],
  };
}

/** Header first. */
export function reviewRows(model: ReportModel, hash: string): Generator<readonly Cell[]> {
  return rowsOf(reviewTable(model, hash), model);
}

/** Header first. */
export function evidenceRows(model: ReportModel, hash: string): Generator<readonly Cell[]> {
  return rowsOf(evidenceTable(model, hash), model);
}

/** One row a review, as one string. */
export function renderReviewsCsv(model: ReportModel, hash: string): string {
  return csvOf(reviewRows(model, hash));
}

/** One row a piece of evidence, as one string. */
export function renderEvidenceCsv(model: ReportModel, hash: string): string {
  return csvOf(evidenceRows(model, hash));
}
