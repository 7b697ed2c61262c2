import { canonicalVerdicts, defaultScale, type CanonicalVerdict } from '@claimdesk/core';
import { Select } from './select.tsx';

export type VerdictChoice = CanonicalVerdict | 'off' | null;

type VerdictFilterProps = { value: VerdictChoice; onChange: (value: VerdictChoice) => void };

/** Verdicts of every scale by the point that they correspond to. */
export function VerdictFilter({ value, onChange }: VerdictFilterProps) {
  const choices = ['off', ...canonicalVerdicts] as const;
  return (
    <Select
      aria-label="Verdict"
      value={value ?? ''}
      onChange={(event) => onChange(choices.find((choice) => choice === event.target.value) ?? null)}
    >
      <option value="">Any verdict</option>
      {canonicalVerdicts.toReversed().map((point) => (
        <option key={point} value={point}>
          {defaultScale.values.find(({ key }) => key === point)?.label}, on any scale
        </option>
      ))}
      <option value="off">Off the scale</option>
    </Select>
  );
}
