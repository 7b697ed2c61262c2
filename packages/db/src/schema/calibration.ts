import type { NullableTimestamp, Timestamp } from './columns.ts';

export type CalibrationSetTable = {
  workspace_id: string;
  id: string;
  name: string;
  created_by: string;
  created_at: Timestamp;
  closed_at: NullableTimestamp;
};

/** `full`: all reviews that it waited for came in. The rest is what somebody did to the claim. */
export type CalibrationEnd = 'full' | 'closed' | 'merged' | 'split';

/** A claim with a known answer; a claim is used once. */
export type CalibrationItemTable = {
  workspace_id: string;
  claim_id: string;
  set_id: string;
  round_id: string;
  /** The wording that the answer is of. */
  claim_version_id: string;
  /** On the scale of the round. */
  rating_key: string;
  /** Steps beside the answer that still count as right. */
  tolerance: number;
  /** Shown to each reviewer after their review. */
  explanation: string;
  /** Reviews that it waits for. */
  places: number;
  added_by: string;
  added_at: Timestamp;
  ended_at: NullableTimestamp;
  ended_how: CalibrationEnd | null;
};

export type CalibrationKnownTable = { workspace_id: string; claim_id: string; member_id: string };
