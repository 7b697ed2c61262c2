import type { Calibration } from '../../src/check-worthiness/heads.ts';

export type Prediction = { logit: number; label: number; weight: number };

const ROUNDS = 50;

/**
 * Platt scaling (1999) by Newton's method, with the threshold of the best F1, both of predictions for sentences that the
 * fitted heads had not seen. A few predictions tie, so the threshold is put halfway to the next one.
 */
export function calibrate(predictions: Prediction[]): Calibration {
  const { slope, offset } = platt(predictions);
  const probable = predictions.map(({ logit, label, weight }) => ({
    probability: 1 / (1 + Math.exp(-(slope * logit + offset))),
    label,
    weight,
  }));
  return { slope, offset, threshold: bestThreshold(probable) };
}

function platt(predictions: Prediction[]): { slope: number; offset: number } {
  let slope = 1;
  let offset = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    let [g0, g1, h00, h01, h11] = [0, 0, 1e-9, 0, 1e-9];
    for (const { logit, label, weight } of predictions) {
      const probability = 1 / (1 + Math.exp(-(slope * logit + offset)));
      const error = weight * (probability - label);
      const curve = weight * probability * (1 - probability);
      g0 += error * logit;
      g1 += error;
      h00 += curve * logit * logit;
      h01 += curve * logit;
      h11 += curve;
    }
    const determinant = h00 * h11 - h01 * h01;
    if (determinant <= 0) break;
    const down = (h11 * g0 - h01 * g1) / determinant;
    const across = (h00 * g1 - h01 * g0) / determinant;
    slope -= down;
    offset -= across;
    if (Math.abs(down) + Math.abs(across) < 1e-9) break;
  }
  return { slope, offset };
}

function bestThreshold(predictions: { probability: number; label: number; weight: number }[]): number {
  const sorted = predictions.toSorted((a, b) => b.probability - a.probability);
  const positives = sorted.reduce((sum, { label, weight }) => sum + label * weight, 0);
  let [taken, right, best, threshold] = [0, 0, 0, 0.5];
  for (const [at, { probability, label, weight }] of sorted.entries()) {
    taken += weight;
    right += label * weight;
    const next = sorted[at + 1]?.probability ?? 0;
    if (next === probability) continue;
    const score = (2 * right) / (taken + positives);
    if (score > best) [best, threshold] = [score, (probability + next) / 2];
  }
  return Math.round(threshold * 10_000) / 10_000;
}
