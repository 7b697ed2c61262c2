import type { Choice, Choose } from './walk-references.ts';

/** The likeliest candidate of a log-linear ranking model (Denis & Baldridge 2008); its share is the score. */
export function chooseReferent(weights: Readonly<Record<string, number>>): Choose {
  return (choice) => {
    const shares = sharesOf(choice, weights);
    let best = 0;
    for (let at = 1; at < shares.length; at += 1) if ((shares[at] ?? 0) > (shares[best] ?? 0)) best = at;
    const candidate = choice.candidates[best];
    return candidate === undefined ? null : { candidate, score: shares[best] ?? 0 };
  };
}

/** Shares of the candidates and, last, of "none of them"; they sum to 1. */
export function sharesOf({ features }: Choice, weights: Readonly<Record<string, number>>): number[] {
  const scores = features.map((row) => {
    let sum = 0;
    for (const feature of row) sum += weights[feature] ?? 0;
    return sum;
  });
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
