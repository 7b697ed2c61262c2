import type { ExportView, ReportFormat } from '@claimdesk/api/views';

type File = ExportView['files'][number];

const labels: Record<ReportFormat, { label: string; kind: string }> = {
  html: { label: 'Report', kind: 'HTML' },
  'claims.csv': { label: 'Claims', kind: 'CSV' },
  'reviews.csv': { label: 'Reviews', kind: 'CSV' },
  'evidence.csv': { label: 'Evidence', kind: 'CSV' },
  'claimreview.json': { label: 'ClaimReview', kind: 'JSON-LD' },
};

const order = Object.keys(labels) as ReportFormat[];

/** The files of a report in the order of use, what is read first. */
export function inOrder(files: readonly File[]): File[] {
  return files.toSorted((a, b) => order.indexOf(a.format) - order.indexOf(b.format));
}

export function fileWords(format: ReportFormat): { label: string; kind: string } {
  return labels[format];
}

const number = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });

/** "812 B", "4.1 kB", "2.35 MB", by thousands as file managers count them. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${number.format(bytes / 1000)} kB`;
  return `${number.format(bytes / 1_000_000)} MB`;
}
