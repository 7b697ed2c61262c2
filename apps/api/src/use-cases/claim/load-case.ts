import {
  DomainError,
  leaseIsLive,
  recheckIsDue,
  reviewDraftProblems,
  scopesOfRoles,
  type CalibrationFacts,
  type ClaimFacts,
  type MySlot,
  type Policy,
} from '@claimdesk/core';
import {
  getCalibrationItems,
  getClaim,
  getClaims,
  getClaimVersions,
  getMember,
  getWorkspace,
  listBars,
  listDecisions,
  listEvidenceOf,
  listReviews,
  listRounds,
  listSlots,
  lockClaim,
  type CalibrationItemRow,
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
  /** Of my review of the round. */
  myEvidence: EvidenceRow[];
  /** Newest first. */
  decisions: DecisionRow[];
  /** The decision that stands. */
  decision: DecisionRow | null;
  policy: Policy;
  scale: ScaleView;
  /** What keeps the viewer from reviewing it. */
  barred: Pick<ClaimFacts, 'seenByMe' | 'recused'> & { known: boolean };
  /** Its known answer; null for an ordinary claim. */
  calibration: CalibrationItemRow | null;
  /** The adjudicator of the round may no longer be one. */
  adjudicatorGone: boolean;
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
  if (claim === undefined) throw claimNotFound();
  return completeCase(db, deps, actor, claim);
}

/** The rest of a claim that was just read. */
export async function completeCase(
  db: Db,
  deps: Pick<Deps, 'now'>,
  actor: Actor,
  claim: StoredClaim,
): Promise<ClaimCase> {
  const [found] = await completeCases(db, deps, actor, [claim]);
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

/** The same claims from another member's point of view, without reading them again. Their evidence is left out. */
export async function casesOf(db: Db, actor: Actor, cases: readonly ClaimCase[]): Promise<ClaimCase[]> {
  const { workspaceId, memberId } = actor;
  const bars = await listBars(db, { workspaceId, memberId, claimIds: cases.map(({ claim }) => claim.id) });
  return cases.map((found) => caseOf({ ...found, myEvidence: [], barred: barredFrom(found.claim, bars) }, actor));
}

async function completeCases(
  db: Db,
  deps: Pick<Deps, 'now'>,
  actor: Actor,
  claims: readonly StoredClaim[],
): Promise<ClaimCase[]> {
  const { workspaceId, memberId } = actor;
  const now = deps.now();
  const claimIds = claims.map(({ id }) => id);
  const versionIds = claims.map(({ currentVersionId }) => currentVersionId);
  const roundIds = claims.flatMap(({ currentRoundId }) => currentRoundId ?? []);
  // At once: in a transaction on a server they cost one round trip.
  const [workspace, versions, rounds, slots, reviews, evidence, decisions, bars] = await Promise.all([
    getWorkspace(db, workspaceId),
    getClaimVersions(db, workspaceId, versionIds),
    listRounds(db, workspaceId, claimIds),
    listSlots(db, workspaceId, roundIds),
    listReviews(db, workspaceId, claimIds),
    listEvidenceOf(db, { workspaceId, roundIds, reviewerId: memberId }),
    listDecisions(db, workspaceId, claimIds),
    listBars(db, { workspaceId, claimIds, memberId }),
  ]);
  if (workspace === undefined) throw claimNotFound();
  const scaleIds = [workspace.scaleVersionId, ...rounds.map(({ scaleVersionId }) => scaleVersionId)];
  const scales = await readScales(db, workspaceId, scaleIds);
  const gone = await goneAdjudicators(db, workspaceId, claims, rounds);
  const secret = rounds.flatMap(({ calibration, claimId }) => (calibration ? claimId : []));
  const items = await getCalibrationItems(db, workspaceId, secret);
  return claims.flatMap((claim) => {
    const ofClaim = (row: { claimId: string }) => row.claimId === claim.id;
    const version = versions.find(({ id }) => id === claim.currentVersionId);
    const round = rounds.find(({ id }) => id === claim.currentRoundId) ?? null;
    const scale = scales.get(round?.scaleVersionId ?? workspace.scaleVersionId);
    if (version === undefined || scale === undefined) return [];
    const rows = {
      now,
      workspace,
      claim,
      version,
      rounds: rounds.filter(ofClaim),
      slots: slots.filter(({ roundId }) => roundId === round?.id),
      reviews: reviews.filter(ofClaim),
      myEvidence: evidence.filter(ofClaim),
      decisions: decisions.filter(ofClaim),
      scale,
      barred: barredFrom(claim, bars),
      calibration: items.find(ofClaim) ?? null,
      adjudicatorGone: gone.has(round?.adjudicatorId ?? ''),
    };
    return [caseOf(rows, actor)];
  });
}

function barredFrom({ id }: StoredClaim, bars: Awaited<ReturnType<typeof listBars>>): ClaimCase['barred'] {
  return { seenByMe: bars.seen.has(id), recused: bars.recused.has(id), known: bars.known.has(id) };
}

/** Rows that were just written, in the place of those with the same id, or new ones behind the others. */
export type CaseChanges = {
  claim?: StoredClaim | undefined;
  round?: RoundRow | undefined;
  slot?: SlotRow | undefined;
  review?: ReviewRow | undefined;
  evidence?: EvidenceRow | undefined;
  decision?: DecisionRow | undefined;
};

/** The case as it is after a change, without reading it again. */
export function changedCase(found: ClaimCase, actor: Actor, changes: CaseChanges): ClaimCase {
  const { claim, round, slot, review, evidence, decision } = changes;
  return caseOf(
    {
      ...found,
      claim: claim ?? found.claim,
      rounds: replaced(found.rounds, round),
      slots: replaced(found.slots, slot),
      reviews: replaced(found.reviews, review),
      myEvidence: replaced(found.myEvidence, evidence),
      decisions: decision === undefined ? found.decisions : [decision, ...found.decisions],
    },
    actor,
  );
}

function replaced<Row extends { id: string }>(rows: Row[], row: Row | undefined): Row[] {
  if (row === undefined) return rows;
  const isThere = rows.some(({ id }) => id === row.id);
  return isThere ? rows.map((old) => (old.id === row.id ? row : old)) : [...rows, row];
}

type CaseRows = Omit<ClaimCase, 'round' | 'mySlot' | 'myReview' | 'decision' | 'policy' | 'facts'>;

function caseOf(rows: CaseRows, actor: Actor): ClaimCase {
  const { claim, workspace, slots, reviews, decisions } = rows;
  const { memberId } = actor;
  const round = rows.rounds.find(({ id }) => id === claim.currentRoundId) ?? null;
  const mySlot = slots.find((slot) => slot.memberId === memberId) ?? null;
  const myReview = reviews.find((row) => row.roundId === round?.id && row.reviewerId === memberId) ?? null;
  const loaded = { ...rows, round, mySlot, myReview };
  const decision = decisions.find(({ id }) => id === claim.currentDecisionId) ?? null;
  return { ...loaded, decision, policy: round?.policy ?? workspace.policy, facts: factsOf(loaded, actor) };
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

function factsOf(loaded: Omit<ClaimCase, 'facts' | 'decision' | 'policy'>, actor: Actor): ClaimFacts {
  const { claim, version, rounds, round, slots, reviews, decisions, workspace, barred, adjudicatorGone } = loaded;
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
      brokenOff: claim.state === 'retracted' && claim.currentDecisionId === null,
    },
    earlierAuthors: submitted.filter(({ roundId }) => roundId !== round?.id).map(({ reviewerId }) => reviewerId),
    earlierAdjudicators: rounds.flatMap(({ id, adjudicatorId }) => (id === round?.id ? [] : (adjudicatorId ?? []))),
    seenByMe: barred.seenByMe,
    recused: barred.recused,
    adjudicatorGone,
    adjudicatorId: (round ?? rounds.at(-1))?.adjudicatorId ?? null,
    approverId: decisions[0]?.approvedBy ?? null,
    publicationStands: claim.publicationId !== null,
    recheckDue: recheckIsDue(claim.recheckAt, now),
    hasWording: version.wording.trim() !== '',
    // No source is shown as "unattributed": whoever accepts the claim accepts that too.
    hasSource: version.source === null || version.source.text.trim() !== '',
    calibration: calibrationFactsOf(loaded, actor),
  };
}

/** A program of an admin's is asked like anybody, or its queue would tell which claims these are; it cannot hand in. */
function calibrationFactsOf(
  { calibration, slots, barred }: Pick<ClaimCase, 'calibration' | 'slots' | 'barred'>,
  actor: Actor,
): CalibrationFacts | null {
  if (calibration === null) return null;
  const actsForKnower = barred.known || scopesOfRoles(actor.roles).has('workspace:admin');
  return {
    places: calibration.places,
    keptFor: slots.flatMap(({ assignedTo }) => assignedTo ?? []),
    knowsAnswer: actsForKnower && actor.kind === 'member',
    actsForKnower,
  };
}

function mySlotOf(loaded: Omit<ClaimCase, 'facts' | 'decision' | 'policy'>, now: string): MySlot | null {
  const { mySlot, myReview, myEvidence, claim, scale, calibration } = loaded;
  if (myReview === null) return null;
  const leased = mySlot !== null && mySlot.submittedAt === null && leaseIsLive(mySlot.leasedUntil, now);
  // Whoever was shown the known answer has nothing to confirm: their review stands as it was.
  const stands = calibration !== null && myReview.status === 'submitted';
  return {
    status: myReview.status === 'submitted' ? 'submitted' : leased ? 'leased' : 'lapsed',
    problems: reviewDraftProblems(myReview, myEvidence, scale),
    onCurrentWording: stands || myReview.claimVersionId === claim.currentVersionId,
  };
}
