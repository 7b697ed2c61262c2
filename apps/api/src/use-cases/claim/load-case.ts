import {
  DomainError,
  leaseIsLive,
  reviewDraftProblems,
  type ClaimFacts,
  type MySlot,
  type Policy,
} from '@claimdesk/core';
import {
  getClaim,
  getClaimVersion,
  getWorkspace,
  hasSeenReviews,
  listDecisions,
  listEvidence,
  listReviews,
  listRounds,
  listSlots,
  lockClaim,
  type ClaimRow as StoredClaim,
  type ClaimVersionRow,
  type Db,
  type DecisionRow,
  type EvidenceRow,
  type ReviewRow,
  type RoundRow,
  type SlotRow,
  type WorkspaceRow,
} from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ScaleView } from '../../views.ts';
import { requireScale } from '../decision/read-scales.ts';

/** One claim with all that its rules may ask about, as stored. It holds what is secret: views choose what to show. */
export type ClaimCase = {
  now: Date;
  workspace: WorkspaceRow;
  claim: StoredClaim;
  version: ClaimVersionRow;
  /** Oldest first; the last one is the running or latest. */
  rounds: RoundRow[];
  round: RoundRow | null;
  slots: SlotRow[];
  /** Of all rounds. */
  reviews: ReviewRow[];
  mySlot: SlotRow | null;
  myReview: ReviewRow | null;
  myEvidence: EvidenceRow[];
  /** Newest first. */
  decisions: DecisionRow[];
  /** The decision that stands. */
  decision: DecisionRow | null;
  policy: Policy;
  scale: ScaleView;
  facts: ClaimFacts;
};

export function claimNotFound(): DomainError {
  return new DomainError('not_found', 'This claim is not in your workspace. It may belong to another one.');
}

/** `locked`: takes the claim's row for the transaction, so that nothing of it changes meanwhile. */
export async function loadCase(
  db: Db,
  deps: Pick<Deps, 'now'>,
  actor: Actor,
  claimId: string,
  options: { locked?: boolean } = {},
): Promise<ClaimCase> {
  const { workspaceId, memberId } = actor;
  const claim = await (options.locked ? lockClaim : getClaim)(db, workspaceId, claimId);
  if (claim === undefined) throw claimNotFound();
  const now = deps.now();
  const version = await getClaimVersion(db, workspaceId, claim.currentVersionId);
  const workspace = await getWorkspace(db, workspaceId);
  if (version === undefined || workspace === undefined) throw claimNotFound();
  const rounds = await listRounds(db, workspaceId, claimId);
  const round = rounds.find(({ id }) => id === claim.currentRoundId) ?? null;
  const slots = round === null ? [] : await listSlots(db, workspaceId, [round.id]);
  const reviews = rounds.length === 0 ? [] : await listReviews(db, workspaceId, [claimId]);
  const myReview = reviews.find((review) => review.roundId === round?.id && review.reviewerId === memberId) ?? null;
  const myEvidence = myReview === null ? [] : await listEvidence(db, workspaceId, [myReview.id]);
  const decisions = rounds.length === 0 ? [] : await listDecisions(db, workspaceId, claimId);
  const scale = await requireScale(db, workspaceId, round?.scaleVersionId ?? workspace.scaleVersionId);
  const seen = rounds.length > 0 && (await hasSeenReviews(db, { workspaceId, claimId, memberId }));
  const mySlot = slots.find((slot) => slot.memberId === memberId) ?? null;
  const loaded = {
    now,
    workspace,
    claim,
    version,
    rounds,
    round,
    slots,
    reviews,
    mySlot,
    myReview,
    myEvidence,
    decisions,
    scale,
  };
  return {
    ...loaded,
    decision: decisions.find(({ id }) => id === claim.currentDecisionId) ?? null,
    policy: round?.policy ?? workspace.policy,
    facts: factsOf(loaded, actor, seen),
  };
}

function factsOf(
  loaded: Omit<ClaimCase, 'facts' | 'decision' | 'policy'>,
  actor: Actor,
  seenByMe: boolean,
): ClaimFacts {
  const { claim, version, rounds, round, slots, reviews, decisions, workspace } = loaded;
  const now = loaded.now.toISOString();
  const submitted = reviews.filter(({ status }) => status === 'submitted');
  const ofRound = submitted.filter(({ roundId }) => roundId === round?.id);
  return {
    state: claim.state,
    viewer: { memberId: actor.memberId, scopes: actor.scopes },
    policy: round?.policy ?? workspace.policy,
    round: round && {
      number: round.number,
      slotsWanted: round.slotsWanted,
      submittedCount: ofRound.length,
      liveLeases: slots.filter((slot) => slot.submittedAt === null && leaseIsLive(slot.leasedUntil, now)).length,
      reviewerIds: ofRound.map(({ reviewerId }) => reviewerId),
      mine: mySlotOf(loaded, now),
      compared: round.state !== 'open' || round.adjudicatorId !== null,
    },
    earlierAuthors: submitted.filter(({ roundId }) => roundId !== round?.id).map(({ reviewerId }) => reviewerId),
    seenByMe,
    adjudicatorId: (round ?? rounds.at(-1))?.adjudicatorId ?? null,
    approverId: decisions[0]?.approvedBy ?? null,
    hasWording: version.wording.trim() !== '',
    // No source is shown as "unattributed": whoever accepts the claim accepts that too.
    hasSource: version.source === null || version.source.text.trim() !== '',
  };
}

function mySlotOf(loaded: Omit<ClaimCase, 'facts' | 'decision' | 'policy'>, now: string): MySlot | null {
  const { mySlot, myReview, myEvidence, claim, scale } = loaded;
  if (myReview === null) return null;
  const leased = mySlot !== null && mySlot.submittedAt === null && leaseIsLive(mySlot.leasedUntil, now);
  return {
    status: myReview.status === 'submitted' ? 'submitted' : leased ? 'leased' : 'lapsed',
    problems: reviewDraftProblems(myReview, myEvidence, scale),
    onCurrentWording: myReview.claimVersionId === claim.currentVersionId,
  };
}
