import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelEvery, spreadLabels, ticksTo } from './ticks.ts';

describe('ticksTo', () => {
  it.each([
    [0, [0, 1]],
    [3, [0, 1, 2, 3]],
    [16, [0, 5, 10, 15, 20]],
    [372, [0, 100, 200, 300, 400]],
  ])('%d', (max, ticks) => expect(ticksTo(max)).toEqual(ticks));

  it('covers any count in few whole steps', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (max) => {
        const ticks = ticksTo(max);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(max);
        expect(ticks.length).toBeLessThanOrEqual(6);
        expect(ticks.every(Number.isInteger)).toBe(true);
      }),
    );
  });
});

describe('labelEvery', () => {
  it('leaves out what has no room', () => {
    expect(labelEvery(12, 700, 56)).toBe(1);
    expect(labelEvery(12, 300, 56)).toBe(3);
    expect(labelEvery(3, 0, 56)).toBe(168);
  });
});

describe('spreadLabels', () => {
  it('moves only what is too close', () => {
    expect(spreadLabels([10, 100], 15, 0, 200)).toEqual([10, 100]);
    expect(spreadLabels([10, 12, 14], 15, 0, 200)).toEqual([10, 25, 40]);
    expect(spreadLabels([190, 195], 15, 0, 200)).toEqual([185, 200]);
  });

  it('keeps the order, the gap and the bounds while there is room', () => {
    const places = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(places, (wanted) => {
        const sorted = wanted.toSorted((a, b) => a - b);
        const spread = spreadLabels(sorted, 15, 0, 300);
        for (const [index, place] of spread.entries()) {
          expect(place).toBeGreaterThanOrEqual(0);
          expect(place).toBeLessThanOrEqual(300);
          expect(place - (spread[index - 1] ?? -15)).toBeGreaterThanOrEqual(15);
        }
      }),
    );
  });
});
