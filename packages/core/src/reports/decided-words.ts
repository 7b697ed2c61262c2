import type { Words } from '../words/words.ts';
import { readableDate } from './dates.ts';
import type { ReportClaim, ReportDecision, ReportModel } from './report-model.ts';

/** How the verdict came about, in plain sentences; one person alone is said plainly. */
export function howItWasDecided(claim: ReportClaim, words: Words): string[] {
  const { decision, reviews, policy } = claim;
  if (decision === null) return [];
  const sentences = [words.judged[decision.method](reviews.length, policy?.visibility !== 'open')];
  if (decision.dissentCount > 0 && decision.method !== 'adjudicated') {
    const others = [...new Set(reviews.filter(({ dissents }) => dissents).map(({ ratingLabel }) => ratingLabel))];
    sentences.push(words.dissented(decision.dissentCount, reviews.length, others));
  }
  if (decision.method === 'adjudicated' && decision.cause) {
    sentences.push(words.whyDiffered(asSentence(decision.cause)));
  }
  if (claim.approvedAt !== null) sentences.push(words.approvedBy[approver(reviews.length, decision)]);
  if (claim.claimant !== null && claim.reply !== undefined) sentences.push(words.reply[claim.reply]);
  return sentences;
}

function approver(judges: number, decision: ReportDecision): keyof Words['approvedBy'] {
  if (decision.approverTookPart !== true) return 'another';
  return judges === 1 ? 'theSame' : 'oneOfThem';
}

export function machineHelp(claims: readonly ReportClaim[], { machineHelp: words }: Words): string {
  const found = claims.filter(({ foundByProgram }) => foundByProgram).length;
  if (claims.length === 1) return found === 1 ? words.oneFound : words.oneNotFound;
  return found === 0 ? words.noneFound : words.found(found, claims.length);
}

/** The finding of the summary, from the counts alone. */
export function summarySentence({ summary }: ReportModel, words: Words): string {
  const { claims, undecided, retracted = 0 } = summary;
  if (claims === 0) return words.noneKept;
  const standing = claims > retracted ? [standingSentence(summary, claims - undecided - retracted, words)] : [];
  return [...standing, ...(retracted > 0 ? [words.retractedOf(retracted)] : [])].join(' ');
}

function standingSentence({ undecided, verdicts }: ReportModel['summary'], decided: number, words: Words): string {
  if (decided === 0) return words.noneDecided(undecided);
  const wrong = verdicts
    .filter(({ canonical }) => canonical === 'false' || canonical === 'mostly-false')
    .reduce((sum, { count }) => sum + count, 0);
  const right = verdicts
    .filter(({ canonical }) => canonical === 'true' || canonical === 'mostly-true')
    .reduce((sum, { count }) => sum + count, 0);
  const found = words.decided(decided, { right, wrong, rest: decided - wrong - right });
  return undecided === 0 ? found : `${found} ${words.waiting(undecided)}`;
}

/** In place of a verdict. */
export function withoutVerdict({ state, retraction }: ReportClaim, words: Words): string {
  if (retraction === undefined) return `${words.states[state]}. ${words.noVerdict}`;
  return words.retractedOn(readableDate(retraction.at, words), asSentence(retraction.reason));
}

/** In place of the version that is published. */
export function notPublished({ retraction }: ReportClaim, words: Words): string {
  return retraction === undefined ? words.notPublished : words.states.retracted;
}

export function agreementSentence({ summary }: ReportModel, words: Words): string | null {
  const { reviewPairs: pairs, agreeingPairs: agreeing } = summary;
  if (pairs === 0) return null;
  return words.agreement(agreeing, pairs, words.percent(Math.round((agreeing / pairs) * 100)));
}

/** With a full stop, unless it ends like a sentence already. */
export function asSentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?…]$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}
