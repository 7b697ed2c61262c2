import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readModels } from '../../bench/read-models.ts';
import { loadModels } from '../loaded-models.ts';
import { quantitiesStage } from '../stages/quantities.ts';

const models = loadModels(readModels());
const read = (text: string): string[] =>
  quantitiesStage({ text }, models).quantities.map(
    ({ text, value, bound, unit }) => `${text}: ${bound} ${[value].flat().join('..')} ${unit ?? '-'}`,
  );

describe('quantities of a sentence', () => {
  test.each([
    [
      'Selmark has held over a hundred ferry trips in two years.',
      ['over a hundred ferry trips: > 100 ferry trips', 'two years: = 2 years'],
    ],
    [
      'The port lost £4.2m and 1.5 million tonnes of coal.',
      ['£4.2m: = 4200000 GBP', '1.5 million tonnes: = 1500000 tonnes'],
    ],
    ['Between 40 and 50 people came.', ['Between 40 and 50 people: = 40..50 people']],
    ['It will cost £2-3bn.', ['£2-3bn: = 2000000000..3000000000 GBP']],
    ['Rents rose from 45 to 62 crowns.', ['45: = 45 crowns', '62 crowns: = 62 crowns']],
    [
      'Two-thirds of the tenants and one in five owners agreed.',
      ['Two-thirds of the tenants: = 0.6667 tenants', 'one in five owners: = 0.2 owners'],
    ],
    ['The walk took two hours and 15 minutes.', ['two hours and 15 minutes: = 2.25 hours']],
    ['The boat was launched at 8.20, and 12 sailors left.', ['12 sailors: = 12 sailors']],
    ['Orr shares closed at 8.20.', ['8.20: = 8.2 -']],
    ['It takes a year and a half.', ['a year and a half: = 1.5 year']],
    [
      'The blast killed 12 sailors and wounded at least 30.',
      ['12 sailors: = 12 sailors', 'at least 30: >= 30 sailors'],
    ],
    [
      'A 27-year-old and a 12-member crew got a three-year deal.',
      ['27-year-old: = 27 year-old', '12-member: = 12 member', 'three-year: = 3 year'],
    ],
    [
      'Half a million pounds, 20p and 50 cents were found.',
      ['Half a million pounds: = 500000 GBP', '20p: = 0.2 GBP', '50 cents: = 0.5 USD'],
    ],
    ['It fell to minus 12C after a magnitude 5.1 quake.', ['minus 12C: = -12 C', 'magnitude 5.1: = 5.1 magnitude']],
    ['Nine of the 12 jurors agreed.', ['Nine: = 9 jurors', '12 jurors: = 12 jurors']],
    ['Fares of £2m or more and 30-odd lorries.', ['£2m or more: >= 2000000 GBP', '30-odd lorries: ~ 30 lorries']],
    ['Dunmore won 3-1 on 4 May 2019 at 7.40am in Room 12, 14 Quarry Road.', []],
    ['One of them, in his 40s, sits in the top 10 of Formula 1.', []],
  ])('%s', (sentence, expected) => {
    expect(read(sentence)).toEqual(expected);
  });
});

const pieces = fc.constantFrom(
  'over',
  'at least',
  'between',
  'and',
  'from',
  'to',
  'the',
  'a',
  'half',
  'third',
  'quarter',
  'of',
  'in',
  'one',
  'two',
  'twenty',
  '-',
  'three',
  'hundred',
  'million',
  'bn',
  'm',
  '£',
  'US$',
  '5',
  '12',
  '3.5',
  '1,000',
  '%',
  'per cent',
  'percentage points',
  'years',
  'old',
  'miles',
  'per hour',
  'people',
  'injured',
  'ft',
  '6ft 3in',
  'or more',
  '°',
  'C',
  '½',
  '1999',
  'May',
  ',',
  '.',
  'minus',
  '\u{1F600}',
  'dozen',
  'zero',
  'magnitude',
);

test('spans are exact, in order and apart for any text, the same each time', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.array(pieces, { maxLength: 25 }).map((all) => all.join(' ')),
      ),
      (text) => {
        const { quantities } = quantitiesStage({ text }, models);
        let end = 0;
        for (const quantity of quantities) {
          expect(quantity.start).toBeGreaterThanOrEqual(end);
          expect(quantity.end).toBeGreaterThan(quantity.start);
          expect(quantity.text).toBe(text.slice(quantity.start, quantity.end));
          for (const value of [quantity.value].flat()) expect(Number.isFinite(value)).toBe(true);
          end = quantity.end;
        }
        expect(quantitiesStage({ text }, models).quantities).toEqual(quantities);
      },
    ),
    { numRuns: 1_000 },
  );
}, 60_000);
