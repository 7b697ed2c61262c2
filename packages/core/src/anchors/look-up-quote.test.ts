import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignWords } from './align-words.ts';
import { lookUpQuote } from './look-up-quote.ts';
import { readWords } from './read-words.ts';

const page = [
  'The Harbour Board met on Wednesday.',
  '“The ferry carried 412,000 passengers in 2025, and we have cancelled fewer than 20 sailings,” said Bram Ostrow.',
  'The board will decide on the new timetable in September. A third boat was bought for £1.8m.',
].join('\n');
const quote = 'The ferry carried 412,000 passengers in 2025';
const outcomeOf = (text: string, words: string) => lookUpQuote(text, words)?.outcome;

describe('readWords', () => {
  it.each([
    ['Don’t “stop”', ["don't", 'stop']],
    ['£1.8m, up 41 %', ['£', '1.8m', 'up', '41', '%']],
    ['−5 or -5, 2019–2020', ['-', '5', 'or', '-', '5', '2019', '2020']],
    ['co\u00ADoperate\u200B', ['cooperate']],
    ['Cafe\u0301 CAFÉ', ['café', 'café']],
    ['北京市。', ['北', '京', '市']],
    ['Known since 1990.[12] [a]', ['known', 'since', '1990', 'a']],
    ['end.Next 3.5', ['end', 'next', '3.5']],
    ['… —', []],
  ])('of %j are %j', (text, words) => {
    expect(readWords(text).map(({ word }) => word)).toEqual(words);
  });

  it('stand where they say', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let last = 0;
        for (const { start, end } of readWords(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('lookUpQuote', () => {
  it.each([
    ['as it is', quote],
    ['in capitals, with other spaces and marks', '"THE FERRY  carried\n412,000 passengers in 2025."'],
    ['from the middle of a sentence', 'Cancelled fewer than 20 sailings'],
    ['with an omission', 'The ferry carried 412,000 passengers […] cancelled fewer than 20 sailings'],
    ['with an omission of nothing, and at both ends', '… in 2025 ... and we have …'],
  ])('finds it %s', (_how, words) => {
    expect(outcomeOf(page, words)).toBe('found');
  });

  it('says which words of the page they are', () => {
    expect(lookUpQuote(page, 'ferry carried 412,000 … in 2025')?.place).toEqual({
      exact: 'ferry carried 412,000 passengers in 2025',
      prefix: 'bour Board met on Wednesday.\n“The '.slice(-32),
      suffix: ', and we have cancelled fewer than 20 sailings'.slice(0, 32),
    });
  });

  it('takes the marks around it along where they are the same', () => {
    const exactOf = (words: string) => lookUpQuote(page, words)?.place?.exact;
    expect(exactOf('“The ferry carried')).toBe('“The ferry carried');
    expect(exactOf('"The ferry carried')).toBe('The ferry carried');
    expect(exactOf(' timetable in September. ')).toBe('timetable in September.');
    expect(exactOf('… timetable in September …')).toBe('timetable in September');
  });

  it.each([
    ['a number', '412,000', '421,000', 'The ferry carried 421,000 passengers in 2025'],
    ['the last word', '2025', '2024', 'The ferry carried 412,000 passengers in 2024'],
    ['the first word', 'The ferry', 'Our ferry', 'Our ferry carried 412,000 passengers in 2025'],
    ['a word put in', 'carried', 'carried almost', 'The ferry carried almost 412,000 passengers in 2025'],
    ['a word left out', ' passengers', '', 'The ferry carried 412,000 in 2025'],
  ])('tells that %s was altered, and into what', (_what, before, after, became) => {
    const drift = lookUpQuote(page.replace(before, after), quote);
    expect(drift).toMatchObject({ outcome: 'altered', place: { exact: became } });
  });

  it('tells a sign and a currency apart', () => {
    expect(outcomeOf('Profit fell by -5 per cent in the year', 'Profit fell by 5 per cent in the year')).toBe(
      'altered',
    );
    expect(outcomeOf('It cost $41m to build', 'It cost £41m to build')).toBe('altered');
  });

  it('tells that it is gone, also where single words of it are left', () => {
    expect(lookUpQuote('The ferry carried nobody. Passengers were angry in 2025.', quote)).toEqual({
      outcome: 'gone',
      place: null,
    });
    expect(outcomeOf('', quote)).toBe('gone');
    expect(outcomeOf('Four words, fewer left', 'two words')).toBe('gone');
  });

  it('has nothing to look for in a quote without words', () => {
    expect(lookUpQuote(page, '“…” –')).toBeNull();
  });

  it('has moved when other words stand on both sides of it', () => {
    const first = lookUpQuote(page, quote);
    const place = first?.place ?? null;
    expect(lookUpQuote(page, quote, place)?.outcome).toBe('found');
    expect(lookUpQuote(`Updated on Friday.\n${page}`, quote, place)?.outcome).toBe('found');
    expect(lookUpQuote(page.replace('met on Wednesday', 'met twice'), quote, place)?.outcome).toBe('found');
    expect(lookUpQuote(`An archive of sayings: ${quote}! (That was last year.)`, quote, place)?.outcome).toBe('moved');
  });

  it('takes the place where it stood for its place, not the first', () => {
    const twice = `In short: ${quote}. That is much.\n${page}`;
    const place = lookUpQuote(page, quote)?.place ?? null;
    expect(lookUpQuote(twice, quote, place)).toMatchObject({ outcome: 'found', place: { suffix: place?.suffix } });
  });

  it('takes a page that is the quote alone for its place', () => {
    const alone = lookUpQuote(quote, quote);
    expect(lookUpQuote(`${page}`, quote, alone?.place ?? null)?.outcome).toBe('found');
  });

  it('finds any stretch of words of any text, and says where', () => {
    const word = fc.stringMatching(/^[a-zé]{1,6}$/u);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), fc.nat(), fc.nat(), (words, a, b) => {
        const from = a % words.length;
        const wanted = words.slice(from, from + 1 + (b % (words.length - from))).join(' ');
        const drift = lookUpQuote(words.join(' '), wanted.toUpperCase());
        expect(drift).toMatchObject({ outcome: 'found', place: { exact: wanted } });
      }),
    );
  });

  it('stays quick over a book', () => {
    const book = page.repeat(5_000);
    const began = performance.now();
    expect(outcomeOf(book, `${quote}, as nobody thought`)).toBe('altered');
    expect(performance.now() - began).toBeLessThan(4_000);
  });
});

describe('alignWords', () => {
  /** The edit distance of the textbook, to every stretch of the text. */
  function fewestEdits(pattern: string[], text: string[]): number {
    const distance = (a: string[], b: string[]): number =>
      a.length === 0 || b.length === 0
        ? a.length + b.length
        : Math.min(
            distance(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
            distance(a.slice(1), b) + 1,
            distance(a, b.slice(1)) + 1,
          );
    let least = pattern.length;
    for (let start = 0; start <= text.length; start += 1) {
      for (let end = start; end <= text.length; end += 1) {
        least = Math.min(least, distance(pattern, text.slice(start, end)));
      }
    }
    return least;
  }

  it('needs as few edits as any other way, and its stretch needs no more', () => {
    const few = (maxLength: number) => fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength });
    fc.assert(
      fc.property(few(4), few(5), (pattern, text) => {
        const least = fewestEdits(pattern, text);
        for (const { start, end, edits } of alignWords(pattern, text)) {
          expect(edits).toBe(least);
          expect(fewestEdits(pattern, text.slice(start, end))).toBe(least);
        }
      }),
    );
  });
});
