import type { ClaimState } from '@claimdesk/core';

/** A state as shown; `open` is the stored form of queued or in review, for rows that do not know their leases. */
export type ShownState = ClaimState | 'open';

/** The words that people read beside a glyph. */
export const claimStateLabels: Record<ShownState, string> = {
  suggested: 'Suggested',
  open: 'Queued',
  queued: 'Queued',
  in_review: 'In review',
  disputed: 'Disputed',
  in_adjudication: 'In adjudication',
  decided: 'Decided',
  approved: 'Approved',
  published: 'Published',
  dismissed: 'Dismissed',
  retracted: 'Retracted',
  merged: 'Merged',
  superseded: 'Split',
  calibrated: 'Calibration',
};

/** What a bar or a legend shows: a claim that was merged or split lives on in another one and is not counted twice. */
export const barStates = [
  'suggested',
  'queued',
  'in_review',
  'disputed',
  'in_adjudication',
  'decided',
  'approved',
  'published',
  'dismissed',
  'retracted',
  'calibrated',
] as const satisfies readonly ShownState[];
