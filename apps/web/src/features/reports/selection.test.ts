import { describe, expect, it } from 'vitest';
import { coverage, toggle, toggleAll } from './selection.ts';

const [a, b, c] = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

describe('selection', () => {
  it('keeps the order of choosing', () => {
    expect(toggle(toggle(toggle([], b), a), b)).toEqual([a]);
    expect(toggle([b], a)).toEqual([b, a]);
  });

  it('chooses the rest of what is shown, then clears only what is shown', () => {
    expect(toggleAll([a], [a, b])).toEqual([a, b]);
    expect(toggleAll([c, a, b], [a, b])).toEqual([c]);
  });

  it('says how much of what is shown is chosen', () => {
    expect(coverage([c], [a, b])).toBe('none');
    expect(coverage([a, c], [a, b])).toBe('some');
    expect(coverage([a, b], [a, b])).toBe('all');
    expect(coverage([a], [])).toBe('none');
  });
});
