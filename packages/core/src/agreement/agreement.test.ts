import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Agreement, ClaimRatings } from './agreement.ts';
import { undefinedSentences } from './agreement.ts';
import { cohenKappa, fleissKappa, weightedKappa, type RatingPair } from './kappa.ts';
import {
  alphaWithInterval,
  krippendorffAlpha,
  measurementLevels,
  type MeasurementLevel,
} from './krippendorff-alpha.ts';
import { percentAgreement } from './percent-agreement.ts';
import { seededRandom } from './seeded-random.ts';

const rating = fc.integer({ min: 1, max: 5 });
const claims = fc.array(fc.array(fc.option(rating, { freq: 4 }), { minLength: 1, maxLength: 5 }), { maxLength: 12 });
const pairs = fc.array(fc.tuple(rating, rating), { minLength: 1, maxLength: 20 });
const level = fc.constantFrom(...measurementLevels);

/** Sums in another order differ in the last bits, and 0 may be -0. */
function rounded(agreement: Agreement): Agreement {
  return agreement.value === null ? agreement : { ...agreement, value: Math.round(agreement.value * 1e9) / 1e9 + 0 };
}

describe('for any ratings', () => {
  test('alpha is a number up to 1 or says why not, never NaN', () => {
    fc.assert(
      fc.property(claims, level, (given, at) => {
        const { value, undefinedBecause } = krippendorffAlpha(given, at);
        const words = undefinedBecause === null ? '' : undefinedSentences[undefinedBecause];
        expect(words === '').toBe(value !== null);
        expect(value ?? 0).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  test('the order of reviewers and of claims changes nothing', () => {
    const shuffled = claims.chain((given) => {
      const all = { minLength: given.length, maxLength: given.length };
      return fc.tuple(fc.constant(given), fc.shuffledSubarray(given, all));
    });
    fc.assert(
      fc.property(shuffled, level, ([given, other], at) => {
        const turned = other.map((ratings) => [...ratings].reverse());
        expect(rounded(krippendorffAlpha(turned, at))).toEqual(rounded(krippendorffAlpha(given, at)));
        expect(rounded(percentAgreement(turned))).toEqual(rounded(percentAgreement(given)));
      }),
    );
  });

  test('perfect agreement on more than one category is 1', () => {
    const perfect = fc
      .array(fc.tuple(rating, fc.integer({ min: 2, max: 4 })), { minLength: 2, maxLength: 10 })
      .filter((given) => new Set(given.map(([value]) => value)).size > 1);
    fc.assert(
      fc.property(perfect, level, (given, at) => {
        const rows = given.map(([value, reviewers]) => Array.from({ length: reviewers }, () => value));
        expect(krippendorffAlpha(rows, at).value).toBeCloseTo(1, 12);
        expect(percentAgreement(rows).value).toBe(1);
        const twice = given.map(([value]): RatingPair<number> => [value, value]);
        expect(cohenKappa(twice).value).toBe(1);
        expect(weightedKappa(twice).value).toBe(1);
      }),
    );
  });

  test('the names of categories do not matter to nominal measures', () => {
    const names = new Map([1, 2, 3, 4, 5].map((value) => [value, ['z', 'true', 'a', 'Mixed', 'ü'][value - 1] ?? '']));
    const named = (value: number | null) => (value === null ? null : (names.get(value) ?? ''));
    fc.assert(
      fc.property(claims, (given) => {
        const renamed = given.map((ratings) => ratings.map(named));
        expect(rounded(krippendorffAlpha(renamed, 'nominal'))).toEqual(rounded(krippendorffAlpha(given, 'nominal')));
      }),
    );
    fc.assert(
      fc.property(pairs, (given) => {
        const renamed = given.map(([a, b]): RatingPair => [named(a) ?? '', named(b) ?? '']);
        expect(rounded(cohenKappa(renamed))).toEqual(rounded(cohenKappa(given)));
      }),
    );
  });

  test('ordinal alpha takes the order only, interval alpha no unit, ratio alpha no unit but a zero', () => {
    fc.assert(
      fc.property(claims, (given) => {
        const moved = (by: (value: number) => number): ClaimRatings<number>[] =>
          given.map((ratings) => ratings.map((value) => (value === null ? null : by(value))));
        const same = (at: MeasurementLevel, by: (value: number) => number) =>
          expect(rounded(krippendorffAlpha(moved(by), at))).toEqual(rounded(krippendorffAlpha(given, at)));
        same('ordinal', (value) => value ** 3 - 40);
        same('interval', (value) => 2 * value - 7);
        same('ratio', (value) => 3 * value);
      }),
    );
  });

  test('two reviewers, none missing: alpha follows from their table', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        // 1 - (2n - 1) · D / sum over unequal categories of n_c · n_k, with D the differing ratings.
        const all = given.flat();
        const differing = given.filter(([a, b]) => a !== b).length * 2;
        let unequal = 0;
        for (const a of all) unequal += all.filter((b) => a !== b).length;
        const { value } = krippendorffAlpha(given, 'nominal');
        expect(value === null).toBe(unequal === 0);
        expect(value ?? 0).toBeCloseTo(unequal === 0 ? 0 : 1 - ((all.length - 1) * differing) / unequal, 10);
      }),
    );
  });

  test('Fleiss’ kappa of two reviewers is Scott’s pi, which alpha corrects for small samples', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const counts = given.map((pair) => [1, 2, 3, 4, 5].map((value) => pair.filter((one) => one === value).length));
        const kappa = fleissKappa(counts);
        const alpha = krippendorffAlpha(given, 'nominal');
        expect(alpha.value === null).toBe(kappa.value === null);
        if (alpha.value === null || kappa.value === null) return;
        const ratings = given.length * 2;
        expect(1 - alpha.value).toBeCloseTo(((1 - kappa.value) * (ratings - 1)) / ratings, 10);
      }),
    );
  });
});

describe('undefined, in words', () => {
  test('no claim with two ratings', () => {
    const reason = { value: null, undefinedBecause: 'no_pairs' };
    for (const at of measurementLevels) expect(krippendorffAlpha([[1], [null, 2], []], at)).toMatchObject(reason);
    expect(percentAgreement([[1, null]])).toMatchObject(reason);
    expect(cohenKappa([])).toMatchObject(reason);
    expect(fleissKappa([[1, 0]])).toMatchObject(reason);
  });

  test('one category', () => {
    const reason = { value: null, undefinedBecause: 'one_category' };
    for (const at of measurementLevels)
      expect(
        krippendorffAlpha(
          [
            [3, 3],
            [3, 3, 3],
          ],
          at,
        ),
      ).toMatchObject(reason);
    expect(cohenKappa([[1, 1]])).toMatchObject(reason);
    expect(weightedKappa([[1, 1]])).toMatchObject(reason);
    expect(
      fleissKappa([
        [0, 3],
        [0, 3],
      ]),
    ).toMatchObject(reason);
  });

  test('zero on every side is one point, not a ratio of nothing', () => {
    expect(
      krippendorffAlpha(
        [
          [0, 0],
          [0, 4],
        ],
        'ratio',
      ).value,
    ).not.toBeNaN();
  });

  test('what cannot be measured is refused', () => {
    expect(() => krippendorffAlpha([[-1, 2]], 'ratio')).toThrow(/from 0/u);
    expect(() => krippendorffAlpha([[Number.NaN, 2]], 'interval')).toThrow(/numbers/u);
    expect(() =>
      fleissKappa([
        [2, 0],
        [1, 0],
      ]),
    ).toThrow(/same number of reviews/u);
    expect(() => fleissKappa([[1.5, 0.5]])).toThrow(/same number of reviews/u);
  });
});

describe('the bootstrap interval', () => {
  const options = { seed: 7 };

  test('is the same for the same seed, and holds alpha', () => {
    const given = Array.from({ length: 40 }, (_, claim) => [
      1 + (claim % 5),
      1 + ((claim + (claim % 3 === 0 ? 1 : 0)) % 5),
    ]);
    const first = alphaWithInterval(given, 'ordinal', options);
    expect(alphaWithInterval(given, 'ordinal', options)).toEqual(first);
    expect(alphaWithInterval(given, 'ordinal', { seed: 8 }).interval).not.toEqual(first.interval);
    expect(first.interval?.low).toBeLessThan(first.value ?? 0);
    expect(first.interval?.high).toBeGreaterThan(first.value ?? 1);
    const narrower = alphaWithInterval(given, 'ordinal', { ...options, coverage: 0.5 });
    expect(narrower.interval?.low).toBeGreaterThan(first.interval?.low ?? 1);
    const more = alphaWithInterval([...given, ...given, ...given, ...given], 'ordinal', options);
    const width = ({ interval }: typeof first) => (interval?.high ?? 0) - (interval?.low ?? 0);
    // Four times the claims halve the width, give or take.
    expect(width(more) / width(first)).toBeGreaterThan(0.4);
    expect(width(more) / width(first)).toBeLessThan(0.6);
  });

  test('covers the true value as often as it says', () => {
    // Two reviewers say the same in 7 of 10 claims of two even categories, else one of the two at random: alpha is 0.7.
    const random = seededRandom(11);
    const [studies, size] = [200, 100];
    let covered = 0;
    for (let study = 0; study < studies; study += 1) {
      const given = Array.from({ length: size }, () => {
        const first = random() < 0.5 ? 1 : 2;
        return [first, random() < 0.7 ? first : random() < 0.5 ? 1 : 2];
      });
      const { interval } = alphaWithInterval(given, 'nominal', { seed: study, resamples: 200 });
      if (interval !== null && interval.low <= 0.7 && 0.7 <= interval.high) covered += 1;
    }
    expect(covered / studies).toBeGreaterThan(0.9);
    expect(covered / studies).toBeLessThan(0.99);
  });

  test('is absent where alpha is, and a point where nobody ever differs', () => {
    expect(alphaWithInterval([[1, 1]], 'nominal', options).interval).toBe(null);
    const perfect = Array.from({ length: 20 }, (_, claim) => [claim % 3, claim % 3]);
    expect(alphaWithInterval(perfect, 'ordinal', options).interval).toEqual({ low: 1, high: 1 });
  });
});
