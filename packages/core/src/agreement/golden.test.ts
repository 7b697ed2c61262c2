import { describe, expect, test } from 'vitest';
import type { Agreement } from './agreement.ts';
import { cohenKappa, fleissKappa, weightedKappa, type RatingPair } from './kappa.ts';
import { krippendorffAlpha, measurementLevels } from './krippendorff-alpha.ts';

/** To four decimals, as the papers print them or as their tables give them. */
const four = ({ value }: Agreement) => value?.toFixed(4);

// K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section C: 4 observers, 12 units; the last unit
// was judged by one observer and pairs nothing.
const observers = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
  [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
];
const units = Array.from({ length: 12 }, (_, unit) => observers.map((ratings) => ratings[unit] ?? null));

describe('Krippendorff’s reliability data', () => {
  const printed = { nominal: '0.7434', ordinal: '0.8154', interval: '0.8491', ratio: '0.7974' };
  test.each(measurementLevels)('%s', (level) => {
    const alpha = krippendorffAlpha(units, level);
    expect(four(alpha)).toBe(printed[level]);
    expect(alpha).toMatchObject({ claims: 11, ratings: 40 });
  });
});

/** Each cell of a table of two judges as that many pairs. */
const pairsOf = (table: readonly (readonly number[])[]): RatingPair<number>[] =>
  table.flatMap((row, one) =>
    row.flatMap((count, other) => Array.from({ length: count }, (): RatingPair<number> => [one, other])),
  );

describe('Cohen 1960', () => {
  test('table 2: 140 of 200 agree, 82 by chance', () => {
    const table = [
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ];
    expect(four(cohenKappa(pairsOf(table)))).toBe((58 / 118).toFixed(4));
    expect(four(cohenKappa(pairsOf(table)))).toBe('0.4915');
    // On paper: observed (14+10+6+10) x 1 + (18+2) x 4 = 120; expected (100·60 + 120·60 + 60·40 + 60·20) / 200 x 1
    // + (120·40 + 20·100) / 200 x 4 = 84 + 136 = 220.
    expect(four(weightedKappa(pairsOf(table)))).toBe((1 - 120 / 220).toFixed(4));
  });
});

// J. L. Fleiss, "Measuring nominal scale agreement among many raters" (1971), table 1: 30 patients, 6 psychiatrists;
// depression, personality disorder, schizophrenia, neurosis, other.
const diagnoses =
  '00060 03003 01401 00006 03030 20400 00402 20310 20040 00006 10050 11040 03300 10050 02031 ' +
  '00501 30012 51000 02040 10203 00006 01050 02013 20040 10041 05010 40002 02040 10500 00006';

// Ten subjects, fourteen raters, five categories: the example of many textbooks.
const fourteen = [
  [0, 0, 0, 0, 14],
  [0, 2, 6, 4, 2],
  [0, 0, 3, 5, 6],
  [0, 3, 9, 2, 0],
  [2, 2, 8, 1, 1],
  [7, 7, 0, 0, 0],
  [3, 2, 6, 3, 0],
  [2, 5, 3, 2, 2],
  [6, 5, 2, 1, 0],
  [0, 2, 2, 3, 7],
];

describe('Fleiss 1971', () => {
  test('thirty patients', () => {
    const table = diagnoses.split(' ').map((row) => [...row].map(Number));
    const columns = [0, 1, 2, 3, 4].map((column) => table.reduce((sum, row) => sum + (row[column] ?? 0), 0));
    // The column totals that the paper prints.
    expect(columns).toEqual([26, 26, 30, 55, 43]);
    expect(four(fleissKappa(table))).toBe('0.4302');
  });

  test('fourteen raters', () => {
    expect(four(fleissKappa(fourteen))).toBe('0.2099');
  });
});
