import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crosswalk } from './crosswalk.ts';
import { composeScale, scaleProblems } from './own-scale.ts';
import { scalePresets, type ScalePresetKey } from './scale-presets.ts';
import { canonicalVerdicts, onScaleValues, rankOf, type Scale } from './scale.ts';

describe('between presets', () => {
  const cases: [ScalePresetKey, string, ScalePresetKey, string | null][] = [
    ['politifact', 'pants-on-fire', 'default', 'false'],
    ['politifact', 'false', 'default', 'false'],
    ['politifact', 'half-true', 'default', 'mixed'],
    // Two stand for false there; the milder one says no more than was said here.
    ['default', 'false', 'politifact', 'false'],
    ['pinocchios', 'three', 'default', 'mostly-false'],
    ['default', 'true', 'pinocchios', 'geppetto'],
    ['averitec', 'conflicting', 'pinocchios', 'two'],
    // AVeriTeC has no step between refuted and conflicting: as near on both sides, the lower one.
    ['default', 'mostly-false', 'averitec', 'refuted'],
    ['default', 'mostly-true', 'meta', 'missing-context'],
    ['default', 'satire', 'meta', 'satire'],
    ['politifact', 'no-rating', 'google', 'no-rating'],
    ['default', 'unverifiable', 'averitec', null],
    ['default', 'true', 'free-text', null],
    ['free-text', 'True', 'default', null],
  ];
  test.each(cases)('%s: %s in %s is %s', (from, key, to, expected) => {
    expect(crosswalk(scalePresets[from], key, scalePresets[to])?.key ?? null).toBe(expected);
  });
});

/** Any sound scale: two to nine values on it that rise through the five points, and up to three off it. */
const anyScale: fc.Arbitrary<Scale> = fc
  .tuple(fc.array(fc.nat(4), { minLength: 2, maxLength: 9 }), fc.nat(3))
  .map(([points, off]) =>
    composeScale('any', 'Any', [
      ...points
        .toSorted((a, b) => a - b)
        .map((point, index) => ({
          key: `on-${index}`,
          onScale: true,
          numeric: null,
          label: `On ${index}`,
          definition: 'Some words',
          icon: 'check' as const,
          canonical: canonicalVerdicts[point] ?? null,
          requiresEvidence: true,
        })),
      ...Array.from({ length: off }, (_, index) => ({
        key: `off-${index}`,
        onScale: false,
        numeric: null,
        label: `Off ${index}`,
        definition: '',
        icon: 'ban' as const,
        canonical: null,
        requiresEvidence: false,
      })),
    ]),
  );

describe('between any two scales', () => {
  test('a scale is the same as itself', () => {
    fc.assert(
      fc.property(anyScale, (scale) => {
        expect(scaleProblems(scale)).toEqual([]);
        for (const { key } of scale.values) expect(crosswalk(scale, key, scale)?.key).toBe(key);
      }),
    );
  });

  test('the order never turns round', () => {
    fc.assert(
      fc.property(anyScale, anyScale, (from, to) => {
        const ranks = onScaleValues(from).map(({ key }) => rankOf(to, crosswalk(from, key, to)?.key ?? '') ?? 0);
        expect(ranks).not.toContain(0);
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      }),
    );
  });

  test('the point is met where the other scale has it, and is the nearest where not', () => {
    fc.assert(
      fc.property(anyScale, anyScale, (from, to) => {
        const pointOf = (canonical: string | null | undefined) =>
          canonicalVerdicts.findIndex((one) => one === canonical);
        const there = onScaleValues(to).map(({ canonical }) => pointOf(canonical));
        for (const { key, canonical } of onScaleValues(from)) {
          const point = pointOf(canonical);
          const nearest = Math.min(...there.map((one) => Math.abs(one - point)));
          expect(Math.abs(pointOf(crosswalk(from, key, to)?.canonical) - point)).toBe(nearest);
        }
      }),
    );
  });

  test('what is off the scale stays off it', () => {
    fc.assert(
      fc.property(anyScale, anyScale, (from, to) => {
        for (const { key } of from.values.filter(({ onScale }) => !onScale)) {
          expect(crosswalk(from, key, to)?.onScale ?? false).toBe(false);
        }
      }),
    );
  });
});
