import type { ReportList } from '@claimdesk/core';
import type { ColumnType, Generated } from 'kysely';
import type { DefaultedTimestamp, Json, NullableJson, NullableTimestamp, Timestamp } from './columns.ts';

export type ExportFile = {
  format: string;
  fileName: string;
  fileSha256: string;
  bytes: number;
  /** Of how many chunks its kept bytes are; left out for one that was hashed before bytes were kept. */
  chunks?: number;
};
export type ExportState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
/** `reading`: claims are frozen into the model; `writing`: files are made of it. */
export type ExportStage = 'reading' | 'writing';

export type ExportTable = {
  workspace_id: string;
  id: string;
  selection: Json<unknown>;
  /** The report model as canonical JSON, of reports from before models were kept in parts. */
  model: string | null;
  /** Null until the model is frozen. */
  content_hash: string | null;
  journal_seq: number | null;
  journal_hash: string | null;
  files: Json<ExportFile[]>;
  created_by: string | null;
  created_at: DefaultedTimestamp;
  state: Generated<ExportState>;
  stage: Generated<ExportStage>;
  /** Claims of this stage, out of `total`. */
  done: Generated<number>;
  total: Generated<number>;
  /** How often a worker has begun it. */
  attempts: Generated<number>;
  formats: ColumnType<string[], string[] | undefined, string[]>;
  /** Who the journal says made it. */
  asked_by: NullableJson<{ kind: 'member' | 'api_key' | 'system'; id: string }>;
  error: string | null;
  heartbeat_at: NullableTimestamp;
  finished_at: NullableTimestamp;
};

/** A piece of the frozen model: items of a list in canonical JSON with commas between, compressed. */
export type ExportPartTable = {
  workspace_id: string;
  export_id: string;
  id: string;
  list: ReportList | 'frame';
  number: number;
  /** In base64: the protocol of the database takes fewer bytes for it than for the bytes themselves. */
  packed: string;
  /** Claims of this part that show reviews. */
  reviewed_claims: ColumnType<string[], string[] | undefined, string[]>;
};

/** The bytes of a file that was made, in order, each chunk compressed by itself. */
export type ExportFileChunkTable = {
  workspace_id: string;
  export_id: string;
  id: string;
  format: string;
  number: number;
  /** In base64: the protocol of the database takes fewer bytes for it than for the bytes themselves. */
  packed: string;
};

/** A filter with a name, for all who may export. */
export type ReportDefinitionTable = {
  workspace_id: string;
  id: string;
  name: string;
  filter: Json<unknown>;
  formats: string[];
  version: Generated<number>;
  created_by: string;
  created_at: Timestamp;
  updated_at: Timestamp;
};
