import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokeniseWords } from './tokenise-words.ts';

const words = (text: string): string[] =>
  tokeniseWords(text, 0, text.length).map(({ start, end }) => text.slice(start, end));

test.each([
  ["They didn't say she'd won't.", "They did n't say she 'd wo n't ."],
  ['the mayor’s cost-of-living plan', 'the mayor ’s cost - of - living plan'],
  ['a non-profit re-elected its co-founder', 'a non-profit re-elected its co-founder'],
  ['It cannot cost $5.2m–£6bn, or 10%.', 'It can not cost $ 5.2 m – £ 6 bn , or 10 % .'],
  ['Dr. A. Odell of the U.S.-led force, Ltd. and Co. Kg', 'Dr. A. Odell of the U.S. - led force , Ltd. and Co. Kg'],
  ['on 4 Jan. 2021 at 10:30, the 1990s', 'on 4 Jan. 2021 at 10:30 , the 1990s'],
  ['in 2019-2020 (see https://example.org/a-b?c=1).', 'in 2019 - 2020 ( see https://example.org/a-b?c=1 ) .'],
  ['call 555-0134 or write to desk@example.org!', 'call 555-0134 or write to desk@example.org !'],
  ['“Plan B.” he said...', '“ Plan B . ” he said ...'],
  ['the boys’ 3rd win at AT&T', 'the boys ’ 3rd win at AT&T'],
  ["O'Neil's team gonna win", "O'Neil 's team gon na win"],
])('splits %s', (text, expected) => {
  expect(words(text).join(' ')).toBe(expected);
});

const piece = fc.oneof(
  fc.constantFrom(
    'the',
    "can't",
    'U.S.',
    'e\u0301',
    '👩‍👩‍👧',
    '👍🏽',
    '\u00a0',
    '\r\n',
    ' ',
    '\t',
    '“',
    '...',
    '1,250.5',
    'مرحبا',
    '$5m',
  ),
  fc.constantFrom('-', "'", '.', '@', '/', ':', '&', '_', '\ud83d', 'http://', 'non-', 'a.b', '2019-04-30'),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
);

test('words are slices in order that hold everything but white space', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(5), (pieces, skip) => {
      const text = pieces.join('');
      const start = Math.min(skip, text.length);
      let at = start;
      for (const word of tokeniseWords(text, start, text.length)) {
        expect(word.start).toBeGreaterThanOrEqual(at);
        expect(word.end).toBeGreaterThan(word.start);
        expect(text.slice(at, word.start)).toMatch(/^\s*$/);
        expect(text.slice(word.start, word.end)).not.toMatch(/\s/);
        at = word.end;
      }
      expect(text.slice(at)).toMatch(/^\s*$/);
    }),
    { numRuns: 3_000 },
  );
});

test.each(['1.', "a'", 'a-', 'non-', '(', 'http://', 'ab.', '👨‍', '1:', 'x@', '.'])(
  'takes linear time over %s',
  (unit) => {
    const time = (length: number): number => {
      const text = unit.repeat(length / unit.length);
      const start = performance.now();
      tokeniseWords(text, 0, text.length);
      return performance.now() - start;
    };
    time(50_000);
    // Squared time would be 64 times as long for eight times the text.
    expect(time(400_000)).toBeLessThan(40 * Math.max(5, time(50_000)));
  },
);
