import type {
  ClaimEvent,
  ClaimKind,
  ClaimSource,
  ClaimState,
  Confidence,
  ContextFlag,
  DecisionMethod,
  DismissReason,
  Entity,
  Line,
  LintFinding,
  Policy,
  Quantity,
  Reason,
  ReportModel,
  Scale,
  ScaleValue,
  SourceType,
  Span,
  Stance,
  TextQuote,
  TimeSpan,
} from '@claimdesk/core';

/**
 * What the procedures answer. Plain data, so that other packages can import these types without the server. Times are
 * ISO 8601 in UTC; offsets are UTF-16 units into the article's canonical text. Nothing here may break the blind rule:
 * what a caller must not see yet is null or left out, never "hidden: 3".
 */

export type UncheckableReason = 'opinion' | 'prediction' | 'personal' | 'vague' | 'instruction' | 'question';

/** May I do this now? The reason is the sentence for the disabled button. */
export type ActionView = { ok: true } | { ok: false; reason: string };
export type ActionsView = Record<ClaimEvent, ActionView>;

/** How many claims are in each state; states with none are left out. */
export type StateCounts = Partial<Record<ClaimState, number>>;

export type PersonView = { id: string; name: string };

/** A rating of a scale, ready to be drawn as word + icon + colour. */
export type VerdictView = Pick<ScaleValue, 'label' | 'definition' | 'icon' | 'canonical' | 'onScale'> & {
  ratingKey: string;
};

export type ScaleView = Scale & {
  scaleVersionId: string;
  /** 1 for the first. */
  version: number;
};

// Articles

export type ExtractionView = {
  status: 'pending' | 'running' | 'done' | 'failed' | 'cancelled';
  /** Sentences read so far, of `total`; both 0 until they are counted. */
  done: number;
  total: number;
  /** One sentence for people; null unless it failed. */
  error: string | null;
};

export type ArticleRow = {
  id: string;
  /** The headline, or its first words; never empty. */
  title: string;
  byline: string | null;
  outlet: string | null;
  url: string | null;
  /** ISO date or date-time, as precise as the article gives it. */
  published: string | null;
  words: number;
  /** All claims that stand: merged and split ones are not counted. */
  claims: number;
  counts: StateCounts;
  /** Claims that somebody still has to do something about. */
  waiting: number;
  extraction: ExtractionView | null;
  createdAt: string;
  /** Null when a program added it. */
  createdBy: PersonView | null;
  version: number;
};

/** A line of the article; `folded` lines are furniture of the site. */
export type LineView = Line & { folded: boolean; overridden: boolean };

export type ArticleView = ArticleRow & {
  text: string;
  textSha256: string;
  lines: LineView[];
  /** True when `article.create` found the same text already here and answers with it. */
  duplicate: boolean;
};

export type ArticleListView = { rows: ArticleRow[]; nextCursor: string | null; total: number };
export type SampleView = { key: string; title: string; words: number };

// Claims

export type ClaimOrigin = 'extracted' | 'manual' | 'split' | 'merge';

export type ClaimRow = {
  id: string;
  /** The claim's number within its article, from 1; it never changes. */
  number: number;
  articleId: string;
  articleTitle: string;
  outlet: string | null;
  /** `queued` or `in_review` as this caller may see it: while blind, only one's own lease counts. */
  state: ClaimState;
  wording: string;
  start: number;
  end: number;
  spans: Span[];
  /** 0..1 */
  checkWorthiness: number;
  kind: ClaimKind;
  checkable: boolean;
  uncheckableReason: UncheckableReason | null;
  /** Who says so; null is unattributed: the article itself. */
  source: string | null;
  sourceSpan: Span | null;
  quantities: Quantity[];
  times: TimeSpan[];
  /** The heaviest three. */
  reasons: Reason[];
  origin: ClaimOrigin;
  dismissReason: DismissReason | null;
  version: number;
  /** The end of my own lease, never of another's. */
  leaseUntil: string | null;
  /** Once the claim is decided. */
  verdict: VerdictView | null;
  createdAt: string;
};

export type ClaimListView = { rows: ClaimRow[]; nextCursor: string | null };
export type ArticleClaimsView = { claims: ClaimRow[] };

export type LineageView = {
  kind: 'split' | 'merge';
  /** What this claim was made from. */
  parents: { id: string; number: number; wording: string; state: ClaimState }[];
  /** What stands in its place. */
  children: { id: string; number: number; wording: string; state: ClaimState }[];
};

/** The sentence of the quote with its neighbours; offsets into the article. */
export type ContextView = {
  before: { start: number; end: number; text: string }[];
  sentence: { start: number; end: number; text: string };
  after: { start: number; end: number; text: string }[];
};

/** What the blind rule lets everybody know about the running or last round. */
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

// Reviews and evidence

export type EvidenceView = {
  id: string;
  url: string | null;
  citation: string | null;
  title: string | null;
  publisher: string | null;
  published: string | null;
  accessed: string | null;
  quote: string | null;
  locator: string | null;
  stance: Stance;
  sourceType: SourceType | null;
  note: string | null;
  version: number;
};

/** My own review. */
export type ReviewView = {
  id: string;
  claimId: string;
  roundNumber: number;
  status: 'draft' | 'submitted' | 'withdrawn';
  ratingKey: string | null;
  confidence: Confidence | null;
  flags: ContextFlag[];
  rationale: string;
  searchedNote: string;
  evidence: EvidenceView[];
  /** Null when submitted, given back or run out. */
  leaseUntil: string | null;
  /** The wording changed after I judged it: look again, then save or submit to confirm. */
  needsConfirmation: boolean;
  /** The wording this review judged. */
  wordingVersion: number;
  /** What still keeps it from being submitted; empty when it can go. */
  problems: string[];
  canWithdraw: boolean;
  version: number;
  savedAt: string;
  submittedAt: string | null;
};

/** Somebody's submitted review, once it may be read. */
export type PeerReviewView = {
  id: string;
  /** "A", "B", ... in an order that tells nothing. */
  label: string;
  /** Null while names are hidden. */
  reviewer: PersonView | null;
  roundNumber: number;
  verdict: VerdictView;
  confidence: Confidence;
  flags: ContextFlag[];
  rationale: string;
  searchedNote: string;
  evidence: EvidenceView[];
  submittedAt: string | null;
};

/** Everything the review screen needs. */
export type TaskView = {
  claim: ClaimView;
  context: ContextView;
  review: ReviewView;
  scale: ScaleView;
  policy: Policy;
  leaseUntil: string | null;
  blind: boolean;
  roundNumber: number;
  question: string | null;
  returnComment: string | null;
};

export type QueueView = {
  /** How many claims I could take now. */
  count: number;
  rows: ClaimRow[];
};

export type MyReviewsView = {
  /** Live leases, then lapsed drafts. */
  open: { claim: ClaimRow; review: Omit<ReviewView, 'evidence' | 'problems'>; hasDraft: boolean }[];
  /** Submitted ones of undecided rounds, newest first. */
  submitted: { claim: ClaimRow; review: Omit<ReviewView, 'evidence' | 'problems'> }[];
};

export type SubmittedView = {
  review: ReviewView;
  /** As the caller may see it: `queued` while others are awaited, `decided`, `disputed` or `in_adjudication` after. */
  state: ClaimState;
  canWithdraw: boolean;
};

// Decisions

export type DisputeRow = {
  claim: ClaimRow;
  roundNumber: number;
  reviews: number;
  /** Why the rule could not decide, as a sentence. */
  reason: string;
  /** Steps of the scale between the outermost ratings; null off the scale, and for who could still review it. */
  spread: number | null;
  takenByMe: boolean;
  takenBy: PersonView | null;
  since: string;
  actions: Pick<ActionsView, 'take'>;
};
export type DisputeListView = { count: number; rows: DisputeRow[] };

export type AdjudicationView = {
  claim: ClaimView;
  roundNumber: number;
  reason: string;
  spread: number | null;
  /** Names hidden until decided. */
  reviews: PeerReviewView[];
  /** What is the same in all reviews and what is not, for "differences first". */
  differences: ('rating' | 'flags' | 'confidence' | 'rationale' | 'evidence')[];
  /** Evidence by source, with who used it how. */
  evidence: {
    key: string;
    title: string;
    url: string | null;
    citation: string | null;
    uses: { label: string; evidence: EvidenceView }[];
  }[];
  scale: ScaleView;
  policy: Policy;
  mine: boolean;
};

export type DecisionView = {
  id: string;
  roundNumber: number;
  verdict: VerdictView;
  flags: ContextFlag[];
  confidence: Confidence;
  method: DecisionMethod;
  ruleVersion: number;
  /** The adjudicator's words; null where the rule decided. */
  rationale: string | null;
  cause: string | null;
  decidedBy: PersonView | null;
  decidedAt: string;
  dissent: { reviewer: PersonView | null; verdict: VerdictView }[];
  /** The editor's own published words; null until approved. */
  explanation: string | null;
  approvedBy: PersonView | null;
  approvedAt: string | null;
  snapshotHash: string | null;
  version: number;
};

export type WaitingRow = {
  claim: ClaimRow;
  decision: DecisionView;
  reviewers: PersonView[];
  since: string;
  actions: Pick<ActionsView, 'approve' | 'return' | 'publish'>;
};
export type DecisionsWaitingView = { toApprove: WaitingRow[]; toPublish: WaitingRow[] };

// Publications and reports

export type PublicationView = {
  id: string;
  claimId: string;
  number: number;
  wording: string;
  verdict: VerdictView;
  contentHash: string;
  /** Made without an https public origin: its markup is offered to nobody. */
  local: boolean;
  /** The public page and this very version of it. */
  url: string;
  versionUrl: string;
  publishedAt: string;
  publishedBy: PersonView | null;
};

export type PublicationListView = { rows: PublicationView[]; nextCursor: string | null };

export type PublicationPreview = {
  model: ReportModel;
  lint: { errors: LintFinding[]; warnings: LintFinding[] };
  hash: string;
  local: boolean;
  /** The page as it will look, for a sandboxed frame. */
  html: string;
  claim: ClaimView;
  actions: Pick<ActionsView, 'publish' | 'return' | 'approve'>;
};

export type ReportFormat = 'html' | 'claims.csv' | 'reviews.csv' | 'evidence.csv' | 'claimreview.json';

export type ExportView = {
  id: string;
  title: string;
  claims: number;
  contentHash: string;
  journalHead: { seq: number; hash: string };
  createdAt: string;
  createdBy: PersonView | null;
  files: { format: ReportFormat; url: string; fileName: string; fileSha256: string; bytes: number }[];
};
export type ExportListView = { rows: ExportView[]; nextCursor: string | null };

// Desk

export type DeskGroup = { count: number; rows: ClaimRow[] };

export type DeskView = {
  /** My live leases and drafts, the one that ends first on top. */
  mine: { claim: ClaimRow; leaseUntil: string | null; draftSavedAt: string | null; hasDraft: boolean }[];
  reviewsWanted: DeskGroup;
  disputes: DisputeListView;
  toApprove: DeskGroup;
  toPublish: DeskGroup;
  toSort: DeskGroup;
  /** Everything above together. */
  total: number;
  articles: number;
};
