import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeMarginNumbers } from './place-margin-numbers.ts';

describe('placeMarginNumbers', () => {
  it('puts the second claim of a line to the right and lets further ones share that place', () => {
    const places = placeMarginNumbers([
      { id: 'a', middle: 16 },
      { id: 'b', middle: 16.4 },
      { id: 'c', middle: 15.8 },
      { id: 'd', middle: 48 },
    ]);
    expect(places).toEqual([
      { side: 'left', middle: 15.8, ids: ['a'] },
      { side: 'right', middle: 15.8, ids: ['b', 'c'] },
      { side: 'left', middle: 48, ids: ['d'] },
    ]);
  });

  it('keeps every claim once, and no two numbers of a side touch', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 60 }), (middles) => {
        const places = placeMarginNumbers(middles.map((middle, index) => ({ id: String(index), middle })));
        expect(places.flatMap((place) => place.ids).sort()).toEqual(middles.map((_, index) => String(index)).sort());
        for (const side of ['left', 'right'] as const) {
          const own = places.filter((place) => place.side === side).map((place) => place.middle);
          const gaps = own.slice(1).map((middle, index) => middle - own[index]!);
          expect(Math.min(16, ...gaps)).toBeGreaterThanOrEqual(16 - 1e-9);
        }
      }),
    );
  });
});
