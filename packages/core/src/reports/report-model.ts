import { z } from 'zod';
import { logoTypes } from '../newsroom/logo.ts';
import { claimStates, dismissReasons } from '../review/claim-state.ts';
import { correctionKinds } from '../review/correction.ts';
import { policySchema } from '../review/policy.ts';
import { replies } from '../review/publication-notes.ts';
import { confidenceSchema, contextFlagSchema, sourceTypeSchema, stanceSchema } from '../review/review-draft.ts';
import { decisionMethods } from '../verdicts/decision-rule.ts';
import { canonicalVerdicts, scaleSchema, verdictIconSchema } from '../verdicts/scale.ts';

/** Raised when a field of the model changes its meaning or goes; every format prints it. */
export const REPORT_SCHEMA_VERSION = 1;

/** A date of unknown precision (2024, 2024-03, 2024-03-07) or a moment in ISO 8601 UTC. */
const dateText = z.string();
const moment = z.string();
const text = z.string();

const reportEvidenceSchema = z.object({
  id: text,
  /** Place in the claim's own list, from 1. */
  number: z.int().min(1),
  /** Place in the report's bibliography, from 1. */
  source: z.int().min(1),
  reviewId: text.nullable(),
  url: text.nullable(),
  archiveUrl: text.nullable(),
  citation: text.nullable(),
  title: text.nullable(),
  publisher: text.nullable(),
  published: dateText.nullable(),
  accessed: dateText.nullable(),
  quote: text.nullable(),
  locator: text.nullable(),
  stance: stanceSchema.nullable(),
  sourceType: sourceTypeSchema.nullable(),
  note: text.nullable(),
  /** Left out where there is none: reports from before there were files have the same hash as ever. */
  file: z.object({ name: text, sha256: text }).optional(),
});
export type ReportEvidence = z.infer<typeof reportEvidenceSchema>;

const reportReviewSchema = z.object({
  id: text,
  round: z.int().min(1),
  /** A name, or "Reviewer A" where the report leaves names out. */
  reviewer: text,
  ratingKey: text,
  ratingLabel: text,
  confidence: confidenceSchema,
  flags: z.array(contextFlagSchema),
  rationale: text,
  searchedNote: text.nullable(),
  submittedAt: moment,
  /** The rating is not the verdict. */
  dissents: z.boolean(),
});
export type ReportReview = z.infer<typeof reportReviewSchema>;

const reportVerdictSchema = z.object({
  key: text,
  label: text,
  definition: text,
  icon: verdictIconSchema,
  canonical: z.enum(canonicalVerdicts).nullable(),
  onScale: z.boolean(),
  /** Numbers of the ClaimReview rating; null off the scale. */
  ratingValue: z.number().nullable(),
  bestRating: z.number().nullable(),
  worstRating: z.number().nullable(),
  /** 0 worst, 1 best. */
  score: z.number().nullable(),
});
export type ReportVerdict = z.infer<typeof reportVerdictSchema>;

const reportDecisionSchema = z.object({
  verdict: reportVerdictSchema,
  flags: z.array(contextFlagSchema),
  confidence: confidenceSchema,
  method: z.enum(decisionMethods),
  ruleVersion: z.int(),
  /** The adjudicator's words; null where the rule decided. */
  rationale: text.nullable(),
  cause: text.nullable(),
  adjudicator: text.nullable(),
  decidedAt: moment,
  /** Share of pairs of reviews with the same rating, 0..1; null with fewer than two. */
  agreement: z.number().nullable(),
  dissentCount: z.int(),
  /** Did the approver review or adjudicate too? null before approval. */
  approverTookPart: z.boolean().nullable(),
});
export type ReportDecision = z.infer<typeof reportDecisionSchema>;

/** The claim's sentence with at most one on either side; the quote's place is in code units of `sentence`. */
const quoteContextSchema = z.object({
  before: text,
  sentence: text,
  quoteStart: z.int().min(0),
  quoteEnd: z.int().min(0),
  after: text,
});
export type QuoteContext = z.infer<typeof quoteContextSchema>;

const reportClaimantSchema = z.object({
  name: text,
  type: z.enum(['person', 'organisation']).nullable(),
  role: text.nullable(),
  /** Address of a page about the claimant, never of the article. */
  sameAs: text.nullable(),
});

const reportPublicationSchema = z.object({
  id: text,
  version: z.int().min(1),
  url: text,
  publishedAt: moment,
  /** When version 1 went out. */
  firstPublishedAt: moment,
  publishedBy: text.nullable(),
  /** Without a public https address the markup is offered to nobody. */
  local: z.boolean(),
  /** What changed in each version after the first, oldest first; left out while there is only one. */
  corrections: z
    .array(z.object({ version: z.int().min(2), at: moment, kind: z.enum(correctionKinds), note: text }))
    .optional(),
});

const reportClaimSchema = z.object({
  id: text,
  version: z.int().min(1),
  articleId: text,
  /** Place in the report, from 1. */
  number: z.int().min(1),
  state: z.enum(claimStates),
  quote: text,
  quoteStart: z.int().min(0),
  quoteEnd: z.int().min(0),
  /** Does the quote stand in the article at that place? */
  quoteFound: z.boolean(),
  context: quoteContextSchema,
  /** The stand-alone wording that was checked. */
  text,
  language: text,
  /** null: marked as unattributed. */
  claimant: reportClaimantSchema.nullable(),
  claimDate: dateText.nullable(),
  /** "statement", "interview": where it was said. */
  saidIn: text.nullable(),
  firstAppearanceUrl: text.nullable(),
  appearanceUrls: z.array(text),
  topics: z.array(text),
  checkWorthiness: z.number().nullable(),
  foundByProgram: z.boolean(),
  scaleId: text,
  scaleVersion: z.int().min(1),
  /** Was the claimant asked what they say to it? Left out where nobody noted it, as in older models. */
  reply: z.enum(replies).optional(),
  /** The policy of the round that decided; null before a round. */
  policy: policySchema.nullable(),
  decision: reportDecisionSchema.nullable(),
  /** What readers are told: the editor's text, or before approval the decision's own rationale. */
  explanation: text.nullable(),
  /** Empty until the claim is decided. */
  reviews: z.array(reportReviewSchema),
  evidence: z.array(reportEvidenceSchema),
  approvedBy: text.nullable(),
  approvedAt: moment.nullable(),
  publication: reportPublicationSchema.nullable(),
  /** Left out of what was not retracted, and of models from before it was noted. */
  retraction: z.object({ at: moment, reason: text }).optional(),
});
export type ReportClaim = z.infer<typeof reportClaimSchema>;

const reportArticleSchema = z.object({
  id: text,
  title: text,
  byline: text.nullable(),
  outlet: text.nullable(),
  url: text.nullable(),
  published: dateText.nullable(),
  language: text,
  /** SHA-256 of the canonical text. */
  textHash: text.nullable(),
});
export type ReportArticle = z.infer<typeof reportArticleSchema>;

/** What the newsroom said of itself when the report was frozen; its name is the workspace's. */
const reportNewsroomSchema = z.object({
  /** Of its public site; null without a public address. */
  url: text.nullable(),
  description: text.nullable(),
  contactEmail: text.nullable(),
  contactUrl: text.nullable(),
  /** Paragraphs, an empty line between them. */
  correctionsText: text.nullable(),
  correctionsUrl: text.nullable(),
  principlesText: text.nullable(),
  principlesUrl: text.nullable(),
  /** Of the licence for the markup; left out where the newsroom names none, as in older models. */
  licenceUrl: text.optional(),
  sameAs: z.array(text),
  /** `#rrggbb`, to be read on white and on a dark page. */
  accentLight: text.nullable(),
  accentDark: text.nullable(),
  logo: z
    .object({
      url: text.nullable(),
      sha256: text,
      type: z.enum(logoTypes),
      width: z.int().min(1),
      height: z.int().min(1),
    })
    .nullable(),
});
export type ReportNewsroom = z.infer<typeof reportNewsroomSchema>;

const reportScaleSchema = z.object({ id: text, version: z.int().min(1), scale: scaleSchema });

/** The one model behind every format. It holds no clock of its own and never its own hash. */
export const reportModelSchema = z.object({
  schemaVersion: z.literal(REPORT_SCHEMA_VERSION),
  /** `publication`: exactly one claim, frozen. */
  kind: z.enum(['publication', 'article', 'selection']),
  workspace: z.object({
    id: text,
    name: text,
    url: text.nullable(),
    /** Left out of reports from before newsrooms said anything of themselves: they have the same hash as ever. */
    newsroom: reportNewsroomSchema.optional(),
  }),
  title: text,
  /** What stands across a report that is not wholly published; null when it is. */
  watermark: text.nullable(),
  articles: z.array(reportArticleSchema),
  scales: z.array(reportScaleSchema),
  summary: z.object({
    claims: z.int(),
    undecided: z.int(),
    /** Those that were retracted, which are neither; left out where there is none. */
    retracted: z.int().min(1).optional(),
    verdicts: z.array(
      z.object({
        scaleId: text,
        key: text,
        label: text,
        icon: verdictIconSchema,
        canonical: z.enum(canonicalVerdicts).nullable(),
        count: z.int(),
      }),
    ),
    /** Pairs of reviews compared and pairs that agree, over all decided claims. */
    reviewPairs: z.int(),
    agreeingPairs: z.int(),
  }),
  claims: z.array(reportClaimSchema),
  dismissed: z.array(
    z.object({
      id: text,
      version: z.int().min(1),
      articleId: text,
      quote: text,
      quoteStart: z.int().min(0),
      quoteEnd: z.int().min(0),
      text,
      language: text,
      reason: z.enum(dismissReasons),
    }),
  ),
  bibliography: z.array(
    z.object({
      number: z.int().min(1),
      title: text,
      url: text.nullable(),
      archiveUrl: text.nullable(),
      publisher: text.nullable(),
      published: dateText.nullable(),
      accessed: dateText.nullable(),
      /** Numbers of the claims that rest on it. */
      claims: z.array(z.int()),
    }),
  ),
});
export type ReportModel = z.infer<typeof reportModelSchema>;
