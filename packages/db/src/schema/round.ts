import type { Policy } from '@claimdesk/core';
import type { Generated } from 'kysely';
import type { DefaultedTimestamp, Json, NullableTimestamp, Timestamp } from './columns.ts';

export type RoundState = 'open' | 'disputed' | 'in_adjudication' | 'decided' | 'returned' | 'closed';

export type RoundTable = {
  workspace_id: string;
  id: string;
  claim_id: string;
  number: number;
  slots_wanted: number;
  /** The workspace's policy when the round opened: later changes act on new rounds only. */
  policy: Json<Policy>;
  scale_version_id: string;
  state: RoundState;
  adjudicator_id: string | null;
  /** What the adjudicator asks of one more reviewer. */
  question: string | null;
  return_comment: string | null;
  created_at: DefaultedTimestamp;
  closed_at: NullableTimestamp;
  /** Its reviews are held against a known answer. Secret until the claim says so. */
  calibration: Generated<boolean>;
};

/** Open while `submitted_at` is null and `leased_until` is null or past. */
export type SlotTable = {
  workspace_id: string;
  id: string;
  round_id: string;
  claim_id: string;
  number: number;
  member_id: string | null;
  leased_until: NullableTimestamp;
  submitted_at: NullableTimestamp;
  /** Only this member may take it, until an editor lifts that. It says nothing of whether they have. */
  assigned_to: string | null;
};

/** Who may not review a claim, in this or a later round, because they said so. */
export type RecusalTable = {
  workspace_id: string;
  claim_id: string;
  member_id: string;
  reason: string;
  recused_at: Timestamp;
  lifted_at: NullableTimestamp;
  lifted_by: string | null;
};

/** Who has seen somebody else's review of a claim, and so cannot review it where separation is strict. */
export type ReviewSeenTable = {
  workspace_id: string;
  claim_id: string;
  member_id: string;
  seen_at: DefaultedTimestamp;
};
