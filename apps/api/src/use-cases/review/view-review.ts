import { canDo, leaseIsLive } from '@claimdesk/core';
import type { ClaimVersionRow, EvidenceRow, ReviewRow } from '@claimdesk/db';
import type { EvidenceView, ReviewView } from '../../views.ts';
import type { ClaimCase } from '../claim/load-case.ts';

export function viewEvidence(item: EvidenceRow): EvidenceView {
  const {
    id,
    url,
    citation,
    title,
    publisher,
    published,
    accessed,
    quote,
    locator,
    stance,
    sourceType,
    note,
    file,
    version,
  } = item;
  // Only rows of an older import could lack a stance; as context they prove nothing.
  return {
    id,
    url,
    citation,
    title,
    publisher,
    published,
    accessed,
    quote,
    locator,
    stance: stance ?? 'context',
    sourceType,
    note,
    file,
    reusedFrom: null,
    version,
  };
}

/** Its author knows what it was copied from: they saw that. Others may not, so they are told nothing of it. */
export function viewOwnEvidence(item: EvidenceRow): EvidenceView {
  return { ...viewEvidence(item), reusedFrom: item.reusedFrom };
}

/** One's own review of the running round. */
export function viewMyReview(
  found: ClaimCase,
  review: ReviewRow,
  versions: readonly Pick<ClaimVersionRow, 'id' | 'number'>[],
): ReviewView {
  const { round, mySlot, myEvidence, facts, now } = found;
  const leaseUntil = mySlot?.submittedAt === null ? mySlot.leasedUntil : null;
  const mine = facts.round?.mine;
  return {
    id: review.id,
    claimId: review.claimId,
    roundNumber: round?.number ?? 1,
    status: review.status,
    ratingKey: review.ratingKey,
    confidence: review.confidence,
    flags: review.flags,
    rationale: review.rationale,
    searchedNote: review.searchedNote,
    evidence: myEvidence.map(viewOwnEvidence),
    leaseUntil: leaseIsLive(leaseUntil, now.toISOString()) ? leaseUntil : null,
    needsConfirmation: facts.state === 'open' && mine?.onCurrentWording === false,
    wordingVersion: versions.find(({ id }) => id === review.claimVersionId)?.number ?? 1,
    problems: [...(mine?.problems ?? [])],
    canWithdraw: canDo('withdraw', facts).ok,
    version: review.version,
    savedAt: review.updatedAt,
    submittedAt: review.submittedAt,
  };
}
