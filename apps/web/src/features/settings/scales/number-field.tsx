import { useState } from 'react';
import { Field } from '../../../components/field.tsx';
import { TextInput } from '../../../components/text-input.tsx';
import { scaleWords as words } from './scale-words.ts';

type NumberFieldProps = { value: number | null; onChange: (value: number | null) => void };

/** A number that may be missing; what is typed stays as it is typed ("0." on the way to "0.5"). */
export function NumberField({ value, onChange }: NumberFieldProps) {
  const [text, setText] = useState(value === null ? '' : String(value));
  return (
    <Field label={words.number} note="optional" className="scale-row-number">
      <TextInput
        inputMode="decimal"
        maxLength={8}
        value={text}
        onChange={(event) => {
          const typed = event.target.value;
          if (!/^-?\d*[.,]?\d*$/u.test(typed)) return;
          setText(typed);
          const number = Number.parseFloat(typed.replace(',', '.'));
          onChange(Number.isNaN(number) ? null : number);
        }}
      />
    </Field>
  );
}
