import type {
  ClaimKind,
  ClaimSource,
  DismissReason,
  Entity,
  ExtractedClaim,
  Quantity,
  Reason,
  Span,
  StoredState,
  TimeSpan,
  WordingFlag,
} from '@claimdesk/core';
import type { Generated } from 'kysely';
import type { DefaultedJson, DefaultedTimestamp, Json, NullableJson, NullableTimestamp } from './columns.ts';

export type ClaimOrigin = 'extracted' | 'manual' | 'split' | 'merge';

/**
 * The list fields (wording to source_text) repeat the current claim_version, so that the hot list reads one table.
 */
export type ClaimTable = {
  workspace_id: string;
  id: string;
  article_id: string;
  number: number;
  /** `queued` and `in_review` are not stored: an open claim is in review while a lease on its round lives. */
  state: StoredState;
  current_version_id: string;
  current_round_id: string | null;
  /** The decision of the current round; null again when the claim is returned for a new round. */
  current_decision_id: string | null;
  wording: string;
  kind: ClaimKind;
  checkable: boolean;
  verifiable: number;
  check_worthiness: number;
  start_offset: number;
  end_offset: number;
  source_text: string | null;
  origin: ClaimOrigin;
  extraction_id: string | null;
  dismiss_reason: DismissReason | null;
  merged_into_id: string | null;
  /** The claim of the same article that says the same, as the engine found: the headline's of the body's. */
  duplicate_of_id: string | null;
  /** When the reviews of the running round should be in. */
  due_at: NullableTimestamp;
  /** What readers see now, also while the claim is checked again; null before it is published and once retracted. */
  publication_id: string | null;
  /** When the publication should be looked at again. */
  recheck_at: NullableTimestamp;
  version: Generated<number>;
  created_at: DefaultedTimestamp;
  updated_at: DefaultedTimestamp;
};

export type ClaimVersionTable = {
  workspace_id: string;
  id: string;
  claim_id: string;
  number: number;
  article_version_id: string;
  start_offset: number;
  end_offset: number;
  spans: Json<Span[]>;
  exact: string;
  prefix: string;
  suffix: string;
  sentence_start: number;
  sentence_end: number;
  wording: string;
  source: NullableJson<ClaimSource>;
  cue: string | null;
  checkable: boolean;
  uncheckable_reason: ExtractedClaim['uncheckableReason'];
  kind: ClaimKind;
  verifiable: number;
  check_worthiness: number;
  quantities: Json<Quantity[]>;
  times: Json<TimeSpan[]>;
  entities: Json<Entity[]>;
  reasons: Json<Reason[]>;
  flags: DefaultedJson<WordingFlag[]>;
  /** The engine that said this; null when a person did. */
  engine_version: string | null;
  /** Null when the engine made it. */
  created_by: string | null;
  created_at: DefaultedTimestamp;
};

export type LineageTable = {
  workspace_id: string;
  parent_claim_id: string;
  child_claim_id: string;
  kind: 'split' | 'merge';
  created_by: string | null;
  created_at: DefaultedTimestamp;
};
