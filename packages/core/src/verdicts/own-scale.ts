import { canonicalVerdicts, onScaleValues, type Scale, type ScaleValue } from './scale.ts';

/** Bounds of a scale that a workspace makes itself. Lengths are in UTF-16 code units. */
export const scaleLimits = {
  /** More than nine cannot be chosen by a digit, and more than a dozen cannot be told apart. */
  values: 12,
  onScale: 2,
  name: 60,
  /** A label stands in badges and on keys of a phone. */
  label: 32,
  definition: 160,
} as const;

/** A value as it is edited: its place in the list says its order. */
export type ScaleValueDraft = Omit<ScaleValue, 'order'>;

/** What keeps a scale from being saved: one sentence, and the row it is about, counted from 0. */
export type ScaleProblem = { row: number | null; sentence: string };

/** The scale of these rows, the least accurate value first. */
export function composeScale(key: string, name: string, rows: readonly ScaleValueDraft[]): Scale {
  const values = rows.map((row, index) => ({
    ...row,
    label: row.label.trim().replace(/\s+/gu, ' '),
    definition: row.definition.trim(),
    order: index + 1,
  }));
  return { key, name: name.trim(), kind: 'ordinal', values };
}

/** A key for a value that has none yet: its label in small letters, with a number where that is taken. */
export function valueKeyOf(label: string, taken: readonly string[]): string {
  const words = label
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9]+/gu);
  const stem = words?.join('-').slice(0, 40).replace(/-$/u, '') ?? 'value';
  let key = stem;
  for (let count = 2; taken.includes(key); count += 1) key = `${stem}-${count}`;
  return key;
}

/** All that is wrong with a scale of a workspace's own, in the order of its rows; empty when it can be used. */
export function scaleProblems(scale: Scale): ScaleProblem[] {
  return [...problemsOfWhole(scale), ...scale.values.flatMap((value, row) => problemsOfRow(scale, value, row))];
}

function problemsOfWhole(scale: Scale): ScaleProblem[] {
  const { name, values } = scale;
  const on = onScaleValues(scale);
  const checks: [boolean, string][] = [
    [name.trim() === '', 'Give the scale a name.'],
    [name.length > scaleLimits.name, `The name is longer than ${scaleLimits.name} characters. Shorten it.`],
    [values.length > scaleLimits.values, `A scale has at most ${scaleLimits.values} values. Remove some.`],
    [on.length < scaleLimits.onScale, 'A scale needs at least two values on it. Add one.'],
    [values.some(({ order }, index) => order !== index + 1), 'The values must be numbered 1, 2, 3 in their order.'],
    [values.findLastIndex(({ onScale }) => onScale) >= on.length, 'Values off the scale come after those on it.'],
    [!rises(on.map(({ canonical }) => pointOf(canonical))), risingSentence],
    [!isStrict(on.flatMap(({ numeric }) => numeric ?? [])), 'The numbers must rise or fall all the way.'],
  ];
  return checks.flatMap(([fails, sentence]) => (fails ? [{ row: null, sentence }] : []));
}

const risingSentence =
  'From the first value to the last, none may stand for less accurate than the one before. Reorder them or change what they stand for.';

function problemsOfRow(scale: Scale, value: ScaleValue, row: number): ScaleProblem[] {
  const { key, label, definition, onScale, canonical, numeric, requiresEvidence } = value;
  const earlier = scale.values.slice(0, row);
  const called = `“${label}”`;
  const checks: [boolean, string][] = [
    [label.trim() === '', `Value ${row + 1} needs a label.`],
    [label.length > scaleLimits.label, `${called} is longer than ${scaleLimits.label} characters. Shorten it.`],
    [earlier.some((other) => fold(other.label) === fold(label)), `Two values are called ${called}. Rename one.`],
    [!/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(key), `The key of ${called} may hold small letters, digits and hyphens only.`],
    [earlier.some((other) => other.key === key), `Two values have the key “${key}”. Change one.`],
    [
      definition.length > scaleLimits.definition,
      `The definition of ${called} is longer than ${scaleLimits.definition} characters. Shorten it.`,
    ],
    [onScale && definition.trim() === '', `${called} needs a definition, so that all reviewers mean the same by it.`],
    [onScale && canonical === null, `Say which of the five points ${called} stands for.`],
    [!onScale && canonical !== null, `${called} is off the scale, so it stands for none of the five points.`],
    [!onScale && numeric !== null, `${called} is off the scale, so it has no number.`],
    [onScale && !requiresEvidence, `${called} is on the scale, so it needs evidence.`],
  ];
  return checks.flatMap(([fails, sentence]) => (fails ? [{ row, sentence }] : []));
}

const fold = (label: string) => label.trim().replace(/\s+/gu, ' ').toLowerCase();

function pointOf(canonical: ScaleValue['canonical']): number {
  return canonical === null ? Number.NaN : canonicalVerdicts.indexOf(canonical);
}

/** Points that are not known yet are passed over. */
function rises(points: readonly number[]): boolean {
  const known = points.filter((point) => !Number.isNaN(point));
  return known.every((point, index) => index === 0 || point >= (known[index - 1] ?? 0));
}

function isStrict(numbers: readonly number[]): boolean {
  const steps = numbers.slice(1).map((number, index) => number - (numbers[index] ?? 0));
  return steps.every((step) => step > 0) || steps.every((step) => step < 0);
}
