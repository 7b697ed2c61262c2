import { claimRules } from './json-ld/claim-rules.ts';
import { dateRules } from './json-ld/date-rules.ts';
import { lintFeed, publishedClaims } from './json-ld/feed-rules.ts';
import { isNode, listAt, type JsonNode } from './json-ld/fields.ts';
import { tellAdministrator, type LintFinding } from './json-ld/finding.ts';
import { identityRules } from './json-ld/identity-rules.ts';
import { lintScript } from './json-ld/lint-script.ts';
import { lintShape } from './json-ld/lint-shape.ts';
import { pageRules } from './json-ld/page-rules.ts';
import { ratingRules } from './json-ld/rating-rules.ts';
import type { MarkupFacts } from './json-ld/rule.ts';
import { sourceRules } from './json-ld/source-rules.ts';
import type { ReportClaim, ReportModel } from './report-model.ts';

const rules = [...identityRules, ...ratingRules, ...dateRules, ...claimRules, ...sourceRules, ...pageRules];

export type MarkupContext = {
  model: ReportModel;
  /** SHA-256 of the model, as the document should carry it. */
  hash: string;
  /** The words that the page shows (`visibleText`); left out where no page is to be compared. */
  pageText?: string | null;
  /** What stands in the page's script element; left out where there is none. */
  script?: string | null;
};

/**
 * What is wrong with ClaimReview markup: a ClaimReview for a publication, else a DataFeed. Each finding is an error, its
 * path leads into the document. The rules are written down apart from what renders the markup, after schema.org's
 * definitions and Google's guidelines for ClaimReview, and compare it with the model and with what readers see.
 */
export function lintJsonLd(document: unknown, context: MarkupContext): LintFinding[] {
  const { model, hash, script = null } = context;
  const type = model.kind === 'publication' ? 'ClaimReview' : 'DataFeed';
  const around = script === null ? [] : lintScript(script, document);
  if (!isNode(document) || document['@type'] !== type) {
    const message = `The markup of this report should be a ${type}. ${tellAdministrator}`;
    return [...around, { code: 'markup_document_type', message, path: '@type' }];
  }
  const shape = lintShape(document, [type], '');
  const findings = [...around, ...lintContext(document), ...shape];
  const claims = publishedClaims(model);
  const compare = (review: JsonNode, claim: ReportClaim | undefined, path: string) =>
    lintReview(review, claim, context, path).filter((finding) => !shape.some((other) => isSamePlace(finding, other)));
  if (type === 'ClaimReview') return [...findings, ...compare(document, claims[0], '')];
  const items = listAt(document, 'dataFeedElement').map((item) => (isNode(item) ? item['item'] : undefined));
  const reviews = items.flatMap((item, index) => {
    const claim = claims.find(({ publication }) => isNode(item) && publication?.url === item['url']) ?? claims[index];
    return isNode(item) ? compare(item, claim, `dataFeedElement.${index}.item.`) : [];
  });
  return [...findings, ...lintFeed(document, model, hash), ...reviews];
}

/** What has the wrong form is not compared with anything: it would only be said twice. */
function isSamePlace({ path: one }: LintFinding, { path: other }: LintFinding): boolean {
  return one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`);
}

function lintContext(document: JsonNode): LintFinding[] {
  if (document['@context'] === 'https://schema.org') return [];
  const message = `The markup should name https://schema.org as its context. ${tellAdministrator}`;
  return [{ code: 'markup_context', message, path: '@context' }];
}

function lintReview(
  review: JsonNode,
  claim: ReportClaim | undefined,
  { model, hash, pageText = null }: MarkupContext,
  path: string,
): LintFinding[] {
  if (!claim?.decision || !claim.publication) {
    const message = 'The claim is not published, so nobody may be offered markup of it. Publish it first.';
    return [{ code: 'markup_not_published', message, path: `${path}url` }];
  }
  const facts: MarkupFacts = {
    review,
    model,
    claim,
    decision: claim.decision,
    publication: claim.publication,
    article: model.articles.find(({ id }) => id === claim.articleId),
    scale: model.scales.find(({ id, version }) => id === claim.scaleId && version === claim.scaleVersion)?.scale,
    hash,
    pageText,
  };
  return rules
    .filter(({ broken }) => broken(facts))
    .map((rule) => ({
      code: rule.code,
      message: typeof rule.says === 'string' ? rule.says : rule.says(facts),
      path: path + rule.path,
    }));
}
