import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeQuote } from './describe-quote.ts';
import { resolveQuote } from './resolve-quote.ts';

const text = 'Fares rose in May. The council met. Fares rose in June, and the council met again on Friday.';

describe('describeQuote', () => {
  it('takes 32 units on each side and never half of a pair', () => {
    const emoji = `😀${'a'.repeat(31)}quote${'b'.repeat(31)}😀`;
    const start = emoji.indexOf('quote');
    const quote = describeQuote(emoji, start, start + 5);
    expect(quote).toEqual({ exact: 'quote', prefix: 'a'.repeat(31), suffix: 'b'.repeat(31) });
  });

  it('clamps to the text', () => {
    expect(describeQuote('abc', -5, 99)).toEqual({ exact: 'abc', prefix: '', suffix: '' });
  });
});

describe('resolveQuote', () => {
  it('finds every quote of any text again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), fc.nat(), fc.nat(), (any, a, b) => {
        const start = a % any.length;
        const end = start + 1 + (b % (any.length - start));
        const quote = describeQuote(any, start, end);
        const found = resolveQuote(any, quote, start);
        expect(found === null ? null : any.slice(found.start, found.end)).toBe(quote.exact);
      }),
    );
  });

  it('tells two equal passages apart by what stands around them', () => {
    const second = text.lastIndexOf('Fares rose');
    const quote = describeQuote(text, second, second + 10);
    expect(resolveQuote(text, quote)?.start).toBe(second);
    expect(resolveQuote(`Note. ${text}`, quote, second)?.start).toBe(second + 6);
  });

  it('finds a passage whose words were lightly edited', () => {
    const quote = describeQuote(text, 36, 54);
    const edited = text.replace('Fares rose in June', 'The fares rose in June');
    const found = resolveQuote(edited, quote);
    expect(found === null ? '' : edited.slice(found.start, found.end)).toContain('ares rose in June');
  });

  it('gives null when the passage is gone', () => {
    const quote = describeQuote(text, 36, 54);
    expect(resolveQuote('Nothing of this is left in an entirely different story.', quote)).toBeNull();
    expect(resolveQuote(text, { exact: '', prefix: 'a', suffix: 'b' })).toBeNull();
  });

  it('stays quick when the quote is everywhere', () => {
    const many = 'a'.repeat(1_000_000);
    expect(resolveQuote(many, describeQuote(many, 500_000, 500_040), 10)?.end).toBeGreaterThan(0);
  });
});
