import type { ClaimState, DismissReason } from '../review/claim-state.ts';
import type { CorrectionKind } from '../review/correction.ts';
import type { Policy } from '../review/policy.ts';
import type { Reply } from '../review/publication-notes.ts';
import type { Confidence, ContextFlag, SourceType, Stance } from '../review/review-draft.ts';
import type { DecisionMethod } from '../verdicts/decision-rule.ts';
import type { Scale } from '../verdicts/scale.ts';
import type { QuoteContext, ReportNewsroom } from './report-model.ts';

/** Plain rows for `buildReportModel`. Dates are ISO 8601; moments are UTC. */
export type ReportInput = {
  kind: 'publication' | 'article' | 'selection';
  /** What somebody called it; a report without is called after its article or what it holds. */
  title?: string;
  /** `url`: the public origin, null when there is none. */
  workspace: { id: string; name: string; url: string | null; newsroom?: ReportNewsroom };
  /** `false` writes "Reviewer A" for names; the default is true. */
  showNames?: boolean;
  articles: readonly ReportArticleRow[];
  scales: readonly { id: string; version: number; scale: Scale }[];
  /** In the order they shall have in the report. Merged and split claims are left out. */
  claims: readonly ReportClaimRow[];
};

export type ReportArticleRow = {
  id: string;
  title: string | null;
  byline?: string | null;
  outlet?: string | null;
  url?: string | null;
  published?: string | null;
  /** BCP 47; the default is `en`. */
  language?: string;
  textHash?: string | null;
};

export type ReportEvidenceRow = {
  id: string;
  reviewId?: string | null;
  url?: string | null;
  archiveUrl?: string | null;
  citation?: string | null;
  title?: string | null;
  publisher?: string | null;
  published?: string | null;
  accessed?: string | null;
  quote?: string | null;
  locator?: string | null;
  stance: Stance | null;
  sourceType?: SourceType | null;
  note?: string | null;
  /** An uploaded file, of which a report tells the name and the hash; its bytes stay in the workspace. */
  file?: { name: string; sha256: string } | null | undefined;
};

export type ReportReviewRow = {
  id: string;
  round: number;
  reviewerId: string;
  reviewerName: string;
  ratingKey: string;
  confidence: Confidence;
  flags: readonly ContextFlag[];
  rationale: string;
  searchedNote?: string | null;
  submittedAt: string;
};

export type ReportClaimRow = {
  id: string;
  version: number;
  articleId: string;
  state: ClaimState;
  quote: string;
  quoteStart: number;
  quoteEnd: number;
  /** `text.slice(quoteStart, quoteEnd) === quote` of the stored article. */
  quoteFound: boolean;
  /** From `quoteInContext`. */
  context: QuoteContext;
  text: string;
  language?: string;
  claimant: {
    name: string;
    type?: 'person' | 'organisation' | null;
    role?: string | null;
    sameAs?: string | null;
  } | null;
  claimDate?: string | null;
  saidIn?: string | null;
  firstAppearanceUrl?: string | null;
  appearanceUrls?: readonly string[];
  reply?: Reply | null;
  topics?: readonly string[];
  checkWorthiness?: number | null;
  foundByProgram: boolean;
  dismissReason?: DismissReason | null;
  /** Of the round that decided, or the workspace's newest. */
  scaleId: string;
  scaleVersion: number;
  policy: Policy | null;
  /** Submitted ones of the deciding round; the model drops them while the claim is undecided. */
  reviews: readonly ReportReviewRow[];
  evidence: readonly ReportEvidenceRow[];
  decision: {
    ratingKey: string;
    flags: readonly ContextFlag[];
    confidence: Confidence;
    method: DecisionMethod;
    ruleVersion: number;
    rationale?: string | null;
    cause?: string | null;
    adjudicatorId?: string | null;
    adjudicatorName?: string | null;
    decidedAt: string;
  } | null;
  approval: { byId: string; byName: string; at: string; explanation: string } | null;
  publication: {
    id: string;
    version: number;
    url: string;
    publishedAt: string;
    firstPublishedAt: string;
    publishedById?: string | null;
    publishedByName?: string | null;
    local: boolean;
    corrections?: readonly { version: number; at: string; kind: CorrectionKind; note: string }[];
  } | null;
  /** Of what was published and no longer stands; the verdict went with it. */
  retraction?: { at: string; reason: string } | null;
};
