import { confidences, type Confidence } from '@claimdesk/core';
import { useId } from 'react';
import { Segmented } from '../../components/segmented.tsx';
import { useShortcut } from '../../lib/shortcuts.ts';

const labels: Record<Confidence, string> = { low: 'Low', medium: 'Medium', high: 'High' };

type ConfidenceFieldProps = { value: Confidence | null; onChange: (value: Confidence) => void };

/** How sure the reviewer is; `C` goes through the three. */
export function ConfidenceField({ value, onChange }: ConfidenceFieldProps) {
  const id = useId();
  const next = confidences[(value === null ? 0 : confidences.indexOf(value) + 1) % confidences.length] ?? 'medium';
  useShortcut('c', 'Change the confidence', () => onChange(next), { group: 'Rating' });
  return (
    <div className="row justify-between">
      <span id={id} className="field-label">
        Confidence
      </span>
      <Segmented
        labelledBy={id}
        options={confidences.map((one) => ({ value: one, label: labels[one] }))}
        value={value}
        onChange={onChange}
      />
    </div>
  );
}
