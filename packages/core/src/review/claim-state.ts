/** What a claim's row says. `open` means that a round is running. */
export const storedStates = [
  'suggested',
  'open',
  'disputed',
  'in_adjudication',
  'decided',
  'approved',
  'published',
  'retracted',
  'dismissed',
  'merged',
  'superseded',
  'calibrated',
] as const;
export type StoredState = (typeof storedStates)[number];

/** What people see. `queued` and `in_review` are read from live leases, so that no clock job can be late. */
export const claimStates = [
  'suggested',
  'queued',
  'in_review',
  'disputed',
  'in_adjudication',
  'decided',
  'approved',
  'published',
  'dismissed',
  'merged',
  'superseded',
  'retracted',
  'calibrated',
] as const;
export type ClaimState = (typeof claimStates)[number];

/** `liveLeases`: leases of the claim's open round that have not run out. */
export function deriveState(stored: StoredState, liveLeases: number): ClaimState {
  if (stored !== 'open') return stored;
  return liveLeases > 0 ? 'in_review' : 'queued';
}

/** The word for a state in the interface and in reports. */
export const stateLabels: Record<ClaimState, string> = {
  suggested: 'Suggested',
  queued: 'Waiting for review',
  in_review: 'In review',
  disputed: 'Disputed',
  in_adjudication: 'In adjudication',
  decided: 'Decided',
  approved: 'Approved',
  published: 'Published',
  dismissed: 'Dismissed',
  merged: 'Merged',
  superseded: 'Split',
  retracted: 'Retracted',
  calibrated: 'Calibration',
};

export const dismissReasons = [
  'opinion',
  'prediction',
  'personal',
  'vague',
  'satire',
  'trivial',
  'out_of_scope',
  'duplicate',
] as const;
export type DismissReason = (typeof dismissReasons)[number];

export const dismissReasonLabels: Record<DismissReason, string> = {
  opinion: 'Opinion',
  prediction: 'Prediction',
  personal: 'Personal experience',
  vague: 'Too vague',
  satire: 'Satire',
  trivial: 'Trivial',
  out_of_scope: 'Out of scope',
  duplicate: 'Duplicate',
};
