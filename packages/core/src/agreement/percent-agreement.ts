import { defined, notDefined, type Agreement, type ClaimRatings } from './agreement.ts';

/**
 * The share of pairs of reviews of one claim that say the same, 0 to 1; chance is not taken out. Undefined when no claim
 * has two ratings.
 */
export function percentAgreement(claims: readonly ClaimRatings[]): Agreement {
  const base = { claims: 0, ratings: 0 };
  let [pairs, same] = [0, 0];
  for (const ratings of claims) {
    const given = ratings.filter((rating) => rating !== null);
    if (given.length < 2) continue;
    base.claims += 1;
    base.ratings += given.length;
    pairs += given.length * (given.length - 1);
    const tally = new Map<unknown, number>();
    for (const rating of given) tally.set(rating, (tally.get(rating) ?? 0) + 1);
    for (const times of tally.values()) same += times * (times - 1);
  }
  return pairs === 0 ? notDefined(base, 'no_pairs') : defined(base, same / pairs);
}
