import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spanningTree } from './spanning-tree.ts';

const STRIDE = 8;

function total(scores: Float32Array, heads: ArrayLike<number>): number {
  let sum = 0;
  for (let word = 0; word < heads.length; word += 1) {
    sum += scores[word * STRIDE + (heads[word] as number) + 1] as number;
  }
  return sum;
}

function reachesRoot(heads: ArrayLike<number>, word: number): boolean {
  let at = word;
  for (let step = 0; step <= heads.length && at >= 0; step += 1) at = heads[at] as number;
  return at === -1;
}

/** The best total over all trees in which only `root` is a root, by trying every assignment of heads. */
function bestTotal(scores: Float32Array, length: number, root: number): number {
  let best = -Infinity;
  const heads = Array.from({ length }, () => 0);
  const attempt = (word: number): void => {
    if (word === length) {
      if (heads.every((_, each) => reachesRoot(heads, each))) best = Math.max(best, total(scores, heads));
      return;
    }
    for (let head = 0; head < length; head += 1) {
      heads[word] = word === root ? -1 : head;
      if (word === root || head !== word) attempt(word + 1);
      if (word === root) return;
    }
  };
  attempt(0);
  return best;
}

test('of all trees with its root the tree found has the highest score', () => {
  const matrix = fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 5 * STRIDE, maxLength: 5 * STRIDE });
  fc.assert(
    fc.property(matrix, fc.integer({ min: 1, max: 5 }), (values, length) => {
      const scores = Float32Array.from(values);
      const heads = spanningTree(scores, 0, length, STRIDE);
      const roots = Array.from(heads.keys()).filter((word) => heads[word] === -1);
      expect(roots).toHaveLength(1);
      expect(Array.from(heads.keys()).every((word) => reachesRoot(heads, word))).toBe(true);
      expect(total(scores, heads)).toBe(bestTotal(scores, length, roots[0] as number));
    }),
    { numRuns: 500 },
  );
});

test('long rings of words that prefer each other are opened in time that stays small', () => {
  const length = 200;
  const stride = 208;
  const scores = new Float32Array(length * stride).map((_, at) => Math.sin(at * at));
  for (let word = 0; word < length; word += 1) scores[word * stride + ((word + 1) % length) + 1] = 50;
  const heads = spanningTree(scores, 0, length, stride);
  expect(Array.from(heads.keys()).every((word) => reachesRoot(heads, word))).toBe(true);
});
