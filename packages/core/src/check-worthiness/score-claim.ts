import type { ExtractedClaim, Reason } from '../claims/claim.ts';
import type { Score } from './create-scorer.ts';

type Scorable = Pick<ExtractedClaim, 'uncheckableReason'> & {
  /** Background on somebody ("Ida Roe is the mayor"), said in passing. */
  aside: boolean;
};
type Scored = Pick<ExtractedClaim, 'verifiable' | 'checkWorthiness' | 'reasons'>;

/**
 * What the tree knows and the words alone do not, on the logit scale; set by hand, since no public set of news says
 * which claims are worth checking. An uncheckable claim must rank below any checkable one of like wording.
 */
const ASIDE = { worth: -1, verifiable: 0, label: 'said in passing, as background' };
const UNCHECKABLE = { worth: -2.5, verifiable: -2.5 };
/** A quarter is the steepest slope of the logistic curve: the most that one unit can move a score. */
const STEEPEST = 0.25;
/** Scores stay off 0 and 1, where a logit has no end. */
const EDGE = 0.001;

/** Both scores of a claim from those of its wording, with what moved its check-worthiness, strongest first. */
export function scoreClaim(score: Score, { uncheckableReason, aside }: Scorable): Scored {
  const { verifiable, checkWorthiness, reasons } = score;
  const adjustments = [
    ...(aside ? [ASIDE] : []),
    ...(uncheckableReason === null ? [] : [{ ...UNCHECKABLE, label: `not checkable: ${uncheckableReason}` }]),
  ];
  if (adjustments.length === 0) return { verifiable, checkWorthiness, reasons };
  let worth = logit(checkWorthiness);
  let settled = logit(verifiable);
  const more: Reason[] = [];
  for (const { worth: down, verifiable: under, label } of adjustments) {
    worth += down;
    settled += under;
    more.push({ label, weight: Math.max(-1, down * STEEPEST) });
  }
  return {
    verifiable: probability(settled),
    checkWorthiness: probability(worth),
    reasons: [...more, ...reasons].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)),
  };
}

function logit(score: number): number {
  const inside = Math.min(1 - EDGE, Math.max(EDGE, score));
  return Math.log(inside / (1 - inside));
}

const probability = (x: number): number => Math.round(10_000 / (1 + Math.exp(-x))) / 10_000;
