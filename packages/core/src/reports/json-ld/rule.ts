import type { Scale } from '../../verdicts/scale.ts';
import type { ReportArticle, ReportClaim, ReportDecision, ReportModel } from '../report-model.ts';
import type { JsonNode } from './fields.ts';

/** One ClaimReview and what it must agree with. */
export type MarkupFacts = {
  review: JsonNode;
  model: ReportModel;
  claim: ReportClaim;
  decision: ReportDecision;
  publication: NonNullable<ReportClaim['publication']>;
  article: ReportArticle | undefined;
  scale: Scale | undefined;
  hash: string;
  /** The words that the page shows, a line for each block; null where no page is to be compared. */
  pageText: string | null;
};

/** A rule that a valid shape alone does not keep. A value that is missing or of the wrong type breaks none of them. */
export type MarkupRule = {
  code: string;
  path: string;
  /** What is wrong and what to do. */
  says: string | ((facts: MarkupFacts) => string);
  broken: (facts: MarkupFacts) => boolean;
};
