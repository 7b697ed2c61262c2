import { visibleText } from '../html/visible-text.ts';
import { renderClaimReviewJsonLd } from './claim-review-json-ld.ts';
import type { LintFinding } from './json-ld/finding.ts';
import { scriptOf } from './json-ld/lint-script.ts';
import { lintJsonLd } from './lint-json-ld.ts';
import { placeInMarkup, type LintPlace } from './lint-place.ts';
import { renderPublicPage } from './public-page.ts';
import { blank, publicationRules, type LintKnowledge } from './publication-rules.ts';
import type { ReportModel } from './report-model.ts';

/** `place`: where on the desk it is mended. `advice`: what to do, where the message only says what is wrong. */
export type PublicationFinding = LintFinding & { place: LintPlace; advice: string | null };
export type LintResult = { errors: PublicationFinding[]; warnings: PublicationFinding[] };

const nothingKnown: LintKnowledge = { deadLinks: new Map(), conflicts: [] };

/** In place of the hash of the model, which the linter is not told and which nothing here depends on. */
const hashInPlace = '0'.repeat(64);

/**
 * What keeps a publication from going out (errors) and what an editor should look at (warnings). Rating words of the
 * claim’s own scale are looked for inside the claim. Paths lead into the model, those of the markup into `markup`.
 * `known`: what is not in the model; it only ever makes warnings.
 */
export function lintPublication(model: ReportModel, known: LintKnowledge = nothingKnown): LintResult {
  const findings = [...lintWhole(model), ...model.claims.flatMap((_, index) => lintClaim(model, index, known))];
  const errors = findings.filter(({ severity }) => severity === 'error').map(({ finding }) => finding);
  const warnings = findings.filter(({ severity }) => severity === 'warning').map(({ finding }) => finding);
  return { errors: errors.length === 0 ? lintMarkup(model) : errors, warnings };
}

type Graded = { severity: 'error' | 'warning'; finding: PublicationFinding };

function lintWhole({ claims, workspace }: ReportModel): Graded[] {
  const error = (code: string, message: string, path: string, place: LintPlace): Graded => ({
    severity: 'error',
    finding: { code, message, path, place, advice: null },
  });
  const nothing = error('no_claim', 'There is no claim to publish.', 'claims', { part: 'wording' });
  const nobody = error('missing_author', 'The workspace has no name. Give it one.', 'workspace.name', {
    part: 'newsroom',
  });
  return [...(claims.length === 0 ? [nothing] : []), ...(blank(workspace.name) ? [nobody] : [])];
}

function lintClaim(model: ReportModel, index: number, known: LintKnowledge): Graded[] {
  const claim = model.claims[index];
  if (claim === undefined) return [];
  const article = model.articles.find(({ id }) => id === claim.articleId);
  const scale = model.scales.find(({ id, version }) => id === claim.scaleId && version === claim.scaleVersion)?.scale;
  const facts = { model, claim, article, scale, known };
  return publicationRules.flatMap(({ code, severity, part, advice, find }) =>
    [find(facts) ?? []].flat().map(({ says, path, evidence }) => ({
      severity,
      finding: {
        code,
        message: says,
        path: `claims.${index}.${path}`,
        place: { part, ...(evidence !== undefined && { evidence }) },
        advice,
      },
    })),
  );
}

/** What the page shows and what machines read, once both can be made: a model with errors gives neither. */
function lintMarkup(model: ReportModel): PublicationFinding[] {
  const [claim] = model.claims;
  if (model.kind !== 'publication' || !claim?.decision || !claim.publication) return [];
  const page = renderPublicPage(model, hashInPlace);
  const markup = renderClaimReviewJsonLd(model, hashInPlace);
  const seen = { model, hash: hashInPlace, pageText: visibleText(page), script: scriptOf(page) };
  return lintJsonLd(markup, seen).map((finding) => ({
    ...finding,
    path: `markup.${finding.path}`,
    place: placeInMarkup(finding.path),
    advice: null,
  }));
}
