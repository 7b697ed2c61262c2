import type { LintFinding } from '@claimdesk/core';

/** What to do about a finding, where its own sentence only says what is wrong. */
const advice: Record<string, string> = {
  missing_rating: 'Return it for review.',
  missing_url: 'Ask an administrator to set the public address of this server.',
  dead_anchor: 'Change the number in the explanation, or take it out.',
  long_claim:
    'It is published in full all the same. Shorten the wording if you can do so without changing what it says.',
  rating_in_claim: 'Reword the claim if readers could misunderstand it.',
  no_primary_source: 'Look for the data, the document or the witness behind it, or publish as it is.',
  claimant_without_page: 'It is published all the same, without a link for the name.',
  unlinkable_evidence: 'Give a web address in its place if there is one.',
};

export function adviceFor({ code }: Pick<LintFinding, 'code'>): string | null {
  return advice[code] ?? null;
}

/** The heading over the findings. */
export function lintWords(errors: number, warnings: number): string {
  if (errors === 0 && warnings === 0) return 'Nothing stands in the way.';
  const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
  if (errors === 0) return `${count(warnings, 'thing')} to look at, none stands in the way.`;
  return `${count(errors, 'error')} to put right before publishing.`;
}
