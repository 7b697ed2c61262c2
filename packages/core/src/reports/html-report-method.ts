import { onScaleValues } from '../verdicts/scale.ts';
import type { Policy } from '../review/policy.ts';
import { asSentence, machineHelp, numberWord } from './decided-words.ts';
import { markup, type Markup } from './markup.ts';
import { verdictBadge } from './page-parts.ts';
import type { ReportModel } from './report-model.ts';

/** The scale, the workflow, the number of reviewers and what machines did. */
export function methodSection(model: ReportModel): Markup {
  const scales = model.scales.filter((item) =>
    model.claims.some(
      (claim) => claim.decision !== null && claim.scaleId === item.id && claim.scaleVersion === item.version,
    ),
  );
  const policies = distinctPolicies(model);
  const verbatim = model.claims.every(({ quoteFound }) => quoteFound);
  return markup`<section class="method" aria-labelledby="method"><h2 id="method">Method</h2>
<p>${machineHelp(model.claims)}${verbatim && ' Every quote stands in the article to the character.'}</p>
${policies.map((policy) => markup`<p>${policySentence(policy, policies.length > 1)}</p>`)}
${scales.map(({ scale, version }) => {
  if (scale.kind === 'text') return markup`<p>Ratings are in the reviewers’ own words.</p>`;
  const off = scale.values.filter(({ onScale }) => !onScale);
  const define = (value: (typeof off)[number]) =>
    markup`<dt>${verdictBadge(value)}</dt><dd>${asSentence(value.definition)}</dd>`;
  return markup`<p>Scale: ${scale.name}, version ${version}, from the least to the most accurate; ratings off the scale follow.</p>
<dl class="defs">${[...onScaleValues(scale), ...off].map((value) => define(value))}</dl>`;
})}
</section>`;
}

function distinctPolicies(model: ReportModel): Policy[] {
  const byText = new Map<string, Policy>();
  for (const { policy, decision } of model.claims) {
    if (policy !== null && decision !== null) byText.set(policySentence(policy, false), policy);
  }
  return [...byText.values()];
}

function policySentence(policy: Policy, several: boolean): string {
  const count = numberWord(policy.reviewsWanted).toLowerCase();
  const noun = policy.reviewsWanted === 1 ? 'review' : 'reviews';
  const start = several
    ? `Some claims: ${count} ${noun} a claim.`
    : `${numberWord(policy.reviewsWanted)} ${noun} a claim.`;
  const sight =
    policy.visibility === 'blind'
      ? ' Nobody sees another review before the claim is decided.'
      : ' Reviewers can see each other’s reviews.';
  const tolerance =
    policy.tolerance === 0 ? ' Ratings agree when they are the same.' : ' Ratings one step apart count as agreement.';
  const tie =
    policy.tieRule === 'adjudicate'
      ? ' What lies further apart goes to an adjudicator.'
      : ' What lies further apart is settled by a strict majority, else by an adjudicator.';
  const separation =
    policy.separation === 'strict'
      ? ' Reviewer, adjudicator and approver of one claim are different people.'
      : ' One person may review, adjudicate and approve the same claim.';
  return start + (policy.reviewsWanted === 1 ? '' : sight + tolerance + tie) + separation;
}
