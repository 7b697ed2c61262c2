import { describe, expect, it } from 'vitest';
import { parseDay } from './calendar.ts';
import { readTimes } from './times.ts';

/** Thursday 7 March 2024. */
const published = parseDay('2024-03-07');

const read = (sentence: string): [string, string | null, string | null][] =>
  readTimes(sentence, 0, sentence.length, published).map((time) => [time.text, time.from, time.to]);

describe('readTimes', () => {
  it.each([
    ['It rose in two years.', 'in two years', '2022-03', '2024-03'],
    ['It rose over the past three months.', 'over the past three months', '2023-12', '2024-03'],
    ['It will open in two years.', 'in two years', '2024-03', '2026-03'],
    ['It fell in July last year.', 'July last year', '2023-07', '2023-07'],
    ['They met on Wednesday.', 'on Wednesday', '2024-03-06', '2024-03-06'],
    ['They met on Thursday.', 'on Thursday', '2024-03-07', '2024-03-07'],
    ['They will meet on Friday.', 'on Friday', '2024-03-08', '2024-03-08'],
    ['They met last Monday.', 'last Monday', '2024-03-04', '2024-03-04'],
    ['They met last Thursday.', 'last Thursday', '2024-02-29', '2024-02-29'],
    ['It began on 4 March.', '4 March', '2024-03-04', '2024-03-04'],
    ['It began on 4 May.', '4 May', '2023-05-04', '2023-05-04'],
    ['It began on May 4, 2019.', 'May 4, 2019', '2019-05-04', '2019-05-04'],
    ['It has run since 2021.', 'since 2021', '2021', '2024-03-07'],
    ['It rose between 2019 and 2022.', 'between 2019 and 2022', '2019', '2022'],
    ['It will be ready by 2028.', 'by 2028', null, '2028'],
    ['It was due in early March.', 'early March', '2024-03-01', '2024-03-10'],
    ['It opened in mid-2023.', 'mid-2023', '2023-05', '2023-08'],
    ['It closed last week.', 'last week', '2024-02-26', '2024-03-03'],
    ['It closed last month.', 'last month', '2024-02', '2024-02'],
    ['It grew this year.', 'this year', '2024', '2024'],
    ['It opened five years ago.', 'five years ago', '2019', '2019'],
    ['It opened two weeks ago.', 'two weeks ago', '2024-02-22', '2024-02-22'],
    ['It opened yesterday.', 'yesterday', '2024-03-06', '2024-03-06'],
    ['It was built in the 1990s.', 'the 1990s', '1990', '1999'],
    ['It fell in November.', 'in November', '2023-11', '2023-11'],
    ['It fell in the second quarter of 2023.', 'the second quarter of 2023', '2023-04', '2023-06'],
    ['It rained last winter.', 'last winter', '2023-12', '2024-02'],
  ])('%s', (sentence, words, from, to) => {
    expect(read(sentence)).toEqual([[words, from, to]]);
  });

  it('gives relative times no value without a date, absolute ones theirs', () => {
    expect(readTimes('It rose last week and in May 2019.', 0, 34, null)).toMatchObject([
      { text: 'last week', from: null, to: null },
      { text: 'May 2019', from: '2019-05', to: '2019-05' },
    ]);
  });

  it('takes no figure for a year', () => {
    expect(read('It cost 2024 people their jobs, and 1,950 more.')).toEqual([]);
    expect(read('The yard may march on.')).toEqual([]);
  });
});
