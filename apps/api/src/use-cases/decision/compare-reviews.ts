import { DomainError, mayReadReviews, sourceKey } from '@claimdesk/core';
import { markReviewsSeen } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { AdjudicationView, EvidenceView, PeerReviewView } from '../../views.ts';
import { loadCase, type ClaimCase } from '../claim/load-case.ts';
import { viewCase } from '../claim/read-claim.ts';
import { memberNames } from '../member/member-names.ts';
import { viewPeerReviews } from '../review/view-peer-reviews.ts';
import { disputeOf, reviewsOfRound } from './view-dispute.ts';

/** The reviews of a dispute side by side, for whoever took it; with names once it is decided. */
export async function compareReviews(
  deps: Deps,
  actor: Actor,
  { claimId }: { claimId: string },
): Promise<AdjudicationView> {
  const { workspaceId, memberId } = actor;
  const found = await loadCase(deps.db, deps, actor, claimId);
  const { facts, decision, round, scale, policy } = found;
  if (!mayReadReviews(facts) || round === null) throw refusal(found);
  const names = decision === null ? null : await memberNames(deps.db, workspaceId);
  const reviews = await viewPeerReviews(deps.db, workspaceId, found, reviewsOfRound(found), names);
  await markReviewsSeen(deps.db, { workspaceId, claimIds: [claimId], memberId });
  return {
    claim: await viewCase(deps, deps.db, actor, found),
    roundNumber: round.number,
    ...disputeOf(found),
    reviews,
    differences: differencesOf(reviews),
    evidence: mergedEvidence(reviews),
    scale,
    policy,
    mine: facts.adjudicatorId === memberId,
  };
}

function refusal({ facts, claim }: ClaimCase): DomainError {
  if (claim.state === 'disputed') {
    return new DomainError('not_allowed_now', 'Take this dispute first; then you see its reviews.');
  }
  if (claim.state === 'in_adjudication' && facts.adjudicatorId !== null) {
    return new DomainError('not_allowed_now', 'Another adjudicator has taken this dispute.');
  }
  return new DomainError('not_allowed_now', 'The reviews of this claim are hidden until it is decided.');
}

function differencesOf(reviews: readonly PeerReviewView[]): AdjudicationView['differences'] {
  const parts: Record<AdjudicationView['differences'][number], (review: PeerReviewView) => string> = {
    rating: (review) => review.verdict.ratingKey,
    flags: (review) => [...review.flags].sort().join(' '),
    confidence: (review) => review.confidence,
    rationale: (review) => review.rationale,
    evidence: (review) =>
      review.evidence
        .map((item) => `${item.stance} ${keyOf(item)}`)
        .sort()
        .join('\n'),
  };
  const keys = Object.keys(parts) as (keyof typeof parts)[];
  return keys.filter((part) => new Set(reviews.map(parts[part])).size > 1);
}

/** The same source under each stance it was used with is one entry, whoever gave it. */
function mergedEvidence(reviews: readonly PeerReviewView[]): AdjudicationView['evidence'] {
  const merged = new Map<string, AdjudicationView['evidence'][number]>();
  for (const { label, evidence } of reviews) {
    for (const item of evidence) {
      const key = keyOf(item);
      const { url, citation } = item;
      const known = merged.get(key) ?? {
        key,
        title: item.title ?? citation ?? url ?? item.file?.name ?? '',
        url,
        citation,
        uses: [],
      };
      known.uses.push({ label, evidence: item });
      merged.set(key, known);
    }
  }
  return [...merged.values()];
}

function keyOf({ url, citation, file }: EvidenceView): string {
  return sourceKey({ url, citation, fileHash: file?.sha256 ?? null }).key;
}
