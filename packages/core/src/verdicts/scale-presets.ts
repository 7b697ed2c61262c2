import type { CanonicalVerdict, Scale, ScaleValue, VerdictIcon } from './scale.ts';

type Row = readonly [
  key: string,
  numeric: number | null,
  label: string,
  definition: string,
  icon: VerdictIcon,
  canonical: CanonicalVerdict | null,
];

/** Rows run from the least to the most accurate value. */
function ordinal(key: string, name: string, onScale: readonly Row[], offScale: readonly Row[]): Scale {
  const toValue = (row: Row, index: number, isOn: boolean): ScaleValue => ({
    key: row[0],
    order: index + 1,
    onScale: isOn,
    numeric: row[1],
    label: row[2],
    definition: row[3],
    icon: row[4],
    canonical: row[5],
    requiresEvidence: isOn,
  });
  return {
    key,
    name,
    kind: 'ordinal',
    values: [
      ...onScale.map((row, index) => toValue(row, index, true)),
      ...offScale.map((row, index) => toValue(row, onScale.length + index, false)),
    ],
  };
}

const noRating: Row = [
  'no-rating',
  null,
  'No rating',
  'The evidence that can be found does not settle it',
  'help-circle',
  null,
];

export const defaultScale: Scale = ordinal(
  'default',
  'Five steps',
  [
    ['false', 1, 'False', 'Not accurate', 'x', 'false'],
    ['mostly-false', 2, 'Mostly false', 'A grain of truth, wrong on the main point', 'equal-not', 'mostly-false'],
    ['mixed', 3, 'Mixed', 'Right in part, wrong or misleading in part', 'contrast', 'mixed'],
    ['mostly-true', 4, 'Mostly true', 'Accurate, needs a detail or a caveat', 'waves', 'mostly-true'],
    ['true', 5, 'True', 'Accurate, nothing important missing', 'check', 'true'],
  ],
  [
    ['unverifiable', null, 'Unverifiable', 'Evidence could settle it, but none can be had', 'help-circle', null],
    ['not-checkable', null, 'Not checkable', 'No evidence could settle it', 'ban', null],
    ['satire', null, 'Satire', 'Meant as a joke or a parody', 'drama', null],
  ],
);

const politifact = ordinal(
  'politifact',
  'PolitiFact, six points',
  [
    ['pants-on-fire', 1, 'Pants on Fire', 'Wrong, and absurdly so', 'x', 'false'],
    ['false', 2, 'False', 'Wrong', 'x', 'false'],
    [
      'mostly-false',
      3,
      'Mostly False',
      'Some truth in it, but it leaves out what would change the picture',
      'equal-not',
      'mostly-false',
    ],
    ['half-true', 4, 'Half True', 'Partly right, but incomplete or out of context', 'contrast', 'mixed'],
    ['mostly-true', 5, 'Mostly True', 'Right, but in need of a clarification', 'waves', 'mostly-true'],
    ['true', 6, 'True', 'Right, with nothing of weight left out', 'check', 'true'],
  ],
  [noRating],
);

const google = ordinal(
  'google',
  'Google, five points',
  [
    ['false', 1, 'False', 'The evidence contradicts it', 'x', 'false'],
    ['mostly-false', 2, 'Mostly false', 'Wrong in the main, with a part that holds', 'equal-not', 'mostly-false'],
    ['half-true', 3, 'Half true', 'Right and wrong in like measure', 'contrast', 'mixed'],
    ['mostly-true', 4, 'Mostly true', 'Right in the main, with a part that does not hold', 'waves', 'mostly-true'],
    ['true', 5, 'True', 'The evidence bears it out', 'check', 'true'],
  ],
  [noRating],
);

/** The native count goes down as accuracy goes up: four Pinocchios is the worst. */
const pinocchios = ordinal(
  'pinocchios',
  'Pinocchios',
  [
    ['four', 4, 'Four Pinocchios', 'A plain falsehood', 'x', 'false'],
    ['three', 3, 'Three Pinocchios', 'Wrong on the facts or on what they mean', 'equal-not', 'mostly-false'],
    ['two', 2, 'Two Pinocchios', 'Important omissions or exaggerations', 'contrast', 'mixed'],
    ['one', 1, 'One Pinocchio', 'Selective or a little shaded, but right in the main', 'waves', 'mostly-true'],
    ['geppetto', 0, 'Geppetto checkmark', 'The truth and the whole of it', 'check', 'true'],
  ],
  [noRating],
);

const averitec = ordinal(
  'averitec',
  'AVeriTeC',
  [
    ['refuted', 0, 'Refuted', 'The evidence speaks against it', 'x', 'false'],
    [
      'conflicting',
      0.5,
      'Conflicting evidence',
      'Evidence speaks for and against it, or was picked to mislead',
      'contrast',
      'mixed',
    ],
    ['supported', 1, 'Supported', 'The evidence speaks for it', 'check', 'true'],
  ],
  [['not-enough-evidence', null, 'Not enough evidence', 'The evidence is too thin to say', 'help-circle', null]],
);

const meta = ordinal(
  'meta',
  'Meta',
  [
    ['false', 1, 'False', 'Has no basis in fact', 'x', 'false'],
    ['partly-false', 2, 'Partly false', 'Some of it is wrong', 'equal-not', 'mostly-false'],
    ['missing-context', 3, 'Missing context', 'Misleads unless more is said', 'contrast', 'mixed'],
    ['true', 4, 'True', 'Has nothing wrong or misleading in it', 'check', 'true'],
  ],
  [
    ['altered', null, 'Altered', 'A picture, sound or film changed so that it misleads', 'ban', null],
    ['satire', null, 'Satire', 'Irony or exaggeration that a reader may take at its word', 'drama', null],
  ],
);

const freeText: Scale = { key: 'free-text', name: 'In our own words', kind: 'text', values: [] };

export const scalePresets = {
  default: defaultScale,
  politifact,
  google,
  pinocchios,
  averitec,
  meta,
  'free-text': freeText,
} as const satisfies Record<string, Scale>;
export type ScalePresetKey = keyof typeof scalePresets;
