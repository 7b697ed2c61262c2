import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentRuns } from './segment-runs.ts';

const text = 'The wall, which cost ten pounds, held back four floods in two years.';
const at = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];

describe('segmentRuns', () => {
  it('gives one run when nothing is marked', () => {
    expect(segmentRuns(text, 0, text.length, [])).toEqual([{ start: 0, end: text.length, claims: [], sourceOf: [] }]);
  });

  it('lets the innermost claim take the click and puts nested claims on lanes of their own', () => {
    const runs = segmentRuns(text, 0, text.length, [
      { id: 'outer', spans: [at('held back four floods in two years')] },
      { id: 'inner', spans: [at('four floods')] },
    ]);
    const nested = runs.find((run) => text.slice(run.start, run.end) === 'four floods');
    expect(nested?.claims.map((claim) => [claim.id, claim.lane])).toEqual([
      ['outer', 0],
      ['inner', 1],
    ]);
    expect(nested?.claims.at(-1)).toMatchObject({ opens: true, closes: true });
  });

  it('says where a broken claim opens and closes', () => {
    const runs = segmentRuns(text, 0, text.length, [{ id: 'a', spans: [at('The wall'), at('held back four floods')] }]);
    const marked = runs.filter((run) => run.claims.length > 0).map((run) => run.claims[0]);
    expect(marked.map((claim) => [claim?.opens, claim?.closes])).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  it('draws spans parted by white space only as one', () => {
    const runs = segmentRuns(text, 0, text.length, [{ id: 'a', spans: [at('held back'), at('four floods')] }]);
    expect(runs.filter((run) => run.claims.length > 0)).toHaveLength(1);
  });

  it('names the claims that a source speaks for', () => {
    const [start, end] = at('The wall');
    const runs = segmentRuns(text, 0, text.length, [], [{ start, end, claimIds: ['a', 'b'] }]);
    expect(runs[0]).toMatchObject({ start, end, sourceOf: ['a', 'b'] });
  });

  it('covers every character once, keeps every claim whole and never shares a lane', () => {
    const span = fc
      .tuple(fc.nat(text.length), fc.nat(text.length))
      .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
    const claims = fc.array(fc.array(span, { minLength: 1, maxLength: 3 }), { maxLength: 8 });
    fc.assert(
      fc.property(claims, span, (all, [from, to]) => {
        const marked = all.map((spans, index) => ({ id: String(index), spans }));
        const runs = segmentRuns(text, from, to, marked);
        expect(runs.map((run) => text.slice(run.start, run.end)).join('')).toBe(text.slice(from, to));
        for (const run of runs) {
          expect(run.end).toBeGreaterThan(run.start);
          expect(new Set(run.claims.map((claim) => claim.lane)).size).toBe(run.claims.length);
        }
        for (const claim of marked) {
          for (const [start, end] of claim.spans) {
            for (let offset = Math.max(start, from); offset < Math.min(end, to); offset++) {
              const run = runs.find((candidate) => candidate.start <= offset && offset < candidate.end);
              expect(run?.claims.some((covering) => covering.id === claim.id)).toBe(true);
            }
          }
        }
      }),
    );
  });
});
