import type { Confidence, ContextFlag, SourceType, Stance } from '@claimdesk/core';
import type { ColumnType, Generated } from 'kysely';
import type { DefaultedTimestamp, NullableTimestamp } from './columns.ts';

export type ReviewStatus = 'draft' | 'submitted' | 'withdrawn';

export type ReviewTable = {
  workspace_id: string;
  id: string;
  round_id: string;
  slot_id: string;
  claim_id: string;
  reviewer_id: string;
  /** The wording that was judged. */
  claim_version_id: string;
  status: Generated<ReviewStatus>;
  rating_key: string | null;
  confidence: Confidence | null;
  flags: ColumnType<ContextFlag[], ContextFlag[] | undefined, ContextFlag[]>;
  rationale: Generated<string>;
  searched_note: Generated<string>;
  /** The wording changed after this review was begun; its reviewer must look again. */
  needs_confirmation: Generated<boolean>;
  version: Generated<number>;
  created_at: DefaultedTimestamp;
  updated_at: DefaultedTimestamp;
  submitted_at: NullableTimestamp;
};

export type EvidenceTable = {
  workspace_id: string;
  id: string;
  review_id: string;
  claim_id: string;
  url: string | null;
  citation: string | null;
  title: string | null;
  publisher: string | null;
  published: string | null;
  accessed: string | null;
  quote: string | null;
  locator: string | null;
  stance: Stance | null;
  source_type: SourceType | null;
  note: string | null;
  position: number;
  version: Generated<number>;
  created_at: DefaultedTimestamp;
  updated_at: DefaultedTimestamp;
};
