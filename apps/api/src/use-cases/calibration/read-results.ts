import { UNTITLED_ARTICLE, type CalibrationResult } from '@claimdesk/core';
import {
  listCalibrationClaims,
  listCalibrationReviews,
  type CalibrationClaimRow,
  type CalibrationReviewRow,
  type Db,
} from '@claimdesk/db';
import type { CalibrationClaimView, MemberCalibrationView, ScaleView } from '../../views.ts';
import { readScales, viewVerdict } from '../decision/read-scales.ts';
import { personOf, type MemberNames } from '../member/member-names.ts';
import { resultOf, viewScore } from './view-calibration.ts';

/** More than any newsroom tests its people on; the newest count. */
const mostClaims = 2000;
const mostReviews = 20_000;

export type JudgedClaim = CalibrationClaimRow & { scale: ScaleView };
type CalibrationReview = CalibrationReviewRow & { claim: JudgedClaim; result: CalibrationResult };

/** Claims with a known answer and the reviews of them: of a set, of one reviewer, or all. */
export async function readResults(
  db: Db,
  of: { workspaceId: string; setId?: string; reviewerId?: string },
): Promise<{ claims: JudgedClaim[]; reviews: CalibrationReview[] }> {
  const [rows, reviewRows] = await Promise.all([
    listCalibrationClaims(db, { ...of, limit: mostClaims }),
    listCalibrationReviews(db, { ...of, limit: mostReviews }),
  ]);
  const scaleIds = rows.map(({ scaleVersionId }) => scaleVersionId);
  const scales = await readScales(db, of.workspaceId, scaleIds);
  const claims = rows.flatMap((row): JudgedClaim[] => {
    const scale = scales.get(row.scaleVersionId);
    return scale === undefined ? [] : [{ ...row, scale }];
  });
  const byId = new Map(claims.map((claim) => [claim.claimId, claim]));
  const reviews = reviewRows.flatMap((row): CalibrationReview[] => {
    const claim = byId.get(row.claimId);
    return claim === undefined ? [] : [{ ...row, claim, result: resultOf(claim.scale, claim, row.ratingKey) }];
  });
  return { claims, reviews };
}

/** Each member who reviewed, by name. */
export function viewMembers(reviews: readonly CalibrationReview[], names: MemberNames): MemberCalibrationView[] {
  return [...Map.groupBy(reviews, ({ reviewerId }) => reviewerId)]
    .map(([id, own]) => ({ member: personOf(names, id), score: viewScore(own.map(({ result }) => result)) }))
    .sort((a, b) => a.member.name.localeCompare(b.member.name) || (a.member.id < b.member.id ? -1 : 1));
}

export function viewClaim(claim: JudgedClaim): CalibrationClaimView {
  const { claimId, number, wording, articleId, articleTitle, scale, ratingKey, tolerance, explanation } = claim;
  return {
    claim: { id: claimId, number, wording, articleId, articleTitle: articleTitle ?? UNTITLED_ARTICLE },
    answer: viewVerdict(scale, ratingKey),
    tolerance,
    explanation,
  };
}
