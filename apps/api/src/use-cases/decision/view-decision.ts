import type { DecisionRow } from '@claimdesk/db';
import type { DecisionMethod } from '@claimdesk/core';
import type { DecisionView, ScaleView } from '../../views.ts';
import type { ClaimCase } from '../claim/load-case.ts';
import { personOf, type MemberNames } from '../member/member-names.ts';
import { viewVerdict } from './read-scales.ts';

/** `withDissent`: whether single reviews may be told of. */
export function viewDecision(
  { rounds, reviews }: Pick<ClaimCase, 'rounds' | 'reviews'>,
  decision: DecisionRow,
  scale: ScaleView,
  names: MemberNames,
  withDissent: boolean,
): DecisionView {
  const reviewerOf = (reviewId: string) => reviews.find(({ id }) => id === reviewId)?.reviewerId ?? null;
  return {
    id: decision.id,
    roundNumber: rounds.find(({ id }) => id === decision.roundId)?.number ?? 1,
    verdict: viewVerdict(scale, decision.ratingKey),
    flags: decision.flags,
    confidence: decision.confidence,
    method: decision.method as DecisionMethod,
    ruleVersion: decision.ruleVersion,
    rationale: decision.rationale,
    cause: decision.cause,
    decidedBy: personOf(names, decision.decidedBy),
    decidedAt: decision.createdAt,
    dissent: (withDissent ? decision.dissent : []).map(({ reviewId, ratingKey }) => ({
      reviewer: personOf(names, reviewerOf(reviewId)),
      verdict: viewVerdict(scale, ratingKey),
    })),
    explanation: decision.explanation,
    approvedBy: personOf(names, decision.approvedBy),
    approvedAt: decision.approvedAt,
    snapshotHash: decision.snapshotHash,
    version: decision.version,
  };
}
