import {
  DomainError,
  leaseIsLive,
  recheckIsDue,
  reviewDraftProblems,
  scopesOfRoles,
  type ClaimFacts,
  type MySlot,
  type Policy,
} from '@claimdesk/core';
import {
  getClaim,
  getClaims,
  getClaimVersions,
  getMember,
  getWorkspace,
  listBars,
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
import { readScales } from '../decision/read-scales.ts';
import { couldReview } from './seen-facts.ts';

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
  const claim = await (options.locked ? lockClaim : getClaim)(db, actor.workspaceId, claimId);
  const [found] = claim === undefined ? [] : await completeCases(db, deps, actor, [claim]);
  if (found === undefined) throw claimNotFound();
  return found;
}

/** Several claims with as many queries as one; those that are gone are left out. */
export async function loadCases(
  db: Db,
  deps: Pick<Deps, 'now'>,
  actor: Actor,
  claimIds: readonly string[],
): Promise<Map<string, ClaimCase>> {
  const claims = await getClaims(db, actor.workspaceId, [...claimIds]);
  const cases = await completeCases(db, deps, actor, claims);
  return new Map(cases.map((found) => [found.claim.id, found]));
}

async function completeCases(
  db: Db,
  deps: Pick<Deps, 'now'>,
  actor: Actor,
  claims: readonly StoredClaim[],
): Promise<ClaimCase[]> {
  const { workspaceId, memberId } = actor;
  const now = deps.now();
  const workspace = await getWorkspace(db, workspaceId);
  if (workspace === undefined) throw claimNotFound();
  const claimIds = claims.map(({ id }) => id);
  const versions = await getClaimVersions(
    db,
    workspaceId,
    claims.map(({ currentVersionId }) => currentVersionId),
  );
  const rounds = await listRounds(db, workspaceId, claimIds);
  const judgedIds = [...new Set(rounds.map(({ claimId }) => claimId))];
  const slots = await listSlots(
    db,
    workspaceId,
    claims.flatMap(({ currentRoundId }) => currentRoundId ?? []),
  );
  const reviews = await listReviews(db, workspaceId, judgedIds);
  const mine = reviews.filter(({ reviewerId }) => reviewerId === memberId).map(({ id }) => id);
  const evidence = await listEvidence(db, workspaceId, mine);
  const decisions = await listDecisions(db, workspaceId, judgedIds);
  const bars = await listBars(db, { workspaceId, claimIds: judgedIds, memberId });
  const scaleIds = [workspace.scaleVersionId, ...rounds.map(({ scaleVersionId }) => scaleVersionId)];
  const scales = await readScales(db, workspaceId, scaleIds);
  const gone = await goneAdjudicators(db, workspaceId, claims, rounds);
  return claims.flatMap((claim) => {
    const ofClaim = (row: { claimId: string }) => row.claimId === claim.id;
    const version = versions.find(({ id }) => id === claim.currentVersionId);
    const round = rounds.find(({ id }) => id === claim.currentRoundId) ?? null;
    const scale = scales.get(round?.scaleVersionId ?? workspace.scaleVersionId);
    if (version === undefined || scale === undefined) return [];
    const myReview = reviews.find((row) => row.roundId === round?.id && row.reviewerId === memberId) ?? null;
    const slotsOfRound = slots.filter(({ roundId }) => roundId === round?.id);
    const loaded = {
      now,
      workspace,
      claim,
      version,
      rounds: rounds.filter(ofClaim),
      round,
      slots: slotsOfRound,
      reviews: reviews.filter(ofClaim),
      mySlot: slotsOfRound.find((slot) => slot.memberId === memberId) ?? null,
      myReview,
      myEvidence: evidence.filter(({ reviewId }) => reviewId === myReview?.id),
      decisions: decisions.filter(ofClaim),
      scale,
    };
    const decision = loaded.decisions.find(({ id }) => id === claim.currentDecisionId) ?? null;
    const adjudicatorGone = gone.has(round?.adjudicatorId ?? '');
    const barred = { seenByMe: bars.seen.has(claim.id), recused: bars.recused.has(claim.id) };
    const facts = { ...factsOf(loaded, actor, barred), adjudicatorGone };
    return [{ ...loaded, decision, policy: round?.policy ?? workspace.policy, facts }];
  });
}

/** Members with a dispute on their hands who may no longer adjudicate. */
async function goneAdjudicators(
  db: Db,
  workspaceId: string,
  claims: readonly StoredClaim[],
  rounds: readonly RoundRow[],
): Promise<Set<string>> {
  const running = new Set(claims.flatMap((claim) => (claim.state === 'in_adjudication' ? claim.currentRoundId : [])));
  const ids = new Set(rounds.flatMap(({ id, adjudicatorId }) => (running.has(id) ? (adjudicatorId ?? []) : [])));
  const gone = new Set<string>();
  for (const id of ids) {
    const member = await getMember(db, workspaceId, id);
    const stays = member?.active === true && scopesOfRoles(member.roles).has('decision:adjudicate');
    if (!stays) gone.add(id);
  }
  return gone;
}

function factsOf(
  loaded: Omit<ClaimCase, 'facts' | 'decision' | 'policy'>,
  actor: Actor,
  barred: Pick<ClaimFacts, 'seenByMe' | 'recused'>,
): ClaimFacts {
  const { claim, version, rounds, round, slots, reviews, decisions, workspace } = loaded;
  const now = loaded.now.toISOString();
  const submitted = reviews.filter(({ status }) => status === 'submitted');
  const isHeld = (slot: SlotRow) => slot.submittedAt === null && leaseIsLive(slot.leasedUntil, now);
  const ofRound = submitted.filter(({ roundId }) => roundId === round?.id);
  return {
    state: claim.state,
    viewer: { memberId: actor.memberId, scopes: actor.scopes, couldReview: couldReview(actor) },
    policy: round?.policy ?? workspace.policy,
    round: round && {
      number: round.number,
      slotsWanted: round.slotsWanted,
      submittedCount: ofRound.length,
      liveLeases: slots.filter(isHeld).length,
      assigned: slots.flatMap((slot) => (slot.submittedAt === null && !isHeld(slot) ? (slot.assignedTo ?? []) : [])),
      reviewerIds: ofRound.map(({ reviewerId }) => reviewerId),
      mine: mySlotOf(loaded, now),
      compared: round.state !== 'open' || round.adjudicatorId !== null,
    },
    earlierAuthors: submitted.filter(({ roundId }) => roundId !== round?.id).map(({ reviewerId }) => reviewerId),
    ...barred,
    adjudicatorId: (round ?? rounds.at(-1))?.adjudicatorId ?? null,
    approverId: decisions[0]?.approvedBy ?? null,
    recheckDue: recheckIsDue(claim.recheckAt, now),
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
