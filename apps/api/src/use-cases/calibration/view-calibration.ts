import { compareRating, comparisonSentence, isRight, leanSentence, scoreResults } from '@claimdesk/core';
import type { CalibrationResult } from '@claimdesk/core';
import type { CalibrationOutcomeView, CalibrationScoreView, ClaimCalibrationView, ScaleView } from '../../views.ts';
import type { ClaimCase } from '../claim/load-case.ts';
import { mayKnowAnswer } from '../claim/seen-facts.ts';
import { viewVerdict } from '../decision/read-scales.ts';

/** The known answer, for who may know it. Of reviews it tells the viewer's own. */
export function viewCalibration(found: ClaimCase): ClaimCalibrationView | null {
  const { calibration, facts, scale, myReview, claim } = found;
  if (calibration === null || !mayKnowAnswer(facts)) return null;
  const { ratingKey, tolerance, explanation, setId, places, claimVersionId } = calibration;
  const isIn = myReview?.status === 'submitted' && myReview.ratingKey !== null;
  const progress = {
    setId,
    submitted: facts.round?.submittedCount ?? 0,
    places,
    reworded: claimVersionId !== claim.currentVersionId,
  };
  return {
    answer: viewVerdict(scale, ratingKey),
    tolerance,
    explanation,
    mine: isIn ? viewOutcome(scale, calibration, myReview.ratingKey ?? '') : null,
    progress: facts.viewer.scopes.has('workspace:admin') ? progress : null,
  };
}

type Answer = { ratingKey: string; tolerance: 0 | 1 };

export function viewOutcome(scale: ScaleView, answer: Answer, rating: string): CalibrationOutcomeView {
  const { comparison, tolerance } = resultOf(scale, answer, rating);
  return {
    rating: viewVerdict(scale, rating),
    right: isRight(comparison, tolerance),
    sentence: comparisonSentence(comparison, tolerance),
  };
}

export function resultOf(scale: ScaleView, { ratingKey, tolerance }: Answer, rating: string): CalibrationResult {
  return { comparison: compareRating(scale, ratingKey, rating), tolerance };
}

export function viewScore(results: readonly CalibrationResult[]): CalibrationScoreView {
  const score = scoreResults(results);
  return { ...score, lean: leanSentence(score) };
}
