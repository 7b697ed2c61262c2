import type { Confidence, ContextFlag, CorrectionKind, Scale } from '@claimdesk/core';
import type { Generated } from 'kysely';
import type { DefaultedTimestamp, DefaultedJson, Json, NullableTimestamp, Timestamp } from './columns.ts';

/** One reviewer's differing rating, kept with the adjudicator's decision. */
export type Dissent = { reviewId: string; ratingKey: string };

export type DecisionTable = {
  workspace_id: string;
  id: string;
  round_id: string;
  claim_id: string;
  claim_version_id: string;
  scale_version_id: string;
  method: string;
  rule_version: number;
  rating_key: string;
  flags: ContextFlag[];
  confidence: Confidence;
  rationale: string | null;
  /** Why the reviewers disagreed, in the adjudicator's words. */
  cause: string | null;
  /** Null when the rule decided. */
  decided_by: string | null;
  review_ids: string[];
  dissent: DefaultedJson<Dissent[]>;
  created_at: DefaultedTimestamp;
  /** The editor's own published words. */
  explanation: string | null;
  approved_by: string | null;
  approved_at: NullableTimestamp;
  /** What was approved, frozen: canonical JSON and its hex SHA-256. */
  snapshot: string | null;
  snapshot_hash: string | null;
  version: Generated<number>;
};

/** Append-only: the database refuses to change or delete a row. */
export type PublicationTable = {
  workspace_id: string;
  id: string;
  claim_id: string;
  decision_id: string;
  number: number;
  /** The public model as canonical JSON. */
  model: string;
  content_hash: string;
  /** Made without an https public origin: its markup is offered to nobody. */
  local: boolean;
  published_by: string;
  published_at: DefaultedTimestamp;
  /** What changed since the version before, for readers; null for the first. */
  correction_kind: CorrectionKind | null;
  correction_note: string | null;
};

/** Append-only: a claim is retracted once, for good. */
export type RetractionTable = {
  workspace_id: string;
  claim_id: string;
  /** The newest version, which no longer stands. */
  publication_id: string;
  reason: string;
  retracted_by: string;
  retracted_at: Timestamp;
};

/** A scale that the workspace made itself; what it says stands in its versions, whose `scale_key` is its id. */
export type ScaleTable = {
  workspace_id: string;
  id: string;
  /** Counts its changes; its versions are numbered apart. */
  version: Generated<number>;
  created_by: string;
  created_at: DefaultedTimestamp;
  archived_at: NullableTimestamp;
};

export type ScaleVersionTable = {
  workspace_id: string;
  id: string;
  /** The key of a preset, or the id of a scale of the workspace's own. */
  scale_key: string;
  number: number;
  name: string;
  scale: Json<Scale>;
  created_at: DefaultedTimestamp;
  /** Null for what came with the workspace. */
  created_by: string | null;
};
