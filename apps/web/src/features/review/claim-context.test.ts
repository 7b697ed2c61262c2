import { describe, expect, it } from 'vitest';
import { contextParts, markSpans } from './claim-context.ts';

describe('markSpans', () => {
  it('cuts at the ends of the spans, by offsets of the article', () => {
    expect(markSpans('It said more than 2,300 homes.', 100, [[108, 129]])).toEqual([
      { start: 100, text: 'It said ', marked: false },
      { start: 108, text: 'more than 2,300 homes', marked: true },
      { start: 129, text: '.', marked: false },
    ]);
  });

  it('takes several spans in any order, and overlapping ones once', () => {
    const parts = markSpans('abcdefgh', 0, [
      [4, 6],
      [0, 2],
      [5, 7],
    ]);
    expect(parts.map((part) => (part.marked ? `[${part.text}]` : part.text)).join('')).toBe('[ab]cd[ef][g]h');
  });

  it('leaves text without a span as it is and keeps every character', () => {
    expect(markSpans('abc', 10, [[0, 5]])).toEqual([{ start: 10, text: 'abc', marked: false }]);
    expect(markSpans('', 10, [])).toEqual([]);
  });
});

describe('contextParts', () => {
  it('says which sentence is the claim’s own', () => {
    const sentence = (start: number, text: string) => ({ start, end: start + text.length, text });
    const context = { before: [sentence(0, 'One.')], sentence: sentence(5, 'Two.'), after: [sentence(10, 'Three.')] };
    expect(contextParts(context, [[5, 8]]).map((part) => part.own)).toEqual([false, true, false]);
  });
});
