import type { Scale, ScaleValue } from './scale.ts';

/** One difference between two versions of a scale. `was` and `is` are for people; null where there was nothing. */
export type ScaleChange =
  | { kind: 'name'; was: string; is: string }
  | { kind: 'added' | 'removed'; label: string }
  | { kind: 'moved'; label: string; was: number; is: number }
  | { kind: 'changed'; label: string; field: ChangedField; was: string; is: string };

type ChangedField = Exclude<keyof ScaleValue, 'key' | 'order'>;
const fields: readonly ChangedField[] = [
  'label',
  'definition',
  'icon',
  'canonical',
  'onScale',
  'numeric',
  'requiresEvidence',
];

/** What a version changed against the one before, value by value; values are the same when their keys are. */
export function scaleChanges(before: Scale, after: Scale): ScaleChange[] {
  const was = new Map(before.values.map((value) => [value.key, value]));
  const is = new Map(after.values.map((value) => [value.key, value]));
  const changes: ScaleChange[] = [];
  if (before.name !== after.name) changes.push({ kind: 'name', was: before.name, is: after.name });
  for (const [key, { label }] of was) if (!is.has(key)) changes.push({ kind: 'removed', label });
  const kept = [...was.keys()].filter((key) => is.has(key));
  const keptNow = [...is.keys()].filter((key) => was.has(key));
  for (const [key, value] of is) {
    const old = was.get(key);
    if (old === undefined) {
      changes.push({ kind: 'added', label: value.label });
      continue;
    }
    // Places among those that stayed: a value that went in or out moves no other.
    if (kept.indexOf(key) !== keptNow.indexOf(key)) {
      changes.push({ kind: 'moved', label: value.label, was: old.order, is: value.order });
    }
    for (const field of fields) {
      if (old[field] !== value[field]) {
        changes.push({
          kind: 'changed',
          label: value.label,
          field,
          was: String(old[field] ?? ''),
          is: String(value[field] ?? ''),
        });
      }
    }
  }
  return changes;
}
