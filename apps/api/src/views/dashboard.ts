import type { CanonicalVerdict, ContextFlag } from '@claimdesk/core';
import type { ClaimRow } from './claim-row.ts';
import type { PersonView, VerdictView } from './shared.ts';

/**
 * The dashboard counts verdicts that stand, their reviews, and how many claims wait. For whoever could review, all that
 * is undecided is one number: nothing here moves when a review comes in.
 */

/** A measure of agreement; without a value, `why` says so in a sentence. */
export type FigureView = {
  /** Claims that it rests on. */
  claims: number;
  value: number | null;
  /** 95 % bootstrap interval; null where there is none. */
  low: number | null;
  high: number | null;
  why: string | null;
};

export type StatesPointView = {
  /** The last day that counts. */
  day: string;
  suggested: number;
  /** Accepted and not decided yet. */
  open: number;
  decided: number;
  approved: number;
  published: number;
};

export type VerdictCountView = { verdict: CanonicalVerdict | 'off'; count: number };

/** Null `verdict`: ratings in the reviewers' own words. */
export type ScaleVerdictsView = {
  scaleVersionId: string;
  name: string;
  version: number;
  values: { verdict: VerdictView | null; count: number }[];
};

/** Hours. */
export type TimesView = { count: number; lowerQuartile: number; median: number; upperQuartile: number };

export type StepTimesView = {
  /** First and last day. */
  from: string;
  to: string;
  times: TimesView | null;
};

export type PairView = {
  reviewers: [PersonView, PersonView];
  claims: number;
  same: FigureView;
  onScale: FigureView;
  onOrOff: FigureView;
};

export type AgreementView = {
  /** Blind rounds with two reviews or more that are compared; the latest ones when `capped`. */
  claims: number;
  capped: boolean;
  onScale: FigureView;
  onOrOff: FigureView;
  same: FigureView;
  flags: { flag: ContextFlag; figure: FigureView }[];
  /** On the scale, most claims first; null for articles without a topic. Empty when no article has one. */
  topics: { topic: string | null; figure: FigureView }[];
  /** On the scale, by month of the verdict, as 2026-10. */
  months: { month: string; figure: FigureView }[];
  /** All pairs for admins, one's own for others; most claims in common first. */
  pairs: PairView[];
};

export type WaitingStageView = 'queued' | 'in_review' | 'disputed' | 'open' | 'decided' | 'approved';

export type WaitingView = {
  /** Which stages this person may tell apart. */
  stages: WaitingStageView[];
  /** From so many whole days up to the next class. */
  ages: { fromDay: number; toDay: number | null; counts: Partial<Record<WaitingStageView, number>> }[];
};

export type MemberLoadView = {
  member: PersonView;
  own: boolean;
  reviews: number;
  adjudications: number;
  approvals: number;
  /** Claims in hand now; null where that is not for this person to know. */
  inHand: number | null;
  /** Own reviews of claims that are not decided yet; null for others. */
  undecided: number | null;
};

export type DashboardView = {
  /** First and last day of the period, in UTC. */
  from: string;
  to: string;
  step: 'day' | 'week' | 'month';
  article: { id: string; title: string } | null;
  states: StatesPointView[];
  verdicts: { total: number; byVerdict: VerdictCountView[]; byScale: ScaleVerdictsView[] };
  times: { all: TimesView | null; steps: StepTimesView[] };
  agreement: AgreementView;
  waiting: WaitingView;
  load: MemberLoadView[];
  /** What articles are labelled with, to filter by. */
  topics: string[];
  desks: string[];
};

export type DisagreementView = {
  claim: ClaimRow;
  reviews: number;
  /** Steps of the scale between the outermost ratings; null when one is off the scale. */
  steps: number | null;
  kind: 'steps' | 'on_and_off_scale' | 'off_scale_split';
};
