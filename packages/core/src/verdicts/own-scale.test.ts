import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeScale, scaleLimits, scaleProblems, valueKeyOf, type ScaleValueDraft } from './own-scale.ts';
import { scalePresets } from './scale-presets.ts';
import { scaleSchema } from './scale.ts';

const row = (change: Partial<ScaleValueDraft> = {}): ScaleValueDraft => ({
  key: 'wrong',
  onScale: true,
  numeric: null,
  label: 'Wrong',
  definition: 'The evidence speaks against it',
  icon: 'x',
  canonical: 'false',
  requiresEvidence: true,
  ...change,
});
const right = row({ key: 'right', label: 'Right', canonical: 'true', icon: 'check' });
const open = row({ key: 'open', label: 'Open', canonical: null, onScale: false, requiresEvidence: false });
const problemsOf = (rows: ScaleValueDraft[], name = 'Ours') =>
  scaleProblems(composeScale('ours', name, rows)).map(({ row: at, sentence }) => `${at ?? '-'}: ${sentence}`);

describe('a scale of our own', () => {
  test('two values on it are enough, and spaces are put in order', () => {
    const scale = composeScale('ours', ' Ours ', [row({ label: ' Quite   wrong ' }), right, open]);
    expect(scaleProblems(scale)).toEqual([]);
    expect(scaleSchema.parse(scale)).toEqual(scale);
    expect(scale).toMatchObject({ name: 'Ours', kind: 'ordinal' });
    expect(scale.values.map(({ label, order }) => [label, order])).toEqual([
      ['Quite wrong', 1],
      ['Right', 2],
      ['Open', 3],
    ]);
  });

  const many = Array.from({ length: scaleLimits.values + 1 }, (_, index) =>
    row({ key: `v${index}`, label: `Value ${index}` }),
  );
  const broken: [string, ScaleValueDraft[], string, string?][] = [
    ['no name', [row(), right], '-: Give the scale a name.', ' '],
    ['a long name', [row(), right], '-: The name is longer than 60 characters. Shorten it.', 'n'.repeat(61)],
    ['one value on it', [row(), open], '-: A scale needs at least two values on it. Add one.'],
    ['thirteen values', many, '-: A scale has at most 12 values. Remove some.'],
    ['a value off the scale in between', [row(), open, right], '-: Values off the scale come after those on it.'],
    [
      'falling points',
      [right, row()],
      '-: From the first value to the last, none may stand for less accurate than the one before. Reorder them or change what they stand for.',
    ],
    [
      'numbers that go up and down',
      [row({ numeric: 1 }), row({ key: 'b', label: 'B', numeric: 3 }), { ...right, numeric: 2 }],
      '-: The numbers must rise or fall all the way.',
    ],
    ['no label', [row({ label: ' ' }), right], '0: Value 1 needs a label.'],
    [
      'a long label',
      [row({ label: 'l'.repeat(33) }), right],
      `0: “${'l'.repeat(33)}” is longer than 32 characters. Shorten it.`,
    ],
    ['two of one name', [row(), { ...right, label: 'wrong ' }], '1: Two values are called “wrong”. Rename one.'],
    ['two of one key', [row(), { ...right, key: 'wrong' }], '1: Two values have the key “wrong”. Change one.'],
    [
      'a key with a space',
      [row({ key: 'a b' }), right],
      '0: The key of “Wrong” may hold small letters, digits and hyphens only.',
    ],
    [
      'a long definition',
      [row({ definition: 'd'.repeat(161) }), right],
      '0: The definition of “Wrong” is longer than 160 characters. Shorten it.',
    ],
    [
      'no definition on the scale',
      [row({ definition: '' }), right],
      '0: “Wrong” needs a definition, so that all reviewers mean the same by it.',
    ],
    ['no point on the scale', [row({ canonical: null }), right], '0: Say which of the five points “Wrong” stands for.'],
    [
      'a point off the scale',
      [row(), right, { ...open, canonical: 'mixed' }],
      '2: “Open” is off the scale, so it stands for none of the five points.',
    ],
    [
      'a number off the scale',
      [row(), right, { ...open, numeric: 3 }],
      '2: “Open” is off the scale, so it has no number.',
    ],
    [
      'no evidence on the scale',
      [row({ requiresEvidence: false }), right],
      '0: “Wrong” is on the scale, so it needs evidence.',
    ],
  ];
  test.each(broken)('%s is refused', (_, rows, sentence, name = 'Ours') => {
    expect(problemsOf(rows, name)).toEqual([sentence]);
  });

  test('numbers may fall, and a copy of every preset with values is sound', () => {
    const presets = Object.values(scalePresets).filter(({ kind }) => kind === 'ordinal');
    expect(presets.map(({ name, values }) => scaleProblems(composeScale('ours', name, values)))).toEqual(
      presets.map(() => []),
    );
  });
});

describe('valueKeyOf', () => {
  test('examples', () => {
    expect(valueKeyOf('Mostly False', [])).toBe('mostly-false');
    expect(valueKeyOf('Größtenteils wahr', [])).toBe('gro-tenteils-wahr');
    expect(valueKeyOf('不明', ['value'])).toBe('value-2');
    expect(valueKeyOf(`${'a'.repeat(39)} b`, [])).toBe('a'.repeat(39));
    expect(valueKeyOf('True!', ['true', 'true-2'])).toBe('true-3');
  });

  test('any labels get sound keys of their own', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { maxLength: 8 }), (labels) => {
        const keys: string[] = [];
        for (const label of labels) keys.push(valueKeyOf(label, keys));
        expect(new Set(keys).size).toBe(keys.length);
        for (const key of keys) expect(key).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
      }),
    );
  });
});
