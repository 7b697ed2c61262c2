import {
  renderClaimReviewJsonLd,
  renderClaimsCsv,
  renderEvidenceCsv,
  renderHtmlReport,
  renderReviewsCsv,
  type ReportModel,
} from '@claimdesk/core';
import type { ReportFormat } from '../../views.ts';

type Format = {
  fileName: string;
  contentType: string;
  /** `journalHead`: `SEQ:HASH`, as `claimdesk verify --since` takes it. */
  render: (model: ReportModel, hash: string, journalHead: string) => string;
};

/** Every file of a report, rendered from its frozen model: the same bytes each time. */
export const reportFormats: Record<ReportFormat, Format> = {
  html: { fileName: 'report.html', contentType: 'text/html; charset=utf-8', render: renderHtmlReport },
  'claims.csv': { fileName: 'claims.csv', contentType: 'text/csv; charset=utf-8', render: renderClaimsCsv },
  'reviews.csv': { fileName: 'reviews.csv', contentType: 'text/csv; charset=utf-8', render: renderReviewsCsv },
  'evidence.csv': { fileName: 'evidence.csv', contentType: 'text/csv; charset=utf-8', render: renderEvidenceCsv },
  'claimreview.json': {
    fileName: 'claimreview.json',
    contentType: 'application/ld+json; charset=utf-8',
    render: (model, hash) => `${JSON.stringify(renderClaimReviewJsonLd(model, hash), null, 2)}\n`,
  },
};

export const formatNames = Object.keys(reportFormats) as ReportFormat[];

export function formatOfFile(fileName: string): ReportFormat | null {
  return formatNames.find((format) => reportFormats[format].fileName === fileName) ?? null;
}
