import { visibleText } from '../html/visible-text.ts';
import { renderClaimReviewJsonLd } from './claim-review-json-ld.ts';
import type { LintFinding } from './json-ld/finding.ts';
import { scriptOf } from './json-ld/lint-script.ts';
import { lintJsonLd } from './lint-json-ld.ts';
import { safeHref } from './markup.ts';
import { renderPublicPage } from './public-page.ts';
import type { ReportClaim, ReportModel } from './report-model.ts';

export type LintResult = { errors: LintFinding[]; warnings: LintFinding[] };

/** In place of the hash of the model, which the linter is not told and which nothing here depends on. */
const hashInPlace = '0'.repeat(64);

/** Longer claims are cut off by readers of ClaimReview (Google's guideline for `claimReviewed`). */
const longClaim = 75;

/**
 * What keeps a publication from going out (errors) and what an editor should look at (warnings). Rating words of the
 * claim’s own scale are looked for inside the claim. Paths lead into the model, those of the markup into `markup`.
 */
export function lintPublication(model: ReportModel): LintResult {
  const errors: LintFinding[] = [];
  const warnings: LintFinding[] = [];
  if (model.claims.length === 0) {
    errors.push({ code: 'no_claim', message: 'There is no claim to publish.', path: 'claims' });
  }
  if (blank(model.workspace.name)) {
    errors.push({ code: 'missing_author', message: 'The workspace has no name. Give it one.', path: 'workspace.name' });
  }
  for (const [index, claim] of model.claims.entries()) {
    const at = `claims.${index}`;
    errors.push(...missingFields(claim, at), ...ratingErrors(model, claim, at), ...anchorErrors(claim, at));
    warnings.push(...wordingWarnings(model, claim, at), ...sourceWarnings(model, claim, at));
  }
  if (errors.length === 0) errors.push(...markupErrors(model));
  return { errors, warnings };
}

function missingFields(claim: ReportClaim, at: string): LintFinding[] {
  const findings: LintFinding[] = [];
  const missing = (code: string, path: string, message: string) =>
    findings.push({ code, message, path: `${at}.${path}` });
  if (blank(claim.text)) missing('missing_claim', 'text', 'The claim has no wording. Write it.');
  if (claim.decision === null) missing('missing_rating', 'decision', 'The claim has no verdict yet.');
  if (blank(claim.explanation)) missing('missing_explanation', 'explanation', 'There is no explanation. Write it.');
  if (claim.publication !== null && safeHref(claim.publication.url) === null) {
    missing('missing_url', 'publication.url', 'The publication has no web address that a link may have.');
  }
  if (!claim.quoteFound || blank(claim.quote)) {
    missing('quote_not_found', 'quote', 'The quote is not in the article at its place. Select it again.');
  }
  return findings;
}

function ratingErrors(model: ReportModel, claim: ReportClaim, at: string): LintFinding[] {
  const { decision } = claim;
  if (decision === null) return [];
  const { verdict } = decision;
  const scale = model.scales.find(({ id, version }) => id === claim.scaleId && version === claim.scaleVersion)?.scale;
  const known = scale?.kind === 'text' || scale?.values.some(({ key }) => key === verdict.key);
  const { ratingValue, worstRating, bestRating } = verdict;
  const within =
    ratingValue === null ||
    (worstRating !== null && bestRating !== null && ratingValue >= worstRating && ratingValue <= bestRating);
  if (known === true && within && !blank(verdict.label)) return [];
  const message = `The rating “${verdict.label}” is outside its scale. Return the claim for review.`;
  return [{ code: 'rating_outside_scale', message, path: `${at}.decision.verdict` }];
}

/** `[3]` in the explanation needs a third piece of evidence. */
function anchorErrors(claim: ReportClaim, at: string): LintFinding[] {
  const numbers = [...(claim.explanation ?? '').matchAll(/\[(\d{1,3})\]/gu)].map((match) => Number(match[1]));
  return [...new Set(numbers)]
    .filter((number) => !claim.evidence.some((item) => item.number === number))
    .map((number) => ({
      code: 'dead_anchor',
      message: `The explanation points to [${number}], but there is no evidence with that number.`,
      path: `${at}.explanation`,
    }));
}

/** What the page shows and what machines read, once both can be made: a model with errors gives neither. */
function markupErrors(model: ReportModel): LintFinding[] {
  const [claim] = model.claims;
  if (model.kind !== 'publication' || !claim?.decision || !claim.publication) return [];
  const page = renderPublicPage(model, hashInPlace);
  const markup = renderClaimReviewJsonLd(model, hashInPlace);
  const seen = { model, hash: hashInPlace, pageText: visibleText(page), script: scriptOf(page) };
  return lintJsonLd(markup, seen).map((finding) => ({ ...finding, path: `markup.${finding.path}` }));
}

function wordingWarnings(model: ReportModel, claim: ReportClaim, at: string): LintFinding[] {
  const findings: LintFinding[] = [];
  const length = [...claim.text].length;
  if (length > longClaim) {
    const message = `The claim has ${length} characters. Search engines cut it off after ${longClaim}.`;
    findings.push({ code: 'long_claim', message, path: `${at}.text` });
  }
  const scale = model.scales.find(({ id, version }) => id === claim.scaleId && version === claim.scaleVersion)?.scale;
  const words = new Set(scale?.values.map(({ label }) => label.toLowerCase()));
  const found = [...words].find((word) => containsWords(claim.text.toLowerCase(), word));
  if (found !== undefined) {
    const message = `The claim contains the rating word “${found}”. Readers may take it for the verdict.`;
    findings.push({ code: 'rating_in_claim', message, path: `${at}.text` });
  }
  return findings;
}

function containsWords(text: string, words: string): boolean {
  return ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${words} `);
}

function sourceWarnings(model: ReportModel, claim: ReportClaim, at: string): LintFinding[] {
  const findings: LintFinding[] = [];
  if (!claim.evidence.some(({ sourceType }) => sourceType === 'primary')) {
    const message = 'No evidence is marked as a primary source.';
    findings.push({ code: 'no_primary_source', message, path: `${at}.evidence` });
  }
  if (claim.claimant !== null && blank(claim.claimant.sameAs)) {
    const message = `There is no page that says who “${claim.claimant.name}” is.`;
    findings.push({ code: 'claimant_without_page', message, path: `${at}.claimant.sameAs` });
  }
  const outlet = model.articles.find(({ id }) => id === claim.articleId)?.outlet;
  if (claim.claimant !== null && outlet && sameName(claim.claimant.name, outlet)) {
    const message = `“${claim.claimant.name}” is the outlet of the article. If it quotes somebody, name them as the claimant.`;
    findings.push({ code: 'claimant_is_outlet', message, path: `${at}.claimant.name` });
  }
  for (const [index, item] of claim.evidence.entries()) {
    if (item.url !== null && item.url !== '' && safeHref(item.url) === null) {
      const message = `Evidence ${item.number} has an address that is not http or https, so it is shown without a link.`;
      findings.push({ code: 'unlinkable_evidence', message, path: `${at}.evidence.${index}.url` });
    }
  }
  return findings;
}

function sameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

function blank(text: string | null): boolean {
  return text === null || text.trim() === '';
}
