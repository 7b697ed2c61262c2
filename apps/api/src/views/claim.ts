import type { ClaimSource, ClaimState, Entity, Policy, Reason, Span, TextQuote } from '@claimdesk/core';
import type { ClaimRow } from './claim-row.ts';
import type { DecisionView } from './decision.ts';
import type { PublicationView } from './publication.ts';
import type { PeerReviewView, ReviewView } from './review.ts';
import type { ActionsView, PersonView } from './shared.ts';

export type LineageView = {
  kind: 'split' | 'merge';
  /** What this claim was made from. */
  parents: { id: string; number: number; wording: string; state: ClaimState }[];
  /** What stands in its place. */
  children: { id: string; number: number; wording: string; state: ClaimState }[];
};

export type ContextView = {
  before: { start: number; end: number; text: string }[];
  sentence: { start: number; end: number; text: string };
  after: { start: number; end: number; text: string }[];
};

export type RoundView = {
  number: number;
  /** Reviews the round waits for. Never how many are in while that is secret. */
  reviewsWanted: number;
  visibility: Policy['visibility'];
  separation: Policy['separation'];
  /** The adjudicator's question to one more reviewer. */
  question: string | null;
  /** Why the editor returned the claim for this round. */
  returnComment: string | null;
  /** Submitted reviews; null while the caller may not know. */
  submitted: number | null;
};

export type HistoryEntry = {
  at: string;
  /** `claim.accept`, `claim.reword`, ... */
  kind: string;
  /** One sentence, without the actor: "Wording changed". */
  text: string;
  actor: PersonView | null;
};

export type ClaimView = ClaimRow & {
  quote: TextQuote;
  sentence: Span;
  context: ContextView;
  sourceDetail: ClaimSource | null;
  cue: string | null;
  /** 0..1 */
  verifiable: number;
  entities: Entity[];
  allReasons: Reason[];
  /** The number of the current wording, from 1. */
  wordingVersion: number;
  wordings: { number: number; wording: string; createdAt: string; createdBy: PersonView | null }[];
  /** What the engine first wrote, for "undo my edits"; null for hand-made claims. */
  suggestedWording: string | null;
  lineage: LineageView | null;
  /** Where a merged claim went. */
  mergedIntoId: string | null;
  round: RoundView | null;
  /** My own review of the running round, if any. */
  myReview: ReviewView | null;
  /** Others' reviews (and mine), names shown, once the claim is decided; else null. */
  reviews: PeerReviewView[] | null;
  decision: DecisionView | null;
  publication: PublicationView | null;
  history: HistoryEntry[];
  actions: ActionsView;
};
