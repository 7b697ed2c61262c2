import { describe, expect, it } from 'vitest';
import { tagTokens } from '../language/tag-tokens.ts';
import { tokenize } from '../language/tokenize.ts';
import { readQuantities } from './quantities.ts';
import { readTimes } from './times.ts';

function read(sentence: string): string[] {
  const tokens = tokenize(sentence, 0, sentence.length);
  tagTokens(tokens);
  const times = readTimes(sentence, 0, sentence.length, { year: 2024, month: 3, day: 7 });
  return readQuantities(sentence, tokens, times).map(
    (quantity) => `${quantity.text} | ${quantity.bound} ${JSON.stringify(quantity.value)} ${quantity.unit ?? '-'}`,
  );
}

describe('readQuantities', () => {
  it.each([
    ['It launched over a hundred missile tests.', 'over a hundred missile tests | > 100 missile tests'],
    ['More than 2,300 homes are safer.', 'More than 2,300 homes | > 2300 homes'],
    ['At least 76 people died.', 'At least 76 people | >= 76 people'],
    ['It has fewer than ten passengers.', 'fewer than ten passengers | < 10 passengers'],
    ['Nearly 5,000 people signed.', 'Nearly 5,000 people | ~ 5000 people'],
    ['The wall cost £41m.', '£41m | = 41000000 GBP'],
    ['It cost $1.5 billion.', '$1.5 billion | = 1500000000 USD'],
    ['It cost 20 million euros.', '20 million euros | = 20000000 EUR'],
    ['It paid about 60% of the bill.', 'about 60% | ~ 60 %'],
    ['Fares rose by 8 per cent.', '8 per cent | = 8 %'],
    ['It was cut by a third.', 'a third | = 33.33 %'],
    ['Two-thirds of them left.', 'Two-thirds | = 66.67 %'],
    ['One in four trains was late.', 'One in four | = 25 %'],
    ['Twenty-three firms closed.', 'Twenty-three firms | = 23 firms'],
    ['Two hundred and fifty jobs went.', 'Two hundred and fifty jobs | = 250 jobs'],
    ['Dozens of people came.', 'Dozens of people | >= 24 people'],
    ['Rates fell by between 5 and 9 per cent.', '5 and 9 per cent | = [5,9] %'],
    ['It needs 2 to 3 million tonnes.', '2 to 3 million tonnes | = [2000000,3000000] tonnes'],
    ['It runs for 2.8 km.', '2.8 km | = 2.8 km'],
    ['It killed 107 or more.', '107 or more | >= 107 -'],
  ])('%s', (sentence, expected) => {
    expect(read(sentence)).toEqual([expected]);
  });

  it.each([
    'It opened in 2019.',
    'They met at 6 pm.',
    'It is phase 2 of the plan.',
    'It fell in two years.',
    'It is one of the reasons.',
  ])('sees no amount in: %s', (sentence) => {
    expect(read(sentence)).toEqual([]);
  });
});
