import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords } from './diff-words.ts';

const side = (kind: 'del' | 'ins', a: string, b: string): string =>
  diffWords(a, b)
    .filter((part) => part.kind === kind)
    .map((part) => part.text.trim())
    .join(' ');

describe('diffWords', () => {
  it('shows a replaced word and an added one', () => {
    expect(side('del', 'it had risen by a third', 'The fare had risen by a third')).toBe('it');
    expect(side('ins', 'it had risen by a third', 'The fare had risen by a third')).toBe('The fare');
  });

  it('does not count the capital of a first word', () => {
    expect(diffWords('more than 40 homes', 'More than 40 homes')).toEqual([
      { kind: 'same', text: 'More than 40 homes' },
    ]);
    expect(side('ins', 'a ministry said', 'a Ministry said')).toBe('Ministry');
  });

  it('gives back the new text from what stays and what comes in', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'the', 'Wall', '41m,', '\n')).map((list) => list.join(' '));
    fc.assert(
      fc.property(words, words, (a, b) => {
        const kept = diffWords(a, b).filter((part) => part.kind !== 'del');
        expect(kept.map((part) => part.text).join('')).toBe(b);
      }),
    );
  });

  it('stays quick on long texts', () => {
    const long = 'word '.repeat(50_000);
    expect(diffWords(`x ${long}`, `${long} y`).length).toBeGreaterThan(0);
  });
});
