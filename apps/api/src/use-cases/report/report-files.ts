import {
  renderClaimReviewJsonLd,
  renderClaimsCsv,
  renderEvidenceCsv,
  renderHtmlReport,
  renderMarkdownReport,
  renderReviewsCsv,
  type ReportModel,
} from '@claimdesk/core';
import type { ReportFormat } from '../../views.ts';

/** `journalHead`: `SEQ:HASH`, as `claimdesk verify --since` takes it. */
type Render = (model: ReportModel, hash: string, journalHead: string) => string;
/** Formats that take a library and seconds: a thread makes them when somebody asks for the file. */
export type LaidOutFormat = 'pdf' | 'docx' | 'xlsx';
type Format = { fileName: string; contentType: string } & ({ render: Render } | { laidOut: LaidOutFormat });

const office = 'application/vnd.openxmlformats-officedocument';

/** Every file of a report, rendered from its frozen model: the same bytes each time. */
export const reportFormats: Record<ReportFormat, Format> = {
  html: { fileName: 'report.html', contentType: 'text/html; charset=utf-8', render: renderHtmlReport },
  pdf: { fileName: 'report.pdf', contentType: 'application/pdf', laidOut: 'pdf' },
  docx: { fileName: 'report.docx', contentType: `${office}.wordprocessingml.document`, laidOut: 'docx' },
  md: { fileName: 'report.md', contentType: 'text/markdown; charset=utf-8', render: renderMarkdownReport },
  xlsx: { fileName: 'report.xlsx', contentType: `${office}.spreadsheetml.sheet`, laidOut: 'xlsx' },
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
