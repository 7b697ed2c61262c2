import type { DecisionView } from '@claimdesk/api/views';
import { plural } from '../../lib/format.ts';

/** How the verdict came about, for the editor; names are open now. */
export function decidedWords(decision: DecisionView, reviews: number): string {
  const sentences = [methodWords(decision, reviews)];
  if (decision.cause) sentences.push(`Why the reviews differed: ${decision.cause.replace(/[.\s]+$/u, '')}.`);
  if (decision.dissent.length > 0) {
    const others = decision.dissent.map(
      ({ reviewer, verdict }) => `${reviewer?.name ?? 'One reviewer'} rated it ${verdict.label}`,
    );
    sentences.push(`${others.join('; ')}.`);
  }
  return sentences.join(' ');
}

function methodWords(decision: DecisionView, reviews: number): string {
  const count = plural(reviews, 'review');
  switch (decision.method) {
    case 'single':
      return 'Decided by one review. No second person judged the claim.';
    case 'unanimous':
      return reviews === 1
        ? 'Decided by one review. No second person judged the claim.'
        : `All ${count} give this rating.`;
    case 'majority':
      return `The rating of the majority of ${count} stands.`;
    case 'middle':
      return `${count} lie one step apart; the rating nearer the middle of the scale stands.`;
    case 'adjudicated':
      return `Decided by ${decision.decidedBy?.name ?? 'an adjudicator'} after the reviews differed.`;
  }
}
