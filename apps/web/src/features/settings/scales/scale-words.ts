import {
  canonicalVerdicts,
  defaultScale,
  type CanonicalVerdict,
  type ScaleChange,
  type VerdictIcon,
} from '@claimdesk/core';
import { formatNumber, plural } from '../../../lib/format.ts';

/** Every word of the pages about scales. */
export const scaleWords = {
  title: 'Scales',
  intro:
    'The ratings that reviewers choose from. New rounds open with one scale; what was judged keeps the scale it was judged by.',
  readOnly: 'Only an admin can change this.',
  make: 'Make a scale',
  own: 'Your own',
  presets: 'Ready-made',
  archived: 'Archived',
  noOwnTitle: 'No scale of your own yet',
  noOwnText: 'Take a ready-made one as it is, or copy one and make it yours.',
  inUse: 'New rounds use it',
  rounds: (count: number) => (count === 0 ? 'Not used yet' : `Used by ${plural(count, 'round')}`),
  version: (number: number) => `Version ${number}`,
  freeText: 'The rating is a phrase of the reviewer’s own.',
  back: 'All scales',
  use: 'Use for new rounds',
  useTitle: (name: string) => `Use “${name}” for new rounds?`,
  useText: (name: string, rounds: number) =>
    `Rounds that open from now on are rated on “${name}”. ${rounds === 0 ? 'Nothing was judged before' : `What was opened before, ${plural(rounds, 'round')}, keeps its scale`}, and verdicts stay as they are. Where ratings of both stand together, each keeps its own words.`,
  used: (name: string) => `New rounds use “${name}”.`,
  keep: 'Leave it as it is',
  edit: 'Edit',
  copy: 'Copy',
  archive: 'Archive',
  restore: 'Bring back',
  archivedToast: (name: string) => `“${name}” is archived. Nothing that was judged by it changes.`,
  restoredToast: (name: string) => `“${name}” is back.`,
  archiveInUse: 'New rounds use this scale. Choose another one for them first.',
  isArchived: 'This scale is archived: it cannot be chosen or changed until it is brought back.',
  values: 'Values',
  value: 'Value',
  definition: 'Definition',
  standsFor: 'Stands for',
  evidence: 'Evidence',
  needsEvidence: 'needed',
  needsNote: 'or a note of the search',
  offScale: 'off the scale',
  crosswalk: 'Beside another scale',
  crosswalkHint:
    'What corresponds when verdicts of two scales stand side by side. It is for reading only: no verdict is changed by it.',
  otherScale: 'Other scale',
  nothingThere: 'nothing there',
  versions: 'Versions',
  firstVersion: 'The first version.',
  asShipped: 'As it comes with Claimdesk.',
  versionFacts: (who: string | null, when: string | null) =>
    [who ? `by ${who}` : null, when].filter(Boolean).join(', '),
  newTitle: 'A scale of your own',
  editTitle: (name: string) => `Edit “${name}”`,
  editIntro: (number: number, inUse: boolean) =>
    `Saving makes version ${number}. ${inUse ? 'New rounds use it from then on; rounds that are open keep the version they began with.' : 'What was judged by an earlier version keeps it.'}`,
  newIntro: 'It stands in the library once it is saved. New rounds use it when you say so.',
  name: 'Name',
  copyOf: (name: string) => `${name}, ours`,
  onTitle: 'On the scale',
  onHint: 'From the least to the most accurate.',
  offTitle: 'Off the scale',
  offHint: 'For what cannot be rated: no evidence, satire.',
  addOn: 'Add a value',
  addOff: 'Add a value off the scale',
  label: 'Label',
  icon: 'Icon',
  number: 'Number',
  choose: 'Choose',
  evidenceNeeded: 'Needs evidence',
  evidenceHint: 'Otherwise a note of what was searched is enough.',
  up: (label: string) => `Move ${label} up`,
  down: (label: string) => `Move ${label} down`,
  remove: (label: string) => `Remove ${label}`,
  moveHint: 'Alt with ↑ or ↓ moves the value whose field you are in.',
  moved: (label: string, place: number, of: number) => `${label} is now number ${place} of ${of}.`,
  isFirst: 'It is the first one.',
  isLast: 'It is the last one.',
  unnamed: (place: number) => `value ${place}`,
  save: 'Save the scale',
  saveVersion: (number: number) => `Save as version ${number}`,
  saved: (name: string) => `“${name}” is saved.`,
  cancel: 'Cancel',
  nothingChanged: 'Nothing has changed yet.',
  cannotSave: 'This cannot be saved yet.',
  preview: 'As reviewers see it',
} as const;

export const pointWords = Object.fromEntries(
  canonicalVerdicts.map((point) => [point, defaultScale.values.find(({ key }) => key === point)?.label ?? point]),
) as Record<CanonicalVerdict, string>;

export const iconWords: Record<VerdictIcon, string> = {
  x: 'Cross',
  'equal-not': 'Not equal',
  contrast: 'Half and half',
  waves: 'Waves',
  check: 'Tick',
  'help-circle': 'Question mark',
  ban: 'Barred',
  drama: 'Mask',
  quote: 'Quotation mark',
};

/** One difference between two versions, as a sentence. */
export function changeSentence(change: ScaleChange): string {
  switch (change.kind) {
    case 'name':
      return `The scale is called “${change.is}”, before “${change.was}”.`;
    case 'added':
      return `“${change.label}” is new.`;
    case 'removed':
      return `“${change.label}” is gone.`;
    case 'moved':
      return `“${change.label}” moved from place ${formatNumber(change.was)} to ${formatNumber(change.is)}.`;
    case 'changed':
      return fieldSentence(change);
  }
}

function fieldSentence({ label, field, was, is }: Extract<ScaleChange, { kind: 'changed' }>): string {
  const called = `“${label}”`;
  switch (field) {
    case 'label':
      return `“${was}” is called ${called} now.`;
    case 'definition':
      if (is === '') return `${called} has no definition any more.`;
      return was === '' ? `${called} means: ${is}.` : `${called} means: ${is}. Before: ${was}.`;
    case 'icon':
      return `${called} has another icon.`;
    case 'canonical':
      return is === ''
        ? `${called} stands for no point any more.`
        : `${called} stands for ${pointWord(is)}${was === '' ? '' : `, before ${pointWord(was)}`}.`;
    case 'onScale':
      return is === 'true' ? `${called} is on the scale now.` : `${called} is off the scale now.`;
    case 'numeric':
      return is === ''
        ? `${called} has no number any more.`
        : `The number of ${called} is ${is}${was === '' ? '' : `, before ${was}`}.`;
    case 'requiresEvidence':
      return is === 'true' ? `${called} needs evidence now.` : `For ${called} a note of the search is enough now.`;
  }
}

function pointWord(point: string): string {
  return pointWords[point as CanonicalVerdict] ?? point;
}
