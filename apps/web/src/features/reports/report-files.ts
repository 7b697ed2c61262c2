import type { ExportView, ReportFormat } from '@claimdesk/api/views';

type File = ExportView['files'][number];

const labels: Record<ReportFormat, { label: string; kind: string }> = {
  html: { label: 'Report', kind: 'HTML' },
  pdf: { label: 'Report', kind: 'PDF' },
  docx: { label: 'Report', kind: 'Word' },
  md: { label: 'Report', kind: 'Markdown' },
  xlsx: { label: 'Tables', kind: 'Excel' },
  'claims.csv': { label: 'Claims', kind: 'CSV' },
  'reviews.csv': { label: 'Reviews', kind: 'CSV' },
  'evidence.csv': { label: 'Evidence', kind: 'CSV' },
  'claimreview.json': { label: 'ClaimReview', kind: 'JSON-LD' },
};

/** In the order of use, what is read first. */
export const allFormats = Object.keys(labels) as ReportFormat[];

/** The files of a report in the order of use, what is read first. */
export function inOrder(files: readonly File[]): File[] {
  return files.toSorted((a, b) => allFormats.indexOf(a.format) - allFormats.indexOf(b.format));
}

export function fileWords(format: ReportFormat): { label: string; kind: string } {
  return labels[format];
}
