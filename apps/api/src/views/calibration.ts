import type { CalibrationScore } from '@claimdesk/core';
import type { PersonView, ScaleView, VerdictView } from './shared.ts';

/** How one review lies to the known answer of its claim. */
export type CalibrationOutcomeView = {
  rating: VerdictView;
  right: boolean;
  /** "2 steps too lenient." */
  sentence: string;
};

export type ClaimCalibrationView = {
  answer: VerdictView;
  /** Steps beside the answer that still count as right. */
  tolerance: 0 | 1;
  explanation: string;
  /** How my own review lies to it; null without one. */
  mine: CalibrationOutcomeView | null;
  /** For admins alone. `reworded`: the wording is another one than the answer was given for. */
  progress: { setId: string; submitted: number; places: number; reworded: boolean } | null;
};

export type CalibrationScoreView = CalibrationScore & {
  /** What the mean of the steps says, or why it says nothing. */
  lean: string;
};

export type CalibrationSetView = {
  id: string;
  name: string;
  createdBy: PersonView;
  createdAt: string;
  closedAt: string | null;
  claims: number;
  /** Claims that still wait for reviews. */
  waiting: number;
};

export type MemberCalibrationView = { member: PersonView; score: CalibrationScoreView };

/** All sets, and each member over all of them. */
export type CalibrationOverview = {
  sets: CalibrationSetView[];
  score: CalibrationScoreView;
  members: MemberCalibrationView[];
  /** Members who would be asked today. */
  reviewers: number;
};

/** For giving a claim a known answer. */
export type CalibrationOptions = {
  /** Of the round, or of the one that would open. */
  scale: ScaleView;
  /** Those that are not closed. */
  sets: { id: string; name: string }[];
  reviewers: number;
};

/** A claim with a known answer, in a list of such. */
export type CalibrationClaimView = {
  claim: { id: string; number: number; wording: string; articleId: string; articleTitle: string };
  answer: VerdictView;
  tolerance: 0 | 1;
  explanation: string;
};

/** One set with its results; for admins alone. */
export type CalibrationResultsView = {
  set: CalibrationSetView;
  score: CalibrationScoreView;
  members: MemberCalibrationView[];
  claims: (CalibrationClaimView & {
    version: number;
    places: number;
    addedAt: string;
    endedAt: string | null;
    endedHow: 'full' | 'closed' | 'merged' | 'split' | null;
    reworded: boolean;
    reviews: (CalibrationOutcomeView & { member: PersonView; at: string })[];
  })[];
};

/** The calibration claims that I reviewed, the newest first. */
export type MyCalibrationView = {
  score: CalibrationScoreView;
  claims: (CalibrationClaimView & { outcome: CalibrationOutcomeView; at: string })[];
};
