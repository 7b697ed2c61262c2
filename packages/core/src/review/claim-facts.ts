import type { StoredState } from './claim-state.ts';
import { deriveState, type ClaimState } from './claim-state.ts';
import type { Policy } from './policy.ts';
import type { Scope } from './scopes.ts';

/** My place in the running round. */
export type MySlot = {
  /** `lapsed`: I have a draft, but my lease ran out. */
  status: 'leased' | 'lapsed' | 'submitted';
  /** What `reviewDraftProblems` says of my draft. */
  problems: readonly string[];
  /** False when the wording changed after I read it; taking or saving the draft again pins the new version. */
  onCurrentWording: boolean;
};

export type RoundFacts = {
  /** 1 for the first. */
  number: number;
  /** The policy's number, plus one for each "one more" that the adjudicator asked for. */
  slotsWanted: number;
  submittedCount: number;
  /** Leases that have not run out, mine included. */
  liveLeases: number;
  /** Members for whom an editor keeps a place that they have not taken yet. */
  assigned: readonly string[];
  /** Members who submitted in this round. */
  reviewerIds: readonly string[];
  mine: MySlot | null;
  /** True once all wanted reviews were in: the decision rule has compared them, so none can be withdrawn. */
  compared: boolean;
  /** A retraction ended the round before it was decided. */
  brokenOff?: boolean;
};

/** What is asked of a claim with a known answer. */
export type CalibrationFacts = {
  /** Reviews that it waits for: one of each member who could be asked when it began. */
  places: number;
  /** Members for whom an editor keeps a place, whether or not they have handed in. */
  keptFor: readonly string[];
  /** The viewer knows the answer, and that there is one. */
  knowsAnswer: boolean;
  /** The member in whose name the viewer acts knows the answer. A program does not know what its admin does. */
  actsForKnower: boolean;
};

/** What the request itself brings; absent when only buttons are drawn. Every field that is there is checked. */
export type GivenFacts = {
  /** The words that come with the event: wording, explanation, rationale, comment or question. */
  text?: string;
  /** Does the selection or selector resolve in the article's text? */
  quoteResolves?: boolean;
  /** Parts of a split. */
  childCount?: number;
  /** Claims of a merge. */
  mergeCount?: number;
  /** Would the new lineage edge close a circle? */
  makesCycle?: boolean;
  /** Errors of the pre-publish linter. */
  lintErrors?: number;
  /** May the member whom an editor chose take a place: what `mayBeAssigned` says from their point of view. */
  assigneeMayTake?: boolean;
  /** What the decision rule made of all reviews, the new one included; needed for the last submit of a round. */
  rule?: 'decided' | 'disputed';
  /** Has anybody a draft or a review in the round? */
  begun?: boolean;
  /** Members who could be asked to review a calibration claim. */
  reviewers?: number;
};

/** Everything a guard may ask about a claim and the person looking at it, as data. */
export type ClaimFacts = {
  /** null: the claim does not exist yet. */
  state: StoredState | null;
  /**
   * `memberId` is null for the system and for API keys that belong to nobody. `couldReview` where the scopes do not
   * tell: an API key may hold less than the person who reads through it.
   */
  viewer: { memberId: string | null; scopes: ReadonlySet<Scope>; couldReview?: boolean };
  /** The round's snapshot, or the workspace's policy while there is no round. */
  policy: Policy;
  /** The latest round; null before the claim was accepted. */
  round: RoundFacts | null;
  /** Members who submitted a review of this claim in an earlier round. */
  earlierAuthors: readonly string[];
  /** Members who adjudicated it in an earlier round. */
  earlierAdjudicators: readonly string[];
  /** Has the viewer been shown somebody else's review of this claim, in any round? */
  seenByMe: boolean;
  /** The viewer recused themselves, and no editor has lifted it. */
  recused: boolean;
  /** Who took the dispute of the latest round. */
  adjudicatorId: string | null;
  /** Whoever took the dispute may no longer adjudicate, so that another has to. */
  adjudicatorGone?: boolean;
  /** Who approved the latest decision. */
  approverId: string | null;
  /** Readers see a publication of this claim now, also while it is checked again. */
  publicationStands: boolean;
  /** The day on which the publication should be looked at again has come. */
  recheckDue: boolean;
  hasWording: boolean;
  /** A claimant is named, or the claim is marked as unattributed. */
  hasSource: boolean;
  /** Absent for ordinary claims. */
  calibration?: CalibrationFacts | null;
  given?: GivenFacts;
};

/** The state people see; null for a claim that does not exist yet. */
export function stateOf(facts: ClaimFacts): ClaimState | null {
  return facts.state === null ? null : deriveState(facts.state, facts.round?.liveLeases ?? 0);
}

/** True when the viewer submitted a review of this claim, in whatever round. */
export function reviewedByMe(facts: ClaimFacts): boolean {
  const { memberId } = facts.viewer;
  if (memberId === null) return false;
  return facts.earlierAuthors.includes(memberId) || (facts.round?.reviewerIds.includes(memberId) ?? false);
}

/** True when the viewer was shown the known answer of a calibration claim, because they handed their review in. */
export function wasShownAnswer({ calibration, round }: ClaimFacts): boolean {
  return calibration != null && round?.mine?.status === 'submitted';
}

/** True when the next submit completes the round and the decision rule has to be asked. */
export function nextReviewIsLast(round: RoundFacts): boolean {
  return round.submittedCount + 1 >= round.slotsWanted;
}
