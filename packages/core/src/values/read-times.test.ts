import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readModels } from '../../bench/read-models.ts';
import { loadModels } from '../loaded-models.ts';
import { timesStage } from '../stages/times.ts';

const models = loadModels(readModels());
/** A Thursday. */
const date = '2024-03-07';
const read = (text: string, on: string | null = date): string[] =>
  timesStage({ text, date: on }, models).times.map(({ text, from, to }) => `${text}: ${from ?? ''}/${to ?? ''}`);

describe('times of a sentence', () => {
  test.each([
    ['The mill burned down on 4 March 2019.', ['4 March 2019: 2019-03-04/2019-03-04']],
    ['The mill burned down on March 4, 2019.', ['March 4, 2019: 2019-03-04/2019-03-04']],
    [
      'Mrs Amble was heard on Monday and will be heard again on Friday.',
      ['Monday: 2024-03-04/2024-03-04', 'Friday: 2024-03-08/2024-03-08'],
    ],
    ['The ferry sank in November.', ['November: 2023-11/2023-11']],
    ['The ferry will return in November.', ['November: 2024-11/2024-11']],
    ['Selmark has held over a hundred ferry trips in two years.', ['in two years: 2022-03/2024-03']],
    ['In two years, the pier will reopen.', ['In two years: 2026/2026']],
    ['It was the coldest night for 30 years.', ['for 30 years: 1994-03/2024-03']],
    ['The library was shut for a month.', []],
    ['Rents have doubled since early 2019.', ['since early 2019: 2019/']],
    ['From 1998 until 2006 the mine was flooded.', ['From 1998 until 2006: 1998/2006']],
    ['Between March and June 2023 the school grew.', ['Between March and June 2023: 2023-03/2023-06']],
    ['Wages fell in July last year.', ['July last year: 2023-07/2023-07']],
    ['Profits rose in the third quarter of 2023.', ['the third quarter of 2023: 2023-07/2023-09']],
    ['Losses grew in the year to January.', ['the year to January: 2023-02/2024-01']],
    ['The chapel was built in the 12th century.', ['the 12th century: 1100/1199']],
    [
      'The dam was finished in May 1961 and failed two years later.',
      ['May 1961: 1961-05/1961-05', 'two years later: 1963/1963'],
    ],
    ['Two days before Christmas the lights went out.', ['Two days before Christmas: 2023-12-23/2023-12-23']],
    ['The alarm rang shortly after 3am on Tuesday.', ['3am on Tuesday: 2024-03-05/2024-03-05']],
    ['Before 2010 nobody paid.', ['Before 2010: /2009']],
    ['The lease runs until the end of June.', ['until the end of June: /2024-06']],
    [
      'Last week, and this weekend, trams were free.',
      ['Last week: 2024-02-26/2024-03-03', 'this weekend: 2024-03-09/2024-03-10'],
    ],
    ['Judge April Pell and Mrs May may march in the sunshine.', []],
    ['The Sunday Beacon sold 2000 copies of Vision 2030 every Monday.', []],
  ])('%s', (sentence, expected) => {
    expect(read(sentence)).toEqual(expected);
  });

  test('without a date only what the words date has a value', () => {
    expect(read('The pier closed last year and in 2019.', null)).toEqual(['last year: /', '2019: 2019/2019']);
  });
});

const pieces = fc.constantFrom(
  'since',
  'until',
  'between',
  'and',
  'from',
  'to',
  'the',
  'last',
  'next',
  'past',
  'March',
  'May',
  'Tuesday',
  '3',
  '12',
  '1999',
  '2023-24',
  "'90s",
  'century',
  '19th',
  'years',
  'ago',
  'two',
  'a',
  'half',
  'quarter',
  'first',
  'of',
  'early',
  'mid-',
  'in',
  'before',
  'Christmas',
  'winter',
  '3pm',
  ',',
  '.',
  '-',
  '–',
  '31/02/2020',
  '2024-03-07',
  'week',
  'later',
  'it',
  'closed',
  'will',
  '\u{1F600}',
  'ſ',
  '\u00a0',
);

test('spans are exact, in order and apart for any text, the same each time', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.array(pieces, { maxLength: 25 }).map((all) => all.join(' ')),
      ),
      (text) => {
        const { times } = timesStage({ text, date }, models);
        let end = 0;
        for (const time of times) {
          expect(time.start).toBeGreaterThanOrEqual(end);
          expect(time.end).toBeGreaterThan(time.start);
          expect(time.text).toBe(text.slice(time.start, time.end));
          expect((time.from ?? '').slice(0, 4) <= (time.to ?? '9999')).toBe(true);
          end = time.end;
        }
        expect(timesStage({ text, date }, models).times).toEqual(times);
      },
    ),
    { numRuns: 1_000 },
  );
}, 60_000);
