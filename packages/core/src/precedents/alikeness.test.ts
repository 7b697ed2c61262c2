import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alikeness, WORTH_SHOWING } from './alikeness.ts';

const claim = 'More than 2,300 homes have been taken out of the highest risk band since 2023';

describe('how alike two claims are', () => {
  test('the same words are wholly alike, whatever their case and punctuation', () => {
    expect(alikeness(claim, `${claim.toUpperCase()}.`)).toBe(1);
  });

  test('the same claim in other words is worth showing, more so than one about something near', () => {
    const reworded = alikeness(claim, 'Since 2023 over 2,300 homes left the highest risk band');
    const near = alikeness(claim, 'Homes in the lower town cost more than in 2023');
    const other = alikeness(claim, 'Taxi fares dropped by 9 per cent');
    expect(reworded).toBeGreaterThan(WORTH_SHOWING);
    expect(reworded).toBeGreaterThan(near);
    expect(near).toBeGreaterThan(other);
    expect(other).toBeLessThan(WORTH_SHOWING);
  });

  test('other figures keep two claims apart', () => {
    const same = alikeness('The wall cost £41m', 'The wall cost £41m in all');
    expect(alikeness('The wall cost £41m', 'The wall cost £38m in all')).toBeLessThan(same);
    expect(alikeness('The wall cost £41m', 'The wall cost £38m')).toBeLessThan(0.8);
  });

  test('nothing is alike to nothing', () => {
    expect(alikeness('', claim)).toBe(0);
    expect(alikeness('…', '…')).toBe(0);
  });

  test('it lies between 0 and 1 and does not depend on which comes first', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const value = alikeness(a, b);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(alikeness(b, a)).toBe(value);
      }),
    );
  });
});
