export * from './errors.ts';
export * from './claims/claim.ts';
export {
  undefinedSentences,
  type Agreement,
  type Category,
  type ClaimRatings,
  type UndefinedReason,
} from './agreement/agreement.ts';
export type { BootstrapOptions, Interval } from './agreement/bootstrap-interval.ts';
export { claimDisagreement, type ClaimDisagreement } from './agreement/claim-disagreement.ts';
export type { JudgedRound } from './agreement/judged-round.ts';
export { cohenKappa, fleissKappa, weightedKappa, type RatingPair } from './agreement/kappa.ts';
export { alphaWithInterval, krippendorffAlpha, type MeasurementLevel } from './agreement/krippendorff-alpha.ts';
export { percentAgreement } from './agreement/percent-agreement.ts';
export {
  onScaleAgreement,
  pairAgreements,
  reviewAgreement,
  type AgreementFigure,
  type PairAgreement,
  type ReviewAgreement,
} from './agreement/review-agreement.ts';
export { describeQuote } from './anchors/describe-quote.ts';
export type { DriftOutcome, QuoteDrift } from './anchors/look-up-quote.ts';
export { UNTITLED_ARTICLE } from './article/untitled.ts';
export { compareRating, isRight, type KnownAnswer, type RatingComparison } from './calibration/compare-rating.ts';
export { disguised } from './calibration/disguise.ts';
export {
  FEWEST_CALIBRATION_CLAIMS,
  scoreResults,
  type CalibrationResult,
  type CalibrationScore,
} from './calibration/score-results.ts';
export { comparisonSentence, leanSentence } from './calibration/words.ts';
export { resolveQuote } from './anchors/resolve-quote.ts';
export type { Explanation } from './claims/explain-article.ts';
export { formatExplanation } from './claims/format-explanation.ts';
export { formatClaimsTable } from './claims/format-claims-table.ts';
export { loadModels, type LoadedModels } from './loaded-models.ts';
export { modelNames, type ModelBytes, type ModelName } from './models.ts';
export type { Sentence, Upos, Word } from './language/word.ts';
export { splitSentences } from './language/split-sentences.ts';
export { createEngine, ENGINE_VERSION, type Engine, type ExtractOptions, type Selection } from './pipeline.ts';
export { sampleArticles, type SampleArticle } from './samples/sample-articles.ts';
export { assertArticleText, canonicalText, decodeCanonical, MAX_TEXT_BYTES } from './text/canonical-text.ts';
export { tellingWords } from './claims/content-words.ts';
export { alikeness, WORTH_SHOWING } from './precedents/alikeness.ts';
export { diffWords, type WordDiff } from './text/diff-words.ts';
export { stages, type Stage } from './stages/stages.ts';
export { canonicalJson } from './canonical-json.ts';
export { mayBeAssigned, spreadClaims, type ClaimToSpread, type Spread } from './review/assignment.ts';
export {
  commentParts,
  MAX_COMMENT,
  MAX_MENTIONS,
  mentionedIds,
  writeMention,
  type CommentPart,
} from './discussion/comment-parts.ts';
export { notificationKinds, type NotificationKind } from './discussion/notification-kinds.ts';
export {
  groupOfKind,
  journalGroups,
  kindsOfGroup,
  timelineGroups,
  type JournalGroup,
} from './history/journal-groups.ts';
export { decidedStates, mayReadReviewEvents, mayReadReviews } from './review/blind.ts';
export { confidentialKinds, isConfidential, personalKinds } from './review/confidential-kinds.ts';
export {
  nextReviewIsLast,
  reviewedByMe,
  stateOf,
  wasShownAnswer,
  type CalibrationFacts,
  type ClaimFacts,
  type GivenFacts,
  type MySlot,
  type RoundFacts,
} from './review/claim-facts.ts';
export {
  claimStates,
  deriveState,
  dismissReasonLabels,
  dismissReasons,
  stateLabels,
  storedStates,
  type ClaimState,
  type DismissReason,
  type StoredState,
} from './review/claim-state.ts';
export { noNotes, replies, replyLabels, type PublicationNotes, type Reply } from './review/publication-notes.ts';
export { correctionKindLabels, correctionKinds, type CorrectionKind } from './review/correction.ts';
export { isPresenceShown, PRESENCE_MS } from './review/presence.ts';
export { dueTime, recheckIsDue } from './review/deadline.ts';
export {
  discussionPhases,
  isDiscussionOpen,
  mayDiscuss,
  readableWords,
  whyClosed,
  type DiscussedClaim,
  type DiscussionPhase,
  type ReadableWords,
} from './review/discussion.ts';
export { leaseEnd, leaseIsLive, openSlots } from './review/lease.ts';
export { currentOf, makesCycle, type LineageEdge } from './review/lineage.ts';
export { defaultPolicy, policyProblems, policySchema, type Policy, type PolicyMember } from './review/policy.ts';
export {
  confidences,
  confidenceSchema,
  contextFlagLabels,
  contextFlags,
  contextFlagSchema,
  reviewDraftProblems,
  sourceTypes,
  sourceTypeSchema,
  stances,
  stanceSchema,
  type Confidence,
  type ContextFlag,
  type ReviewDraft,
  type SourceType,
  type Stance,
} from './review/review-draft.ts';
export {
  apiKeyScopes,
  roles,
  roleScopes,
  scopeRefusal,
  scopes,
  scopesOfRoles,
  type Role,
  type Scope,
} from './review/scopes.ts';
export { claimEvents, transitions, type ClaimEvent, type Transition } from './review/transitions.ts';
export { allowedActions, canDo, decideTransition, type Allowed, type Permission } from './review/workflow.ts';
export { toClaimReviewRating, type ClaimReviewRating } from './verdicts/claim-review-rating.ts';
export {
  decide,
  DECISION_RULE_VERSION,
  decisionMethods,
  disputeReasons,
  disputeSentences,
  type DecisionMethod,
  type DisputeReason,
  type RatedReview,
  type RuleOutcome,
} from './verdicts/decision-rule.ts';
export { crosswalk } from './verdicts/crosswalk.ts';
export { normaliseRating, type ForeignRating, type NormalisedRating } from './verdicts/normalise-rating.ts';
export {
  composeScale,
  scaleLimits,
  scaleProblems,
  valueKeyOf,
  type ScaleProblem,
  type ScaleValueDraft,
} from './verdicts/own-scale.ts';
export { scaleChanges, type ScaleChange } from './verdicts/scale-changes.ts';
export { defaultScale, scalePresets, type ScalePresetKey } from './verdicts/scale-presets.ts';
export {
  canonicalVerdicts,
  MAX_TEXT_RATING,
  onScaleValues,
  rankOf,
  requireScaleValue,
  scaleSchema,
  scaleValue,
  scaleValueSchema,
  verdictIcons,
  type CanonicalVerdict,
  type Scale,
  type ScaleValue,
  type VerdictIcon,
} from './verdicts/scale.ts';
export {
  accentContrast,
  accentGrounds,
  accentProblem,
  contrastRatio,
  LEAST_CONTRAST,
  type Theme,
} from './newsroom/contrast.ts';
export { handleFromName, handleSchema, ownHandle } from './newsroom/handle.ts';
export { describeLogo, logoLimits, logoTypes, type Logo, type LogoType } from './newsroom/logo.ts';
export { newsroomLimits, newsroomSchema, type Newsroom } from './newsroom/newsroom.ts';
export type { FactCheck } from './fact-checks/fact-check.ts';
export type { Repair } from './fact-checks/repair-log.ts';
export { safeFileName } from './evidence/file-name.ts';
export {
  FILE_HEAD_BYTES,
  FILE_TAIL_BYTES,
  fileTypeOf,
  fileTypes,
  isWholeFile,
  type FileType,
} from './evidence/file-type.ts';
export { sourceKey, type EvidencePlace, type SourceKey } from './evidence/source-key.ts';
export type { PageQuestion, PageReading } from './html/read-page.ts';
export { buildReportModel } from './reports/build-report-model.ts';
export {
  reportLists,
  startReport,
  type ReportBuilder,
  type ReportFrame,
  type ReportList,
} from './reports/report-builder.ts';
export { canonicalReport, type CanonicalPart } from './reports/canonical-report.ts';
export { streamedCsv, streamedFeed, type StreamedFile } from './reports/streamed-files.ts';
export { quoteInContext } from './reports/quote-context.ts';
export type {
  ReportArticleRow,
  ReportClaimRow,
  ReportEvidenceRow,
  ReportInput,
  ReportReviewRow,
} from './reports/report-input.ts';
export {
  REPORT_SCHEMA_VERSION,
  reportModelSchema,
  type QuoteContext,
  type ReportArticle,
  type ReportClaim,
  type ReportDecision,
  type ReportEvidence,
  type ReportModel,
  type ReportNewsroom,
  type ReportReview,
  type ReportVerdict,
} from './reports/report-model.ts';
export { claimReviewFeedDate, renderClaimReviewJsonLd } from './reports/claim-review-json-ld.ts';
export { csvRecord, type Cell } from './reports/csv.ts';
export { claimRows, renderClaimsCsv } from './reports/claims-csv.ts';
export { renderHtmlReport } from './reports/html-report.ts';
export { buildReportDocument } from './reports/document/build-report-document.ts';
export type {
  Block,
  Cell as DocumentCell,
  Inline,
  ReportDocument,
  VerdictColour,
  VerdictLook,
} from './reports/document/report-document.ts';
export { renderMarkdownReport } from './reports/markdown-report.ts';
export { reportDate } from './reports/report-date.ts';
export { english } from './words/en.ts';
export type { Words } from './words/words.ts';
export { verdictColours } from './reports/verdict-colours.ts';
export { verdictSymbols } from './reports/verdict-symbols.ts';
export { toScriptJson } from './reports/markup.ts';
export { lintJsonLd } from './reports/lint-json-ld.ts';
export { lintPublication, type LintResult, type PublicationFinding } from './reports/lint-publication.ts';
export type { LintPart, LintPlace } from './reports/lint-place.ts';
export type { LintKnowledge } from './reports/publication-rules.ts';
export { newsroomStyle, reportStyle } from './reports/page-style.ts';
export { renderPublicNotFound, renderPublicPage, renderVersionPage } from './reports/public-page.ts';
export { evidenceRows, renderEvidenceCsv, renderReviewsCsv, reviewRows } from './reports/review-and-evidence-csv.ts';
export { letterRuns } from './precedents/letter-runs.ts';
export { publicClaimOf, searchedRuns, searchedWords, type PublicClaim } from './site/public-claim.ts';
export { frozenLook, renderLostPage, type SiteLook } from './site/site-shell.ts';
export { siteFilters, renderIndexPage, type SiteFilter } from './site/index-page.ts';
export { renderArticlePage } from './site/article-page.ts';
export { renderCorrections, renderHowWeWork } from './site/about-pages.ts';
export { renderCard, renderRetractedCard } from './site/card-page.ts';
export { embedSnippet } from './site/embed-snippet.ts';
export { renderRetracted } from './site/tombstone-page.ts';
export { renderAtom, renderJsonFeed } from './site/feeds.ts';
export { dataFeedFrame, dataFeedItem } from './site/data-feed.ts';
export { renderRobots, renderSitemap, renderSitemapIndex } from './site/sitemap.ts';
export { siteStyle } from './site/site-style.ts';
