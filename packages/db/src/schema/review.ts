import type { Confidence, ContextFlag, SourceType, Stance } from '@claimdesk/core';
import type { ColumnType, Generated } from 'kysely';
import type { DefaultedTimestamp, NullableJson, NullableTimestamp, Timestamp } from './columns.ts';

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
  file_id: string | null;
  /** What is shown of the file; none of it ever changes. */
  file: NullableJson<FileFacts>;
  /** Equal for everything that names the same source. */
  source_key: string;
  source_host: string | null;
  /** The item that this one was copied from. */
  reused_from: string | null;
  position: number;
  version: Generated<number>;
  created_at: DefaultedTimestamp;
  updated_at: DefaultedTimestamp;
};

export type FileFacts = {
  id: string;
  name: string;
  mediaType: string;
  /** In bytes. */
  size: number;
  /** SHA-256 in hex. */
  sha256: string;
};

/**
 * An upload. `arriving` until all of it is stored for good, `leaving` from when its bytes may be deleted: neither can be
 * made evidence.
 */
export type EvidenceFileTable = {
  workspace_id: string;
  id: string;
  uploaded_by: string;
  state: 'arriving' | 'kept' | 'leaving';
  /** Null while it arrives. */
  facts: NullableJson<FileFacts>;
  sha256: string | null;
  /** When it was uploaded, or taken out of a piece of evidence. */
  loose_since: Timestamp;
};

/** The bytes of uploads, in order, where they are stored in the database. */
export type EvidenceFileChunkTable = {
  workspace_id: string;
  file_id: string;
  number: number;
  bytes: Uint8Array;
};
