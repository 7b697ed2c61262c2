import type { PersonView } from './shared.ts';

export type ReportFormat = 'html' | 'claims.csv' | 'reviews.csv' | 'evidence.csv' | 'claimreview.json';

export type ExportView = {
  id: string;
  title: string;
  claims: number;
  contentHash: string;
  journalHead: { seq: number; hash: string };
  createdAt: string;
  createdBy: PersonView | null;
  files: { format: ReportFormat; url: string; fileName: string; fileSha256: string; bytes: number }[];
};

export type ExportListView = { rows: ExportView[]; nextCursor: string | null };
