import type { Policy } from '../review/policy.ts';
import { machineHelp, numberWord } from './decided-words.ts';
import type { ReportModel } from './report-model.ts';

/** What machines did, and each way of judging that the report's verdicts came about by: a paragraph each. */
export function methodSentences(model: ReportModel): string[] {
  const verbatim = model.claims.every(({ quoteFound }) => quoteFound);
  const policies = distinctPolicies(model);
  return [
    machineHelp(model.claims) + (verbatim ? ' Every quote stands in the article to the character.' : ''),
    ...policies.map((policy) => policySentence(policy, policies.length > 1)),
  ];
}

/** The scales by which a claim of the report was decided. */
export function scalesInUse(model: ReportModel): ReportModel['scales'] {
  return model.scales.filter(({ id, version }) =>
    model.claims.some((claim) => claim.decision !== null && claim.scaleId === id && claim.scaleVersion === version),
  );
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
