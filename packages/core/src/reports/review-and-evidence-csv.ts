import { onScaleValues, rankOf } from '../verdicts/scale.ts';
import { csvRecord, type Cell } from './csv.ts';
import { isoUtc } from './dates.ts';
import type { ReportModel } from './report-model.ts';

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

/** The reviews of decided claims, header first. */
export function* reviewRows(model: ReportModel, hash: string): Generator<readonly Cell[]> {
  yield reviewColumns;
  for (const claim of model.claims) {
    const scale = model.scales.find(({ id, version }) => id === claim.scaleId && version === claim.scaleVersion)?.scale;
    for (const review of claim.reviews) {
      const rank = scale === undefined ? null : rankOf(scale, review.ratingKey);
      yield [
        model.schemaVersion,
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
    }
  }
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

/** The evidence of decided claims, header first. */
export function* evidenceRows(model: ReportModel, hash: string): Generator<readonly Cell[]> {
  yield evidenceColumns;
  for (const claim of model.claims) {
    for (const item of claim.evidence) {
      yield [
        model.schemaVersion,
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
      ];
    }
  }
}

/** One row a review, as one string. */
export function renderReviewsCsv(model: ReportModel, hash: string): string {
  return [...reviewRows(model, hash)].map((row) => csvRecord(row)).join('');
}

/** One row a piece of evidence, as one string. */
export function renderEvidenceCsv(model: ReportModel, hash: string): string {
  return [...evidenceRows(model, hash)].map((row) => csvRecord(row)).join('');
}
