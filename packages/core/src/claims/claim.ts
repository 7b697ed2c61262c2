import { z } from 'zod';

/**
 * What the engine says about an article and its claims. These types are the engine's door: everything behind them may
 * be replaced. All offsets are UTF-16 code units into the canonical text, half-open.
 */

const offset = z.int().min(0);
export const spanSchema = z.tuple([offset, offset]);
/** `[start, end)` in UTF-16 code units of the canonical text. */
export type Span = z.infer<typeof spanSchema>;

export const lineKinds = [
  'headline',
  'standfirst',
  'byline',
  'dateline',
  'body',
  'heading',
  'caption',
  'list',
  'quote',
  'boilerplate',
] as const;
export const lineKindSchema = z.enum(lineKinds);
export type LineKind = z.infer<typeof lineKindSchema>;

export const lineSchema = z.object({ start: offset, end: offset, kind: lineKindSchema });
export type Line = z.infer<typeof lineSchema>;

/** After Full Fact's scheme (Konstantinovskiy et al. 2018), extended. */
export const claimKinds = [
  'quantity',
  'comparison',
  'event',
  'relation',
  'causal',
  'law-or-rule',
  'quote-or-position',
  'prediction',
  'opinion',
  'personal',
  'other',
] as const;
export const claimKindSchema = z.enum(claimKinds);
export type ClaimKind = z.infer<typeof claimKindSchema>;

/** TextQuoteSelector of the W3C Web Annotation Data Model; prefix and suffix are at most 32 code units. */
export const textQuoteSchema = z.object({ exact: z.string(), prefix: z.string(), suffix: z.string() });
export type TextQuote = z.infer<typeof textQuoteSchema>;

export const sourceSchema = z.object({
  text: z.string(),
  start: offset,
  end: offset,
  /** The fullest name that the article gives for it: "she" and "Ms Orr" are "Ida Orr". */
  name: z.string().optional(),
  /** Where the article gives that name. */
  named: spanSchema.optional(),
});
/** The words of the article that name who says so. */
export type ClaimSource = z.infer<typeof sourceSchema>;

export const bounds = ['=', '>', '>=', '<', '<=', '~'] as const;
export const quantitySchema = z.object({
  text: z.string(),
  start: offset,
  end: offset,
  /** One number, or the two ends of a range. */
  value: z.union([z.number(), z.tuple([z.number(), z.number()])]),
  bound: z.enum(bounds),
  /** What is counted or measured, as the article names it ("bus journeys", "%", "GBP"); null when unnamed. */
  unit: z.string().nullable(),
});
export type Quantity = z.infer<typeof quantitySchema>;

export const timeSchema = z.object({
  text: z.string(),
  start: offset,
  end: offset,
  /** ISO 8601 of the precision the words give: 2024, 2024-03, 2024-03-07; null when open. */
  from: z.string().nullable(),
  to: z.string().nullable(),
});
export type TimeSpan = z.infer<typeof timeSchema>;

export const entitySchema = z.object({
  text: z.string(),
  start: offset,
  end: offset,
  type: z.enum(['person', 'organisation', 'place', 'other']),
  /** The fullest name the article gives for it. */
  name: z.string(),
});
export type Entity = z.infer<typeof entitySchema>;

export const reasonSchema = z.object({
  /** Words for a reviewer: "quantity with a bound". */
  label: z.string(),
  /** How far this feature moved the score, -1..1. */
  weight: z.number(),
});
export type Reason = z.infer<typeof reasonSchema>;

export const uncheckableReasons = ['opinion', 'prediction', 'personal', 'vague', 'instruction', 'question'] as const;

/** What a reader of a wording should know: the words as they stand in the text, or a pronoun that was left. */
export const wordingFlags = ['verbatim', 'unresolved'] as const;
export type WordingFlag = (typeof wordingFlags)[number];

export const extractedClaimSchema = z.object({
  /** Stand-alone wording. */
  text: z.string(),
  flags: z.array(z.enum(wordingFlags)),
  quote: textQuoteSchema,
  start: offset,
  end: offset,
  /** The words the claim was made from, in order, within `[start, end)`. */
  spans: z.array(spanSchema).min(1),
  sentence: spanSchema,
  source: sourceSchema.nullable(),
  cue: z.string().nullable(),
  checkable: z.boolean(),
  /** Why evidence could not settle it; null when `checkable`. */
  uncheckableReason: z.enum(uncheckableReasons).nullable(),
  /** 0..1: could evidence settle it? */
  verifiable: z.number(),
  /** 0..1: is it worth a reviewer's time? */
  checkWorthiness: z.number(),
  kind: claimKindSchema,
  quantities: z.array(quantitySchema),
  times: z.array(timeSchema),
  entities: z.array(entitySchema),
  reasons: z.array(reasonSchema),
  /** Names of the rules that made it, for `--explain`. */
  rules: z.array(z.string()).optional(),
  /** Which claim of the same list says the same, the headline's of the body's; null when none, or not known yet. */
  duplicateOf: z.int().min(0).nullable(),
});
export type ExtractedClaim = z.infer<typeof extractedClaimSchema>;

export const extractedArticleSchema = z.object({
  title: z.string().nullable(),
  byline: z.string().nullable(),
  /** ISO date or date-time as far as the text gives it. */
  published: z.string().nullable(),
  lines: z.array(lineSchema),
});
export type ExtractedArticle = z.infer<typeof extractedArticleSchema>;

export type Extraction = { article: ExtractedArticle; claims: ExtractedClaim[] };
