import type { ClaimKind, ClaimState, Entity, Policy, Reason, Span, TextQuote, Upos } from '@claimdesk/core';
import type { ClaimCalibrationView } from './calibration.ts';
import type { ClaimRow } from './claim-row.ts';
import type { DecisionView } from './decision.ts';
import type { PublicationView, RetractionView } from './publication.ts';
import type { PeerReviewView, ReviewView } from './review.ts';
import type { ActionsView, PersonView, UncheckableReason } from './shared.ts';

export type LineageView = {
  kind: 'split' | 'merge';
  /** What this claim was made from. */
  parents: { id: string; number: number; wording: string; state: ClaimState }[];
  /** What stands in its place. */
  children: { id: string; number: number; wording: string; state: ClaimState }[];
};

/** Who says so: the words of the article, and the full name that the article gives for them. */
export type SourceView = {
  text: string;
  /** Both 0 when the article does not name the source. */
  start: number;
  end: number;
  /** The fullest name; null when the words are the name themselves or nothing is known. */
  name: string | null;
  /** Where the article gives that name, to link to. */
  named: Span | null;
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

/** What the engine had said of something that a person changed since. */
export type Correction<Value> = { was: Value; by: PersonView | null; at: string };

export type CorrectionsView = {
  wording: Correction<string> | null;
  /** The words of the article that the claim is made from. */
  place: Correction<{ start: number; end: number; spans: Span[]; exact: string }> | null;
  source: Correction<SourceView | null> | null;
  cue: Correction<string | null> | null;
  kind: Correction<ClaimKind> | null;
  checkable: Correction<{ checkable: boolean; uncheckableReason: UncheckableReason | null }> | null;
};

/** Another claim of the article that says the same. */
export type DuplicateView = {
  id: string;
  number: number;
  wording: string;
  state: ClaimState;
  start: number;
  end: number;
};

export type AssignmentView = {
  /** For whom places of the open round are kept, whether or not they have taken them. */
  assigned: PersonView[];
  /** The reason is null while the caller could still review the claim. */
  recusals: { member: PersonView; reason: string | null; at: string }[];
};

/** What round robin did; `left` are claims with a place that nobody of these members may take. */
export type SpreadView = { assigned: { claimId: string; memberId: string }[]; left: string[] };

/** A sentence, word by word, after Universal Dependencies. */
export type StructureView = {
  sentence: { start: number; end: number; text: string };
  words: {
    text: string;
    start: number;
    end: number;
    /** Universal part of speech: `VERB`. */
    upos: Upos;
    /** Penn Treebank tag: `VBD`. */
    xpos: string;
    lemma: string;
    /** Index in this list of the word that it depends on; -1 for the root. */
    head: number;
    /** How it depends on it: `nsubj:pass`. */
    deprel: string;
  }[];
};

export type ClaimView = ClaimRow & {
  quote: TextQuote;
  sentence: Span;
  context: ContextView;
  sourceDetail: SourceView | null;
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
  /** What the engine had said, field by field; null when nothing is changed, and for hand-made claims. */
  corrections: CorrectionsView | null;
  /** The version of the engine that found it; null for hand-made claims. */
  engineVersion: string | null;
  /** Claims of the article that say the same, in the order of the text. */
  duplicates: DuplicateView[];
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
  retraction: RetractionView | null;
  /** For whoever may assign; else null. */
  assignment: AssignmentView | null;
  /** Its known answer: for admins, for who has reviewed it, and for all once it is closed. Null for other claims. */
  calibration: ClaimCalibrationView | null;
  actions: ActionsView;
};
