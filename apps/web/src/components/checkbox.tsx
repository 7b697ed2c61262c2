import type { ReactNode } from 'react';

type CheckboxProps = {
  label: ReactNode;
  hint?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  name?: string;
  /** Why it cannot be changed; shown under the label. */
  disabledReason?: string | null | undefined;
};

export function Checkbox({ label, hint, checked, onChange, name, disabledReason }: CheckboxProps) {
  const small = disabledReason ?? hint;
  return (
    <label className="check" data-disabled={disabledReason ? true : undefined}>
      <input
        type="checkbox"
        name={name}
        checked={checked}
        aria-disabled={disabledReason ? true : undefined}
        onChange={(event) => {
          if (!disabledReason) onChange(event.target.checked);
        }}
      />
      <span>
        {label}
        {small ? <span className="check-hint">{small}</span> : null}
      </span>
    </label>
  );
}

type RadioProps = { label: ReactNode; hint?: ReactNode; name: string; checked: boolean; onChange: () => void };

/** One of several that each need a sentence; for short words take `Segmented`. */
export function Radio({ label, hint, name, checked, onChange }: RadioProps) {
  return (
    <label className="check">
      <input type="radio" name={name} checked={checked} onChange={onChange} />
      <span>
        {label}
        {hint ? <span className="check-hint">{hint}</span> : null}
      </span>
    </label>
  );
}
