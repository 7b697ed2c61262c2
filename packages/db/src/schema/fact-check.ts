import type { FactCheck } from '@claimdesk/core';
import type { ColumnType, Generated } from 'kysely';
import type { Json, NullableTimestamp, Timestamp } from './columns.ts';

export type FactCheckImportKind = 'file' | 'paste' | 'address' | 'command';
export type FactCheckImportStatus = 'waiting' | 'running' | 'done' | 'failed' | 'undoing' | 'undone';
/** What an import did with a fact-check: `unchanged` was here before, with the same values. */
type FactCheckOutcome = 'added' | 'updated' | 'unchanged';

export type FactCheckImportTable = {
  workspace_id: string;
  id: string;
  kind: FactCheckImportKind;
  /** A file's name, an address, or what else tells it apart. */
  name: string;
  /** SHA-256 of the text, in hex. */
  content_hash: string;
  characters: number;
  status: FactCheckImportStatus;
  problem: string | null;
  /** Rows to write, of fact-checks and of the log; 0 while they are not counted. */
  steps: Generated<number>;
  steps_done: Generated<number>;
  added: Generated<number>;
  updated: Generated<number>;
  unchanged: Generated<number>;
  /** What was found and could not be taken. */
  refused: Generated<number>;
  repairs: Generated<number>;
  /** Null for the command line. */
  created_by: string | null;
  created_at: Timestamp;
  heartbeat_at: NullableTimestamp;
  finished_at: NullableTimestamp;
  undone_by: string | null;
  undone_at: NullableTimestamp;
};

export type FactCheckSourceTable = { workspace_id: string; import_id: string; url: string | null; text: string };

export type FactCheckTable = {
  workspace_id: string;
  id: string;
  same_key: string;
  content_hash: string;
  claim_text: string;
  claimant: string | null;
  claim_date: string | null;
  url: string | null;
  title: string | null;
  publisher: string | null;
  publisher_url: string | null;
  rating_label: string | null;
  rating_value: number | null;
  rating_worst: number | null;
  rating_best: number | null;
  rating_score: number | null;
  review_date: string | null;
  modified_date: string | null;
  language: string | null;
  /** All that was read. */
  item: Json<FactCheck>;
  current: Generated<boolean>;
  created_at: Timestamp;
  search: ColumnType<never, never, never>;
};

export type FactCheckEntryTable = {
  workspace_id: string;
  import_id: string;
  fact_check_id: string;
  place: string;
  outcome: FactCheckOutcome;
};

export type FactCheckRepairTable = {
  workspace_id: string;
  id: string;
  import_id: string;
  number: number;
  item: string;
  field: string;
  was: string;
  became: string | null;
  why: string;
};
