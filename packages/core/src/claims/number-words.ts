/** Values of number words, lower case. */
export const units = new Map<string, number>(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
);
export const tens = new Map<string, number>(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, n) => [word, 20 + 10 * n]),
);
export const multipliers = new Map<string, number>([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['millions', 1e6],
  ['billion', 1e9],
  ['billions', 1e9],
  ['trillion', 1e12],
  ['trillions', 1e12],
  ['dozen', 12],
  ['m', 1e6],
  ['mn', 1e6],
  ['bn', 1e9],
  ['tn', 1e12],
  ['k', 1e3],
]);
/** "dozens of", "hundreds of": at least two of them. */
export const vagueMany = new Map<string, number>([
  ['dozens', 24],
  ['scores', 40],
  ['hundreds', 200],
  ['thousands', 2_000],
  ['tens', 20],
]);
/** Shares of a whole, in per cent. */
export const fractions = new Map<string, number>([
  ['half', 50],
  ['third', 33.33],
  ['thirds', 66.67],
  ['quarter', 25],
  ['quarters', 75],
  ['fifth', 20],
  ['fifths', 40],
  ['tenth', 10],
  ['tenths', 30],
]);
export const boundWords: [RegExp, '>' | '>=' | '<' | '<=' | '~' | '='][] = [
  [/(?:more than|over|above|in excess of|upwards of|exceeding|greater than|higher than)$/, '>'],
  [/(?:at least|no fewer than|no less than|not less than|a minimum of|as many as or more than)$/, '>='],
  [/(?:fewer than|less than|under|below|lower than)$/, '<'],
  [/(?:at most|up to|no more than|not more than|a maximum of|as many as|as much as)$/, '<='],
  [/(?:about|around|roughly|approximately|some|nearly|almost|close to|an estimated|circa|just over|just under)$/, '~'],
  [/(?:exactly|precisely)$/, '='],
];
export const currencies = new Map<string, string>([
  ['£', 'GBP'],
  ['$', 'USD'],
  ['us$', 'USD'],
  ['€', 'EUR'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['₩', 'KRW'],
  ['pounds', 'GBP'],
  ['dollars', 'USD'],
  ['euros', 'EUR'],
  ['yen', 'JPY'],
  ['rupees', 'INR'],
  ['yuan', 'CNY'],
]);

/** "a", "two", "15", "a few" as a count of time units; "several" is taken as three. */
export function readCount(words: string): number {
  const lower = words.toLowerCase();
  if (/^an?$/.test(lower)) return 1;
  if (/^(?:a few|several)$/.test(lower)) return 3;
  if (lower === 'a couple of') return 2;
  return units.get(lower) ?? tens.get(lower) ?? (Number(lower) || 1);
}
