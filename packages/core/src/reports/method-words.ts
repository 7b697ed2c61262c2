import type { Policy } from '../review/policy.ts';
import type { Words } from '../words/words.ts';
import { machineHelp } from './decided-words.ts';
import type { ReportModel } from './report-model.ts';

/** What machines did, and each way of judging that the report's verdicts came about by: a paragraph each. */
export function methodSentences(model: ReportModel, words: Words): string[] {
  const verbatim = model.claims.every(({ quoteFound }) => quoteFound);
  const policies = distinctPolicies(model, words);
  const help = machineHelp(model.claims, words);
  return [
    verbatim ? `${help} ${words.verbatim}` : help,
    ...policies.map((policy) => policySentence(policy, policies.length > 1, words)),
  ];
}

/** The scales by which a claim of the report was decided. */
export function scalesInUse(model: ReportModel): ReportModel['scales'] {
  return model.scales.filter(({ id, version }) =>
    model.claims.some((claim) => claim.decision !== null && claim.scaleId === id && claim.scaleVersion === version),
  );
}

function distinctPolicies(model: ReportModel, words: Words): Policy[] {
  const byText = new Map<string, Policy>();
  for (const { policy, decision } of model.claims) {
    if (policy !== null && decision !== null) byText.set(policySentence(policy, false, words), policy);
  }
  return [...byText.values()];
}

function policySentence(policy: Policy, several: boolean, words: Words): string {
  const { reviewsWanted, visibility, tolerance, tieRule, separation } = policy;
  const wanted = several ? words.reviewsWantedOfSome(reviewsWanted) : words.reviewsWanted(reviewsWanted);
  const together = [words.visibility[visibility], words.tolerance[tolerance], words.tieRule[tieRule]];
  return [wanted, ...(reviewsWanted === 1 ? [] : together), words.separation[separation]].join(' ');
}
