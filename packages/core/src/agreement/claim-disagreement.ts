import { positionsFor, sideOf, type JudgedRound } from './judged-round.ts';

export type ClaimDisagreement = {
  /** 0 when all say the same, 1 when they could not be further apart. */
  score: number;
  /** Steps of the scale between the outermost ratings; null when one of them is off the scale. */
  steps: number | null;
  kind: 'none' | 'steps' | 'on_and_off_scale' | 'off_scale_split';
};

/**
 * How far apart the reviews of one round lie: the mean over its pairs of the squared distance as a part of the scale's
 * length, where a rating off the scale is a whole scale away from any other one.
 */
export function claimDisagreement(round: JudgedRound): ClaimDisagreement {
  const { scale, reviews } = round;
  const position = positionsFor([round]);
  const placed = reviews.map(({ ratingKey }) => ({ ratingKey, place: position(scale, ratingKey) }));
  const places = placed.flatMap(({ place }) => place ?? []);
  const length = Math.max(1, scale.values.filter(({ onScale }) => onScale).length - 1);
  let [sum, pairs] = [0, 0];
  placed.forEach((one, index) => {
    for (const other of placed.slice(index + 1)) {
      pairs += 1;
      if (one.ratingKey === other.ratingKey) continue;
      sum += one.place === null || other.place === null ? 1 : ((one.place - other.place) / length) ** 2;
    }
  });
  const sides = new Set(reviews.map(({ ratingKey }) => sideOf(scale, ratingKey)));
  const steps = places.length < placed.length || places.length === 0 ? null : Math.max(...places) - Math.min(...places);
  const kind = sum === 0 ? 'none' : steps !== null ? 'steps' : sides.size > 1 ? 'on_and_off_scale' : 'off_scale_split';
  return { score: pairs === 0 ? 0 : sum / pairs, steps, kind };
}
