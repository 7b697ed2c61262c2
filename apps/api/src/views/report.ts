import type { PersonView } from './shared.ts';

export type ReportFormat =
  | 'html'
  | 'pdf'
  | 'docx'
  | 'md'
  | 'xlsx'
  | 'claims.csv'
  | 'reviews.csv'
  | 'evidence.csv'
  | 'claimreview.json';

export type ExportView = {
  id: string;
  title: string;
  claims: number;
  contentHash: string;
  journalHead: { seq: number; hash: string };
  createdAt: string;
  createdBy: PersonView | null;
  /** Hash and size are null for a file that is laid out when it is first asked for. */
  files: { format: ReportFormat; url: string; fileName: string; fileSha256: string | null; bytes: number | null }[];
};

export type ExportListView = { rows: ExportView[]; nextCursor: string | null };
