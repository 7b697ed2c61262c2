import { createContext, useContext, useId, useMemo, type ReactNode } from 'react';

type FieldIds = { control: string; describedBy: string | undefined; invalid: boolean };

const FieldContext = createContext<FieldIds | null>(null);

/** What an input takes from the field around it: its id, its hint, its error. */
export function useFieldControl(own: { id?: string | undefined }): {
  id: string | undefined;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
} {
  const field = useContext(FieldContext);
  return {
    id: own.id ?? field?.control,
    'aria-describedby': field?.describedBy,
    'aria-invalid': field?.invalid ? true : undefined,
  };
}

type FieldProps = {
  label: ReactNode;
  /** Quiet words beside the label: "optional", "readers will see this". */
  note?: ReactNode;
  /** At the end of the label's line: "saved 09:42", a small button. */
  aside?: ReactNode;
  /** Help before anything went wrong; an error takes its place. */
  hint?: ReactNode;
  /** What is wrong and what to do, a sentence. */
  error?: string | null | undefined;
  /** The label is there for a screen reader only. */
  hideLabel?: boolean;
  className?: string;
  children: ReactNode;
};

/** A label, one control, and what is said about it. The control inside finds its ids by itself. */
export function Field({ label, note, aside, hint, error, hideLabel, className, children }: FieldProps) {
  const id = useId();
  const described = [error ? `${id}-error` : null, hint && !error ? `${id}-hint` : null].filter(Boolean).join(' ');
  const ids = useMemo(
    () => ({ control: `${id}-control`, describedBy: described || undefined, invalid: Boolean(error) }),
    [id, described, error],
  );
  return (
    <FieldContext value={ids}>
      <div className={className ? `field ${className}` : 'field'}>
        <div className={hideLabel ? 'visually-hidden' : 'field-label'}>
          <label htmlFor={ids.control}>{label}</label>
          {note ? <span className="field-note">{note}</span> : null}
          {aside ? <span className="field-note push num">{aside}</span> : null}
        </div>
        {children}
        {error ? (
          <p id={`${id}-error`} className="field-error">
            {error}
          </p>
        ) : null}
        {hint && !error ? (
          <p id={`${id}-hint`} className="field-hint">
            {hint}
          </p>
        ) : null}
      </div>
    </FieldContext>
  );
}

type FieldGroupProps = { legend: ReactNode; note?: ReactNode; hint?: ReactNode; children: ReactNode };

/** Several controls under one legend: flags, roles, scopes. */
export function FieldGroup({ legend, note, hint, children }: FieldGroupProps) {
  return (
    <fieldset className="block">
      <legend className="field-label mb-2">
        {legend}
        {note ? <span className="field-note">{note}</span> : null}
      </legend>
      {children}
      {hint ? <p className="field-hint">{hint}</p> : null}
    </fieldset>
  );
}
