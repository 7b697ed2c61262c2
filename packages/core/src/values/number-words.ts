/** Words for numbers in English and the factors they stand for, lower case. */

export const units: ReadonlyMap<string, number> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
);
export const tens: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, n) => [word, 20 + 10 * n]),
);
export const multipliers: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);
/** Written onto the number or behind it: "£3bn", "4m", "1.2 mn". */
export const suffixes: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['mm', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['bln', 1e9],
  ['t', 1e12],
  ['tn', 1e12],
  ['tr', 1e12],
  ['trn', 1e12],
]);
/** Parts of a whole: how many of them make one. */
export const parts: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fourth', 4],
  ['fourths', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['sixths', 6],
  ['seventh', 7],
  ['sevenths', 7],
  ['eighth', 8],
  ['eighths', 8],
  ['ninth', 9],
  ['ninths', 9],
  ['tenth', 10],
  ['tenths', 10],
  ['hundredth', 100],
  ['hundredths', 100],
]);

/** The value of one word, also "twenty-three"; undefined for any other word. */
function wordValue(lower: string): number | undefined {
  const plain = units.get(lower) ?? tens.get(lower);
  if (plain !== undefined) return plain;
  const [left = '', right = '', more] = lower.split('-');
  const ten = tens.get(left);
  const one = units.get(right);
  return ten !== undefined && one !== undefined && one > 0 && one < 10 && more === undefined ? ten + one : undefined;
}

/** A count as it stands before a unit of time: "a", "two", "15", "1,000", "2.5", "thirty-five", "half a". */
export function readCount(words: string): number {
  const lower = words.toLowerCase().trim();
  if (/^(?:an?|the)$/.test(lower)) return 1;
  if (/^half[ -](?:an?)?/.test(lower)) return 0.5;
  if (/^an? hundred$/.test(lower)) return 100;
  if (/^(?:an?|half a) dozen$/.test(lower)) return lower === 'half a dozen' ? 6 : 12;
  const digits = Number(lower.replaceAll(',', ''));
  return wordValue(lower) ?? digits;
}
