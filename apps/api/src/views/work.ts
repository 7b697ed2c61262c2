import type { ClaimState, LintResult, Policy, PublicationNotes, ReportModel } from '@claimdesk/core';
import type { ClaimCalibrationView } from './calibration.ts';
import type { ClaimView, ContextView } from './claim.ts';
import type { ClaimRow } from './claim-row.ts';
import type { DecisionView } from './decision.ts';
import type { NotificationView } from './discussion.ts';
import type { EvidenceView, PeerReviewView, ReviewView } from './review.ts';
import type { ActionsView, PersonView, ScaleView } from './shared.ts';

export type TaskView = {
  claim: ClaimView;
  context: ContextView;
  review: ReviewView;
  scale: ScaleView;
  policy: Policy;
  leaseUntil: string | null;
  blind: boolean;
  roundNumber: number;
  question: string | null;
  returnComment: string | null;
};

export type QueueView = {
  /** How many claims I could take now. */
  count: number;
  rows: ClaimRow[];
};

export type MyReviewsView = {
  /** Live leases, then lapsed drafts. */
  open: { claim: ClaimRow; review: Omit<ReviewView, 'evidence' | 'problems'>; hasDraft: boolean }[];
  /** Submitted ones of undecided rounds, newest first. */
  submitted: { claim: ClaimRow; review: Omit<ReviewView, 'evidence' | 'problems'> }[];
};

export type SubmittedView = {
  review: ReviewView;
  /** As the caller may see it: `queued` while others are awaited, `decided`, `disputed` or `in_adjudication` after. */
  state: ClaimState;
  canWithdraw: boolean;
  /** How the review lies to the known answer, where there is one. */
  calibration: ClaimCalibrationView | null;
};

export type DisputeRow = {
  claim: ClaimRow;
  roundNumber: number;
  reviews: number;
  /** Why the rule could not decide, as a sentence. */
  reason: string;
  /** Steps of the scale between the outermost ratings; null off the scale, and for who could still review it. */
  spread: number | null;
  takenByMe: boolean;
  takenBy: PersonView | null;
  since: string;
  actions: Pick<ActionsView, 'take'>;
};

export type DisputeListView = { count: number; rows: DisputeRow[] };

export type AdjudicationView = {
  claim: ClaimView;
  roundNumber: number;
  reason: string;
  spread: number | null;
  /** Names hidden until decided. */
  reviews: PeerReviewView[];
  /** What is the same in all reviews and what is not, for "differences first". */
  differences: ('rating' | 'flags' | 'confidence' | 'rationale' | 'evidence')[];
  /** Evidence by source, with who used it how. */
  evidence: {
    key: string;
    title: string;
    url: string | null;
    citation: string | null;
    uses: { label: string; evidence: EvidenceView }[];
  }[];
  scale: ScaleView;
  policy: Policy;
  mine: boolean;
};

export type WaitingRow = {
  claim: ClaimRow;
  decision: DecisionView;
  reviewers: PersonView[];
  since: string;
  actions: Pick<ActionsView, 'approve' | 'return' | 'publish'>;
};

export type DecisionsWaitingView = { toApprove: WaitingRow[]; toPublish: WaitingRow[] };

export type PublicationPreview = {
  model: ReportModel;
  lint: LintResult;
  /** What is noted about the claimant; the next version says it. */
  notes: PublicationNotes;
  hash: string;
  local: boolean;
  /** The page as it will look, for a sandboxed frame. */
  html: string;
  claim: ClaimView;
  actions: Pick<ActionsView, 'publish' | 'return' | 'approve' | 'annotate'>;
};

export type DeskGroup = { count: number; rows: ClaimRow[] };

export type DeskView = {
  /** My live leases and drafts, the one that ends first on top. */
  mine: { claim: ClaimRow; leaseUntil: string | null; draftSavedAt: string | null; hasDraft: boolean }[];
  reviewsWanted: DeskGroup;
  disputes: DisputeListView;
  toApprove: DeskGroup;
  toPublish: DeskGroup;
  /** Publications whose day to be looked at again has come. */
  toRecheck: DeskGroup;
  toSort: DeskGroup;
  /** Reviews of mine, handed in, that must be confirmed against a new wording before they count. */
  toConfirm: DeskGroup;
  /** Words to me that I have not read: mentions and answers. */
  words: NotificationView[];
  /** Everything that I was told and have not read, for the bell; it stops at 100. */
  unread: number;
  /** Everything above together, but for `unread`: much of that is in the groups already. */
  total: number;
  articles: number;
};
