import type { ReportClaim, ReportDecision, ReportModel } from './report-model.ts';

const numberWords = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'] as const;

/** 0..9 as a word with a capital, larger numbers as digits. */
export function numberWord(count: number): string {
  return numberWords[count] ?? String(count);
}

/** How the verdict came about, in plain sentences; one person alone is said plainly. */
export function howItWasDecided(claim: ReportClaim): string[] {
  const { decision, reviews, policy } = claim;
  if (decision === null) return [];
  const sentences = [judgementSentence(reviews.length, decision, policy?.visibility !== 'open')];
  if (decision.dissentCount > 0 && decision.method !== 'adjudicated') {
    const others = [...new Set(reviews.filter(({ dissents }) => dissents).map(({ ratingLabel }) => ratingLabel))];
    sentences.push(
      `${numberWord(decision.dissentCount)} of ${reviews.length} rated it ${others.join(' or ')} instead.`,
    );
  }
  if (decision.method === 'adjudicated' && decision.cause) {
    sentences.push(`Why the reviews differed: ${asSentence(decision.cause)}`);
  }
  if (claim.approvedAt !== null) sentences.push(approvalSentence(reviews.length, decision));
  return sentences;
}

function judgementSentence(count: number, decision: ReportDecision, blind: boolean): string {
  const reviews = `${numberWord(count)}${blind ? ' blind' : ''} reviews`;
  switch (decision.method) {
    case 'single':
      return 'One review. No second person judged the claim.';
    case 'unanimous':
      return count === 1 ? 'One review. No second person judged the claim.' : `${reviews}, all with the same rating.`;
    case 'majority':
      return `${reviews}; the rating of the majority stands.`;
    case 'middle':
      return `${reviews}, one step apart; the rating nearer the middle of the scale stands.`;
    case 'adjudicated':
      return `${reviews} that differed, then an adjudicator.`;
  }
}

function approvalSentence(judges: number, decision: ReportDecision): string {
  if (decision.approverTookPart !== true) return 'Approved by an editor who took no part.';
  return judges === 1 ? 'The same person approved it.' : 'Approved by one of those people.';
}

export function machineHelp(claims: readonly ReportClaim[]): string {
  const found = claims.filter(({ foundByProgram }) => foundByProgram).length;
  if (claims.length === 1) {
    return found === 1
      ? 'The claim was found by program. People wrote and decided the rest.'
      : 'None: people found, worded and decided the claim.';
  }
  if (found === 0) return 'No machine help: people found, worded and decided every claim.';
  const which = found === claims.length ? 'The claims were' : `${numberWord(found)} of ${claims.length} claims were`;
  return `${which} found by program. People wrote and decided the rest.`;
}

/** The finding of the summary, from the counts alone. */
export function summarySentence({ summary }: ReportModel): string {
  const { claims, undecided, verdicts } = summary;
  if (claims === 0) return 'No claim of this article was kept.';
  const decided = claims - undecided;
  const noun = claims === 1 ? 'claim' : 'claims';
  if (decided === 0) return `${numberWord(claims)} ${noun}, none decided yet.`;
  const wrong = verdicts
    .filter(({ canonical }) => canonical === 'false' || canonical === 'mostly-false')
    .reduce((sum, { count }) => sum + count, 0);
  const right = verdicts
    .filter(({ canonical }) => canonical === 'true' || canonical === 'mostly-true')
    .reduce((sum, { count }) => sum + count, 0);
  const rest = decided - wrong - right;
  const parts = [
    right > 0 ? `${right} right or mostly right` : null,
    wrong > 0 ? `${wrong} wrong or mostly wrong` : null,
    rest > 0 ? `${rest} in between or off the scale` : null,
  ].filter((part) => part !== null);
  const waiting =
    undecided === 0 ? '' : ` ${numberWord(undecided)} ${undecided === 1 ? 'waits' : 'wait'} for a decision.`;
  return `${numberWord(decided)} ${decided === 1 ? 'claim' : 'claims'} decided: ${parts.join(', ')}.${waiting}`;
}

export function agreementSentence({ summary }: ReportModel): string | null {
  const { reviewPairs: pairs, agreeingPairs: agreeing } = summary;
  if (pairs === 0) return null;
  const share = Math.round((agreeing / pairs) * 100);
  return `Reviewers of the same claim chose the same rating in ${agreeing} of ${pairs} pairs of reviews (${share} %).`;
}

/** With a full stop, unless it ends like a sentence already. */
export function asSentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?…]$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}
