import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { messages } from './messages.ts';

type PasswordFieldProps = { isNew?: boolean; value: string; onChange: (value: string) => void; error: string | null };

export function PasswordField({ isNew, value, onChange, error }: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <Field label={messages.password} error={error} hint={isNew ? messages.newPasswordHint : undefined}>
      <PasswordBox
        isNew={isNew === true}
        shown={shown}
        value={value}
        onChange={onChange}
        onToggle={() => setShown(!shown)}
      />
    </Field>
  );
}

type PasswordBoxProps = {
  isNew: boolean;
  shown: boolean;
  value: string;
  onChange: (value: string) => void;
  onToggle: () => void;
};

function PasswordBox({ isNew, shown, value, onChange, onToggle }: PasswordBoxProps) {
  return (
    <span className="password-box">
      <TextInput
        type={shown ? 'text' : 'password'}
        name="password"
        autoComplete={isNew ? 'new-password' : 'current-password'}
        required
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <IconButton
        kind="plain"
        icon={shown ? EyeOff : Eye}
        label={shown ? messages.hidePassword : messages.showPassword}
        aria-pressed={shown}
        onClick={onToggle}
      />
    </span>
  );
}
