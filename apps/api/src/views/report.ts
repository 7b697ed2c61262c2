import type { CanonicalVerdict, StoredState } from '@claimdesk/core';
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

/** A report shows nothing of claims in the others. */
export type ReportedState = Exclude<StoredState, 'merged' | 'superseded' | 'calibrated'>;

/** What a report is of; everything that is named must hold. */
export type ReportFilterView = {
  articleId?: string | undefined;
  topic?: string | undefined;
  states?: ReportedState[] | undefined;
  /** Verdicts that correspond to this point, on whatever scale; `off` for those off theirs. */
  verdict?: CanonicalVerdict | 'off' | undefined;
  /** Days in UTC, both included. */
  dates?: { of: 'decided' | 'published' | 'added'; from?: string | undefined; to?: string | undefined } | undefined;
  /** Whose review is one of those that a verdict came of. Reviews that are hidden from anybody count for nobody. */
  reviewerId?: string | undefined;
};

export type ReportOptionsView = { topics: string[]; reviewers: PersonView[] };

export type ReportCountView = {
  claims: number;
  dismissed: number;
  /** Why a report of so many cannot be this format; null when it can. */
  formats: { format: ReportFormat; refusal: string | null }[];
};

export type ExportView = {
  id: string;
  title: string;
  /** As counted when it was asked for; once it is done, those that are in it. */
  claims: number;
  state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  /** While it runs: `reading` freezes claims into the report, `writing` makes the files. */
  progress: { stage: 'reading' | 'writing'; done: number; total: number } | null;
  /** Why it failed, and what to do. */
  error: string | null;
  /** The files that it makes; others are made when somebody asks for them. */
  formats: ReportFormat[];
  /** Null until it is done. */
  contentHash: string | null;
  journalHead: { seq: number; hash: string } | null;
  createdAt: string;
  finishedAt: string | null;
  createdBy: PersonView | null;
  /** Empty until it is done. Hash and size are null for a file that is made when it is first asked for. */
  files: { format: ReportFormat; url: string; fileName: string; fileSha256: string | null; bytes: number | null }[];
};

export type ExportListView = { rows: ExportView[]; nextCursor: string | null };

export type ReportDefinitionView = {
  id: string;
  name: string;
  filter: ReportFilterView;
  formats: ReportFormat[];
  version: number;
  createdBy: PersonView;
  updatedAt: string;
};
