import { expect, test } from 'vitest';
import { composeScale } from './own-scale.ts';
import { scaleChanges } from './scale-changes.ts';
import { defaultScale, scalePresets } from './scale-presets.ts';

test('the same scale has no changes', () => {
  for (const scale of Object.values(scalePresets)) expect(scaleChanges(scale, scale)).toEqual([]);
});

test('what went, came, moved and says something else', () => {
  const [wrong, mostlyFalse, mixed, mostlyTrue, right, ...off] = defaultScale.values;
  if (!wrong || !mostlyFalse || !mixed || !mostlyTrue || !right) throw new Error('five steps');
  const next = composeScale('default', 'Ours', [
    { ...wrong, label: 'Wrong', numeric: null },
    { ...mostlyFalse, key: 'shaky', label: 'Shaky' },
    { ...mostlyTrue, canonical: 'mixed' },
    mixed,
    right,
    ...off,
  ]);
  expect(scaleChanges(defaultScale, next)).toEqual([
    { kind: 'name', was: 'Five steps', is: 'Ours' },
    { kind: 'removed', label: 'Mostly false' },
    { kind: 'changed', label: 'Wrong', field: 'label', was: 'False', is: 'Wrong' },
    { kind: 'changed', label: 'Wrong', field: 'numeric', was: '1', is: '' },
    { kind: 'added', label: 'Shaky' },
    { kind: 'moved', label: 'Mostly true', was: 4, is: 3 },
    { kind: 'changed', label: 'Mostly true', field: 'canonical', was: 'mostly-true', is: 'mixed' },
    { kind: 'moved', label: 'Mixed', was: 3, is: 4 },
  ]);
});
