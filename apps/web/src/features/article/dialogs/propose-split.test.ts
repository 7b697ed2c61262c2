import { describe, expect, it } from 'vitest';
import { proposeSplit } from './propose-split.ts';

const read = (text: string) => proposeSplit(text, [0, text.length]).map(([start, end]) => text.slice(start, end));

describe('proposeSplit', () => {
  it('parts at the joint nearest to the middle, without the word that joins', () => {
    expect(read('drawings were due in March and have still not been published')).toEqual([
      'drawings were due in March',
      'have still not been published',
    ]);
    expect(read('The wall, which cost ten pounds, and the gate were built in May, while the road was not')).toEqual([
      'The wall, which cost ten pounds',
      'the gate were built in May, while the road was not',
    ]);
  });

  it('parts in the middle when nothing joins', () => {
    expect(read('one two three four')).toEqual(['one two', 'three four']);
    expect(read('one')).toEqual(['one', 'one']);
  });
});
